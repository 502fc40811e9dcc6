import type { Instance, Rules } from "../../src/model/Instance";
import { parseInstance } from "../../src/model/parseInstance";

type Part = Record<string, unknown>;

/** What a test says about its instance; the rest is a week of one place, no rules and one worker `w1` for one recipient `r1`. */
export interface InstanceParts {
  horizon?: Part;
  workers?: Part[];
  recipients?: Part[];
  visits?: Part[];
  dependencies?: Part[];
  history?: Part[];
  rules?: Part;
  objective?: Part;
  /** Rules set after parsing, so that a shift the parser would drop can be tried. */
  rulesAfter?: Partial<Rules>;
}

/** Templates of the test instances. */
export const testTemplates = [
  { id: "early", start: "07:00", end: "15:00", break: { minutes: 30, earliest: "10:00", latest: "13:00" } },
  { id: "late", start: "14:00", end: "22:00", break: { minutes: 30, earliest: "16:00", latest: "19:00" } },
  { id: "short", start: "08:00", end: "12:00" },
  { id: "night", start: "22:00", end: "07:00" },
];

/**
 * A parsed instance: horizon 2026-03-23 (a Monday) for 7 days, places base, A, B and C with travel base-A 10, base-B 20, base-C 30, A-B 5,
 * A-C 15, B-C 25 minutes, templates `testTemplates`. Workers get mode bike, base, both day templates and the short and night one; recipients
 * location A; visits 30 minutes for r1.
 */
export function instanceOf(parts: InstanceParts = {}): Instance {
  const { instance, issues } = parseInstance({
    format: "kontinuitet/instance@1",
    horizon: { start: "2026-03-23", days: 7, timeZone: "Europe/Stockholm", ...parts.horizon },
    locations: [{ id: "base" }, { id: "A" }, { id: "B" }, { id: "C" }],
    travel: {
      bike: {
        minutes: [
          [0, 10, 20, 30],
          [10, 0, 5, 15],
          [20, 5, 0, 25],
          [30, 15, 25, 0],
        ],
      },
    },
    shiftTemplates: testTemplates,
    workers: (parts.workers ?? [{ id: "w1" }]).map(({ shifts, ...worker }) => ({
      mode: "bike",
      base: "base",
      shifts: { allowed: testTemplates.map(({ id }) => id), ...(shifts as Part | undefined) },
      ...worker,
    })),
    recipients: (parts.recipients ?? [{ id: "r1" }]).map((recipient) => ({ location: "A", ...recipient })),
    visits: (parts.visits ?? []).map((visit) => ({ recipients: ["r1"], minutes: 30, ...visit })),
    dependencies: parts.dependencies ?? [],
    history: parts.history ?? [],
    rules: { preset: "none", ...parts.rules },
    ...(parts.objective === undefined ? {} : { objective: parts.objective }),
  });
  if (instance === null)
    throw new Error(issues.map(({ code, detail, path }) => `${code} ${path} ${detail}`).join("\n"));
  return { ...instance, rules: { ...instance.rules, ...parts.rulesAfter } };
}

/** One window, for `visits[].windows`. */
export function windowOn(
  date: string,
  earliest: string,
  latest: string,
): { date: string; earliest: string; latest: string }[] {
  return [{ date, earliest, latest }];
}
