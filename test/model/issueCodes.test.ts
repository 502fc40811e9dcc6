import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseInstance } from "../../src/model/parseInstance";
import { setAt, valueAt } from "../support/jsonEdit";
import { type Json, smallInstance } from "../support/smallInstance";

type Edits = Record<string, Json>;
type Case = [code: string, severity: "error" | "warning", path: string, edits: Edits, says?: RegExp];

const visit = (more: Json) => ({
  id: "x",
  recipients: ["r3"],
  windows: [{ date: "2026-03-23", earliest: "08:00", latest: "09:00" }],
  minutes: 20,
  ...more,
});
const fixedOnly = (...list: Json[]) => ({ fixed: list });
const early = (date: string) => ({ date, template: "early" });

/** What is done to the small document, and the issue that must then be among those found. */
const CASES: Case[] = [
  ["BAD_FORMAT", "error", "/format", { "/format": "kontinuitet/instance@2" }],
  ["BAD_FORMAT", "error", "/format", { "/format": undefined }],
  ["MISSING_FIELD", "error", "/horizon", { "/horizon": undefined }],
  ["MISSING_FIELD", "error", "/workers", { "/workers": undefined }],
  ["MISSING_FIELD", "error", "/visits/0/recipients", { "/visits/0/recipients": undefined }],
  ["MISSING_FIELD", "error", "/visits/0/windows", { "/visits/0/windows": undefined }],
  ["MISSING_FIELD", "error", "/visits/0/minutes", { "/visits/0/minutes": undefined }],
  ["MISSING_FIELD", "error", "/recipients/0/location", { "/recipients/0/location": undefined }],
  ["MISSING_FIELD", "error", "/workers/0/mode", { "/workers/0/mode": undefined }],
  ["MISSING_FIELD", "error", "/workers/0/shifts/fixed/1/end", { "/workers/0/shifts/fixed/1/end": undefined }],
  ["MISSING_FIELD", "error", "/travel", { "/travel": {} }],
  ["BAD_TYPE", "error", "/visits", { "/visits": {} }],
  ["BAD_TYPE", "error", "/travel", { "/travel": [] }],
  ["BAD_TYPE", "error", "/visits/0", { "/visits/0": null }],
  ["BAD_TYPE", "error", "/visits/0/minutes", { "/visits/0/minutes": "30" }, /text|"30"/],
  ["BAD_TYPE", "error", "/visits/0/minutes/min", { "/visits/0/minutes/min": "20" }],
  ["BAD_TYPE", "error", "/travel/bike/minutes/1/0", { "/travel/bike/minutes/1/0": null }],
  ["BAD_VALUE", "error", "/visits/0/kind", { "/visits/0/kind": "cleaning" }],
  ["BAD_VALUE", "error", "/visits/1/repeat/weekdays/0", { "/visits/1/repeat/weekdays/0": "monday" }],
  ["BAD_VALUE", "error", "/travel/", { "/travel/": { speedKmh: 5 } }],
  ["BAD_TYPE", "error", "/horizon/days", { "/horizon/days": 7.5 }],
  ["OUT_OF_RANGE", "error", "/horizon/days", { "/horizon/days": 0 }],
  ["OUT_OF_RANGE", "error", "/horizon/days", { "/horizon/days": 29 }],
  ["OUT_OF_RANGE", "error", "/horizon/start", { "/horizon/start": "1066-10-14" }],
  ["OUT_OF_RANGE", "error", "/locations/0/lat", { "/locations/0/lat": 91 }],
  ["OUT_OF_RANGE", "error", "/locations/0/lon", { "/locations/0/lon": -181 }],
  ["OUT_OF_RANGE", "error", "/travel/car/speedKmh", { "/travel/car/speedKmh": 0 }],
  ["OUT_OF_RANGE", "error", "/travel/bike/minutes/0/1", { "/travel/bike/minutes/0/1": -1 }],
  ["OUT_OF_RANGE", "error", "/travel/car", { "/travel/car/speedKmh": 0.0001 }],
  ["OUT_OF_RANGE", "error", "/visits/0/minutes/preferred", { "/visits/0/minutes/preferred": 1441 }],
  ["OUT_OF_RANGE", "error", "/visits/2/minutes", { "/visits/2/minutes": 0 }],
  ["OUT_OF_RANGE", "error", "/visits/0/priority", { "/visits/0/priority": -1 }],
  ["OUT_OF_RANGE", "error", "/recipients/0/weight", { "/recipients/0/weight": -0.5 }],
  ["OUT_OF_RANGE", "error", "/objective/timeWeights/travel", { "/objective/timeWeights/travel": -1 }],
  ["OUT_OF_RANGE", "error", "/objective/weights/continuity", { "/objective/weights/continuity": -1 }],
  ["OUT_OF_RANGE", "error", "/workers/0/id", { "/workers/0/id": "" }],
  ["OUT_OF_RANGE", "error", "/workers/0/id", { "/workers/0/id": "x".repeat(201) }],
  ["OUT_OF_RANGE", "error", "/visits/0/windows", { "/visits/0/windows": [] }],
  ["OUT_OF_RANGE", "error", "/visits/0/recipients", { "/visits/0/recipients": [] }],
  ["OUT_OF_RANGE", "error", "/visits/0/carers", { "/visits/0/carers": 0 }],
  ["BAD_DATE", "error", "/horizon/start", { "/horizon/start": "2026-02-30" }],
  ["BAD_DATE", "error", "/visits/0/windows/0/date", { "/visits/0/windows/0/date": "23/3 2026" }],
  ["BAD_DATE", "error", "/visits/0/pinned/start", { "/visits/0/pinned/start": "2026-02-30T07:45" }],
  ["BAD_TIME", "error", "/visits/0/windows/0/earliest", { "/visits/0/windows/0/earliest": "24:00" }],
  ["BAD_TIME", "error", "/workers/0/dayBreak", { "/workers/0/dayBreak": "7:30" }],
  ["UNKNOWN_TIME_ZONE", "error", "/horizon/timeZone", { "/horizon/timeZone": "Europe/Enkoping" }],
  ["DUPLICATE_ID", "error", "/workers/1/id", { "/workers/1/id": "w1" }],
  ["DUPLICATE_ID", "error", "/visits/3/id", { "/visits/3/id": "v2" }],
  ["DUPLICATE_ID", "error", "/visits/1/id", { "/visits/3/id": "v2@2026-03-26" }],
  ["DUPLICATE_ID", "error", "/locations/2/id", { "/locations/2/id": "L1" }],
  ["UNKNOWN_REFERENCE", "error", "/visits/0/recipients/1", { "/visits/0/recipients/1": "R1" }, /no recipient "R1"/],
  ["UNKNOWN_REFERENCE", "error", "/recipients/0/contact/worker", { "/recipients/0/contact/worker": "w9" }],
  ["UNKNOWN_REFERENCE", "error", "/recipients/0/excluded/0", { "/recipients/0/excluded": ["w9"] }],
  ["UNKNOWN_REFERENCE", "error", "/workers/0/base", { "/workers/0/base": "depot" }],
  ["UNKNOWN_REFERENCE", "error", "/workers/0/mode", { "/workers/0/mode": "boat" }],
  ["UNKNOWN_REFERENCE", "error", "/workers/0/shifts/allowed/0", { "/workers/0/shifts/allowed/0": "erly" }],
  ["UNKNOWN_REFERENCE", "error", "/workers/0/shifts/fixed/0/template", { "/workers/0/shifts/fixed/0/template": "x" }],
  ["UNKNOWN_REFERENCE", "error", "/workers/0/skills/3/recipients/0", { "/workers/0/skills/3/recipients/0": "r9" }],
  ["UNKNOWN_REFERENCE", "error", "/visits/0/pinned/workers/0", { "/visits/0/pinned/workers/0": "w9" }],
  ["UNKNOWN_REFERENCE", "error", "/dependencies/0/first", { "/dependencies/0/first": "v9" }],
  ["UNKNOWN_REFERENCE", "error", "/history/0/recipient", { "/history/0/recipient": "r9" }],
  ["REPEATED_ENTRY", "warning", "/visits/0/recipients/2", { "/visits/0/recipients/2": "r1" }],
  ["RECIPIENTS_APART", "error", "/visits/0/recipients", { "/visits/0/recipients": ["r1", "r3"] }],
  ["WINDOW_OUTSIDE_HORIZON", "error", "/visits/0/windows/1/date", { "/visits/0/windows/1/date": "2026-04-06" }],
  [
    "WINDOWS_AND_REPEAT",
    "error",
    "/visits/1",
    { "/visits/1/windows": [{ date: "2026-03-23", earliest: "08:00", latest: "09:00" }] },
  ],
  ["NO_DATES", "warning", "/visits/1/repeat", { "/visits/1/repeat/to": "2026-03-25" }],
  ["BAD_PERIOD", "error", "/visits/1/repeat/to", { "/visits/1/repeat/to": "2026-03-01" }],
  ["BAD_PERIOD", "error", "/workers/0/skills/3/validTo", { "/workers/0/skills/3/validTo": "2025-12-31" }],
  [
    "DESIRED_OUTSIDE_WINDOW",
    "warning",
    "/visits/0/windows/0/desired",
    { "/visits/0/windows/0/desired": { earliest: "10:00", latest: "11:00" } },
  ],
  ["BAD_MINUTES", "error", "/visits/0/minutes", { "/visits/0/minutes": { min: 40, preferred: 30 } }],
  ["ROUNDED", "warning", "/visits/2/minutes", { "/visits/2/minutes": 7.5 }],
  [
    "BAD_BREAK",
    "error",
    "/shiftTemplates/0/break",
    { "/shiftTemplates/0/break": { minutes: 30, earliest: "13:00", latest: "10:30" } },
  ],
  [
    "BAD_BREAK",
    "error",
    "/workers/0/shifts/fixed/1/break",
    { "/workers/0/shifts/fixed/1/break": { minutes: 30, earliest: "11:00", latest: "10:00" } },
  ],
  ["AMBIGUOUS_SHIFT", "error", "/workers/0/shifts/fixed/0", { "/workers/0/shifts/fixed/0/start": "08:00" }],
  ["DUPLICATE_SHIFT", "error", "/workers/0/shifts/fixed/1/date", { "/workers/0/shifts/fixed/1/date": "2026-03-24" }],
  [
    "FIXED_UNAVAILABLE",
    "warning",
    "/workers/0/shifts/fixed/0/date",
    { "/workers/0/shifts/unavailable/0": "2026-03-24" },
  ],
  [
    "DATE_OUTSIDE_HORIZON",
    "warning",
    "/workers/0/shifts",
    { "/workers/0/shifts/unavailable/0": "2026-05-01" },
    /2026-05-01/,
  ],
  ["TEMPLATE_UNUSABLE", "warning", "/shiftTemplates/0", { "/shiftTemplates/0/break": undefined }, /no break/],
  ["TEMPLATE_UNUSABLE", "warning", "/shiftTemplates/1", { "/shiftTemplates/1/start": "06:00" }, /spans more than 13/],
  ["TEMPLATE_UNUSABLE", "warning", "/shiftTemplates/0", { "/shiftTemplates/0/break/minutes": 400 }, /does not fit/],
  [
    "TEMPLATE_UNUSABLE",
    "warning",
    "/shiftTemplates/0",
    { "/shiftTemplates/0/break/earliest": "12:30" },
    /more than 5 hours/,
  ],
  ["BAD_MATRIX", "error", "/travel/bike/minutes", { "/travel/bike/minutes": [[0]] }],
  ["BAD_MATRIX", "error", "/travel/bike/minutes/2", { "/travel/bike/minutes/2": [8, 11] }],
  ["TRAVEL_DIAGONAL", "warning", "/travel/bike/minutes/1/1", { "/travel/bike/minutes/1/1": 3 }],
  [
    "TRAVEL_TRIANGLE",
    "warning",
    "/travel/bike/minutes/0/2",
    { "/travel/bike/minutes/0/2": 30 },
    /by 12 minutes by way of 1/,
  ],
  ["MISSING_COORDINATES", "error", "/travel/car", { "/locations/1/lat": undefined }, /"L1"/],
  [
    "NO_TRAVEL",
    "warning",
    "/travel",
    { "/travel": undefined, "/workers/0/mode": undefined, "/workers/1/mode": undefined, "/workers/2/mode": undefined },
  ],
  ["SELF_DEPENDENCY", "error", "/dependencies/0", { "/dependencies/0/second": "v1" }],
  ["BAD_GAP", "error", "/dependencies/0/maxGap", { "/dependencies/0/maxGap": 10 }],
  ["EMPTY_DEPENDENCY", "warning", "/dependencies/1", { "/dependencies/1/minGap": undefined }],
  ["EMPTY_DEPENDENCY", "warning", "/dependencies/1", { "/visits/2/repeat/weekdays": ["tue"] }, /no date in common/],
  [
    "DEPENDENCY_IMPOSSIBLE",
    "warning",
    "/dependencies/0",
    { "/dependencies/0/maxGap": 241, "/visits/0/windows/0/date": "2026-03-25" },
  ],
  ["HISTORY_OUTSIDE_WINDOW", "warning", "/history/0/date", { "/history/0/date": "2026-01-01" }],
  ["HISTORY_OUTSIDE_WINDOW", "warning", "/history/1/date", { "/history/1/date": "2026-03-23" }],
  ["UNKNOWN_PRESET", "error", "/rules/preset", { "/rules/preset": "sweden" }, /no preset/],
  ["UNKNOWN_PRESET", "error", "/objective/preset", { "/objective/preset": "balance" }],
  ["UNKNOWN_PRESET", "error", "/objective/preset", { "/objective/preset": "constructor" }],
  ["REPEATED_OBJECTIVE", "error", "/objective/order/1", { "/objective/order": ["unassigned", ["time", "unassigned"]] }],
  ["UNASSIGNED_NOT_COUNTED", "warning", "/objective/order", { "/objective/order": ["continuity"] }],
  ["BAD_VALUE", "error", "/objective/order/0", { "/objective/order": ["speed"] }],
  ["UNKNOWN_FIELD", "warning", "/visits/0/windows/0/lastest", { "/visits/0/windows/0/lastest": "09:00" }],
  ["UNKNOWN_FIELD", "warning", "/comment", { "/comment": "x" }],
  ["UNKNOWN_FIELD", "warning", "/travel/car/speed", { "/travel/car/speed": 1 }],
  ["UNKNOWN_FIELD", "warning", "/visits/1/carers/0/skill", { "/visits/1/carers/0/skill": "lift" }],
  ["TOO_LARGE", "error", "/shiftTemplates", { "/shiftTemplates": new Array(1001).fill(null) }],
  [
    "TOO_LARGE",
    "error",
    "/travel",
    { "/travel": Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`m${i}`, null])) },
  ],
  [
    "UNKNOWN_SKILL",
    "warning",
    "/visits/0",
    { "/skills": ["medication", "insulin", "lift", "carer"], "/workers/0/skills/2": "lift" },
    /"care"/,
  ],
  [
    "NO_SKILL",
    "warning",
    "/visits/3",
    { "/workers/0/skills/3/validTo": "2026-03-01" },
    /"insulin" at level 2 on 2026-03-23/,
  ],
  ["NO_SKILL", "warning", "/visits/3", { "/workers/0/skills/3/recipients": ["r2"] }],
  [
    "NO_SKILL",
    "warning",
    "/visits/4",
    { "/visits/4": visit({ skills: ["lift", { skill: "insulin", level: 2 }] }), "/workers/0/skills/1": "medication" },
    /all of the skills|"insulin"/,
  ],
  [
    "NO_SHIFT",
    "warning",
    "/visits/3",
    { "/visits/3/windows/0/earliest": "23:00", "/visits/3/windows/0/latest": "23:30" },
    /2026-03-23; 1 visits need it: "v4"/,
  ],
  ["FEW_WORKERS", "warning", "/visits/4", { "/visits/4": visit({ carers: 3 }) }, /Only 2 workers/],
  ["PIN_CONFLICT", "warning", "/visits/0/pinned/start", { "/visits/0/pinned/start": "09:45" }, /outside its windows/],
  [
    "PIN_CONFLICT",
    "warning",
    "/visits/0/pinned/workers",
    { "/visits/0/pinned/workers": ["w1", "w2"] },
    /2 workers are pinned to 1/,
  ],
  ["PIN_CONFLICT", "warning", "/visits/0/pinned/workers", { "/recipients/1/excluded": ["w1"] }, /excluded/],
  ["PIN_CONFLICT", "warning", "/visits/3/pinned/workers", { "/visits/3/pinned": { workers: ["w2"] } }, /skills/],
  [
    "PIN_CONFLICT",
    "warning",
    "/visits/4/pinned/workers",
    {
      "/visits/4": visit({
        pinned: { workers: ["w1"] },
        windows: [{ date: "2026-03-28", earliest: "08:00", latest: "09:00" }],
      }),
    },
    /no shift/,
  ],
  [
    "PIN_CONFLICT",
    "warning",
    "/visits/4/pinned/start",
    {
      "/visits/0/pinned/start": "2026-03-23T08:00",
      "/visits/4": visit({ pinned: { workers: ["w1"], start: "08:10" } }),
    },
    /at the same time/,
  ],
  [
    "PIN_CONFLICT",
    "warning",
    "/visits/1/pinned/start",
    { "/visits/1/pinned": { start: "2026-03-25T14:00" } },
    /no visit on 2026-03-25/,
  ],
  ["CONTACT_INELIGIBLE", "warning", "/recipients/0/contact/worker", { "/recipients/0/contact/worker": "w3" }],
  ["CONTACT_INELIGIBLE", "warning", "/recipients/0/contact/worker", { "/workers/0/employment": "hourly" }, /permanent/],
  ["CONTACT_INELIGIBLE", "warning", "/recipients/0/contact/worker", { "/recipients/0/excluded": ["w1"] }, /excluded/],
  ["CONTACT_INELIGIBLE", "warning", "/recipients/0/contact/deputy", { "/recipients/0/contact/deputy": "w1" }],
  ["CONTACT_NOT_USED", "warning", "/recipients/1/contact", { "/recipients/1/contact/worker": "w1" }],
  ["CONTACT_OVERLOAD", "warning", "/workers/0/maxContacts", { "/workers/0/maxContacts": 0 }],
  [
    "CONTACT_CAPACITY",
    "warning",
    "/workers",
    { "/workers/0/maxContacts": 1, "/workers/1/maxContacts": 0 },
    /2 recipients need a contact.* hold 1/,
  ],
  ["PREFERRED_EXCLUDED", "warning", "/recipients/2/preferred", { "/recipients/2/preferred": ["w3"] }],
  ["CARERS_ABOVE_CAP", "warning", "/recipients/0/maxCarers", { "/recipients/0/maxCarers": 1 }],
  [
    "FIXED_BREAKS_RULE",
    "warning",
    "/workers/0/shifts/fixed",
    { "/workers/0/shifts": fixedOnly({ date: "2026-03-24", template: "late" }, early("2026-03-25")) },
    /DAILY_REST before 2026-03-25/,
  ],
  [
    "FIXED_BREAKS_RULE",
    "warning",
    "/workers/0/shifts/fixed",
    { "/workers/0/shifts": fixedOnly(...[23, 24, 25, 26, 27, 28, 29].map((d) => early(`2026-03-${d}`))) },
    /DAYS in the week of 2026-03-23.*HOURS.*WEEKLY_REST.*DAYS in a row/,
  ],
  [
    "FIXED_BREAKS_RULE",
    "warning",
    "/workers/0/shifts/fixed",
    { "/workers/0/shifts": fixedOnly({ date: "2026-03-24", start: "06:00", end: "20:00" }) },
    /spans more than 13 hours \(2026-03-24\)/,
  ],
];

