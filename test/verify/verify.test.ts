import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Roster } from "../../src/model/Roster";
import { rules } from "../../src/verify/rules";
import { verify } from "../../src/verify/verify";
import { instanceOf, windowOn } from "../support/instanceOf";
import { rosterOf } from "../support/rosterOf";

const date = "2026-03-23";
const windows = windowOn(date, "08:00", "11:00");
const instance = instanceOf({
  workers: [
    { id: "w1", skills: ["lift"], dayBreak: "15:00", contract: { minutesPerWeek: 600 } },
    { id: "w2", shifts: { fixed: [{ date, template: "early" }] } },
  ],
  recipients: [
    { id: "r1", contact: { policy: "required" }, maxCarers: 1 },
    { id: "r2", excluded: ["w2"] },
  ],
  visits: [
    { id: "v1", windows, carers: [{ skills: ["lift"] }, {}] },
    { id: "v2", recipients: ["r1", "r2"], windows, pinned: { workers: ["w1"], start: "09:00" } },
  ],
  dependencies: [{ first: "v1", second: "v2", minGap: 30 }],
  rules: { preset: "sweden-2023" },
  objective: { preset: "balanced" },
});

describe("verify", () => {
  test("puts the score in the order of the levels, with an entry for a combined one", () => {
    const { objectives, score, status, summary, valid } = verify(
      instance,
      rosterOf(instance, { shifts: [{ worker: "w2", date, break: "11:00" }] }),
    );
    expect(valid).toBe(true);
    expect(status).toBe("partial");
    expect(score.map(({ objective }) => objective)).toEqual([
      "unassigned",
      "contact",
      "continuity",
      "contactShare",
      "time",
      "fairness",
      "level 3",
    ]);
    const { contactShare, continuity, fairness, time } = objectives;
    const level = 60 * continuity.value + 20 * contactShare.value + time.value + fairness.value;
    expect(score.at(-1)?.value).toBeCloseTo(level, 9);
    expect(summary).toEqual({
      visits: 2,
      assignedVisits: 0,
      parts: 3,
      missingParts: 3,
      shifts: 1,
      workers: 1,
      recipients: 2,
      requiredContacts: 2,
      appointedContacts: 0,
    });
  });

  test("has one rule per code, each with text and source", () => {
    expect(new Set(rules.map(({ code }) => code)).size).toBe(rules.length);
    for (const { source, text } of rules) {
      expect(text).toMatch(/\.$/);
      expect(source.length).toBeGreaterThan(10);
    }
  });

  test("never throws on a roster of the right form, and finds the same twice", () => {
    const id = (...known: string[]) =>
      fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...known) }, fc.string({ maxLength: 4 }));
    const clock = fc
      .tuple(fc.constantFrom("2026-03-22", date, "2026-03-29", "2026-03-30"), fc.nat(47))
      .map(([day, half]) => `${day}T${String(half >> 1).padStart(2, "0")}:${half % 2 === 0 ? "00" : "30"}+01:00`);
    const time = fc.oneof(
      { weight: 9, arbitrary: clock },
      fc.constantFrom("", "soon", "2026-02-30T07:00+01:00", "__proto__"),
    );
    const visit = fc.record(
      {
        visit: id("v1", "v2"),
        seat: fc.integer({ min: -1, max: 3 }),
        start: time,
        end: time,
        travelMinutes: fc.integer({ min: -5, max: 30 }),
      },
      { requiredKeys: ["visit", "start", "end", "travelMinutes"] },
    );
    const shift = fc.record(
      {
        worker: id("w1", "w2"),
        date: fc.constantFrom(date, "2026-03-29", "2026-04-30", "never"),
        template: id("early", "late", "short", "night"),
        start: time,
        end: time,
        break: fc.record({ start: time, end: time }),
        visits: fc.array(visit, { maxLength: 4 }),
      },
      { requiredKeys: ["worker", "date", "start", "end", "visits"] },
    );
    const roster = fc.record({
      format: fc.constant("kontinuitet/roster@1" as const),
      instance: fc.constant(""),
      status: fc.constant("feasible" as const),
      contacts: fc.array(
        fc.record(
          { recipient: id("r1", "r2"), worker: id("w1", "w2"), deputy: id("w1", "w2") },
          { requiredKeys: ["recipient", "worker"] },
        ),
        { maxLength: 3 },
      ),
      shifts: fc.array(shift, { maxLength: 5 }),
      unassigned: fc.array(fc.record({ visit: id("v1", "v2"), missing: fc.integer(), reasons: fc.constant([]) }), {
        maxLength: 3,
      }),
      score: fc.constant([]),
    });
    fc.assert(
      fc.property(roster, (random) => {
        const once = verify(instance, random as unknown as Roster, { published: random as unknown as Roster });
        expect(verify(instance, random as unknown as Roster, { published: random as unknown as Roster })).toEqual(once);
        for (const { value } of Object.values(once.objectives)) expect(Number.isFinite(value)).toBe(true);
        expect(once.valid).toBe(once.violations.length === 0);
        expect(once.objectives.change.value).toBe(0);
      }),
      { seed: 1, numRuns: 400 },
    );
  });
});