function issuesAfter(edits: Edits) {
  const document = smallInstance();
  for (const [path, value] of Object.entries(edits)) setAt(document, path, value);
  return { document, ...parseInstance(document) };
}

/** Codes that need more than an edit of the small document; their tests are named beside them. */
const ELSEWHERE: Record<string, string> = {
  NOT_JSON: "parseInstance.test.ts",
  TOO_MANY_ISSUES: "parseInstance.test.ts",
  CHECK_SKIPPED: "parseInstance.test.ts",
  BAD_JSON: "parseInstanceText.test.ts",
  REPEATED_FIELD: "parseInstanceText.test.ts",
  OTHER_INSTANCE: "parseRoster.test.ts",
  FRACTIONAL_TIME: "parseRoster.test.ts",
};

describe("issues of an instance document", () => {
  it("has no issue to begin with", () => {
    expect(parseInstance(smallInstance()).issues).toEqual([]);
  });

  it.each(CASES.map((c, i) => [i, ...c] as const))("%i: %s, %s at %s", (_, code, severity, path, edits, says) => {
    const { document, instance, issues } = issuesAfter(edits);
    const found = issues.filter((issue) => issue.code === code && issue.path === path);
    expect(found, JSON.stringify(issues)).toHaveLength(1);
    expect(found[0].severity).toBe(severity);
    expect(found[0].hint).not.toBe("");
    if (says !== undefined) expect(found[0].detail).toMatch(says);
    expect(instance === null).toBe(issues.some((issue) => issue.severity === "error"));
    if (code !== "MISSING_FIELD" && code !== "BAD_FORMAT" && code !== "NO_TRAVEL")
      expect(valueAt(document, path)).toBeDefined();
  });

  it("covers every code that the sources can raise", () => {
    const root = join(import.meta.dirname, "../../src/model");
    const sources = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
    const raised = new Set<string>();
    for (const file of sources) {
      const text = readFileSync(join(root, file), "utf8");
      for (const [, code] of text.matchAll(/"([A-Z]+(?:_[A-Z]+)+)"/g)) raised.add(code);
    }
    const tested = new Set([...CASES.map(([code]) => code), ...Object.keys(ELSEWHERE), "ROUNDED"]);
    expect([...raised].filter((code) => !tested.has(code))).toEqual([]);
    for (const [code, file] of Object.entries(ELSEWHERE)) {
      expect(readFileSync(join(import.meta.dirname, file), "utf8")).toContain(code);
    }
  });

  it("finds them all at once, in broken and in sound parts", () => {
    const { issues } = issuesAfter({
      "/horizon/days": "7",
      "/workers/0/id": 5,
      "/recipients/0": null,
      "/visits/3/recipients": ["r7"],
      "/history/0/recipient": "r8",
      "/travel/bike/minutes": [[0]],
      "/colour": "red",
    });
    const codes = issues.map((issue) => `${issue.code} ${issue.path}`);
    for (const expected of [
      "BAD_TYPE /horizon/days",
      "BAD_TYPE /workers/0/id",
      "BAD_TYPE /recipients/0",
      "UNKNOWN_REFERENCE /visits/3/recipients/0",
      "UNKNOWN_REFERENCE /history/0/recipient",
      "BAD_MATRIX /travel/bike/minutes",
      "UNKNOWN_FIELD /colour",
    ]) {
      expect(codes).toContain(expected);
    }
  });

  it("does not report a reference to an entry whose own form is wrong", () => {
    const { issues } = issuesAfter({ "/workers/0/employment": "sometimes", "/recipients/1/weight": "heavy" });
    expect(issues.map((issue) => issue.code)).toEqual(["BAD_VALUE", "BAD_TYPE"]);
  });

  it("suggests the name that was meant", () => {
    expect(issuesAfter({ "/visits/0/prio": 1, "/visits/0/priorty": 1 }).issues.map((issue) => issue.hint)).toContain(
      'Did you mean "priority"?',
    );
    expect(issuesAfter({ "/workers/0/shifts/allowed/0": "erly" }).issues[0].hint).toContain('"early"');
    expect(issuesAfter({ "/objective/preset": "balance" }).issues[0].hint).toContain('"balanced"');
  });

  it("puts one unknown field of many entries into one warning", () => {
    const { issues } = issuesAfter({ "/visits/0/colour": 1, "/visits/1/colour": 1, "/visits/2/colour": 1 });
    expect(issues).toHaveLength(1);
    expect(issues[0].detail).toContain("3 places");
  });

  it("says nothing of a text but its length", () => {
    const { issues } = issuesAfter({ "/visits/0/kind": "Anna Andersson, diabetes" });
    expect(JSON.stringify(issues)).not.toMatch(/Anna|diabetes/);
  });
});
