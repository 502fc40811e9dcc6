import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addIsoDays } from "../../src/model/calendar";
import type { Instance } from "../../src/model/Instance";
import { parseInstance } from "../../src/model/parseInstance";
import type { Roster } from "../../src/model/Roster";
import { solve } from "../../src/search/solve";
import { verify } from "../../src/verify/verify";
import { arbitraryInstanceDocument } from "../support/arbitraryInstance";
import { bruteForce, compare } from "../support/bruteForce";
import type { Json } from "../support/smallInstance";
import { tinyDocument } from "../support/tinyDocument";

const RUNS = process.env.KONTINUITET_LONG ? 2_000 : 200;

const documents = fc.oneof(tinyDocument(), arbitraryInstanceDocument());

function instanceOf(document: Json): Instance {
  const { instance, issues } = parseInstance(document);
  if (instance === null) throw new Error(issues.map(({ code, detail }) => `${code}: ${detail}`).join("\n"));
  return instance;
}

/** A copy with every string changed. */
function mapText<T>(value: T, change: (text: string) => string): T {
  return JSON.parse(JSON.stringify(value), (_, held) => (typeof held === "string" ? change(held) : held));
}

/** What may not change: all but the hash of the input and the time taken. */
function plan({ contacts, score, shifts, status, unassigned, run }: Roster) {
  return { contacts, score, shifts, status, unassigned, iterations: run?.iterations };
}

const shiftDates = (days: number) => (text: string) =>
  text.replace(/\d{4}-\d\d-\d\d/g, (date) => addIsoDays(date, days));

describe("a changed instance", () => {
  it("has the same roster under other ids", async () => {
    await fc.assert(
      fc.asyncProperty(documents, fc.integer(), async (document, seed) => {
        const named = ["workers", "recipients", "visits", "locations", "shiftTemplates"].flatMap(
          (part) => document[part],
        );
        const ids = new Set<string>(named.map(({ id }) => id));
        // reversed in their alphabetical order, so that no order may depend on ids
        const aliases = new Map(
          [...ids]
            .sort()
            .reverse()
            .map((id, i) => [id, `x${String(i).padStart(4, "0")}`]),
        );
        const back = new Map([...aliases].map(([id, alias]) => [alias, id]));
        const renamed = mapText(document, (text) => aliases.get(text) ?? text);
        const options = { seed, iterations: 150 };
        const roster = await solve(instanceOf(document), options);
        const other = await solve(instanceOf(renamed), options);
        const restored = mapText(plan(other), (text) => {
          const [id, ...date] = text.split("@");
          return [back.get(id) ?? id, ...date].join("@");
        });
        expect(restored).toEqual(plan(roster));
      }),
      { numRuns: RUNS },
    );
  });

  it("has the same roster weeks later", async () => {
    await fc.assert(
      fc.asyncProperty(documents, fc.integer(), async (document, seed) => {
        // whole weeks to the first days of June, three weeks on from there: no clock changes in either
        const since = (Date.parse("2026-06-07") - Date.parse(document.horizon.start)) / 86_400_000;
        const june = mapText(document, shiftDates(7 * Math.floor(since / 7)));
        const later = mapText(june, shiftDates(21));
        const options = { seed, iterations: 150 };
        const roster = await solve(instanceOf(june), options);
        const moved = await solve(instanceOf(later), options);
        expect(plan(moved)).toEqual(mapText(plan(roster), shiftDates(21)));
      }),
      { numRuns: RUNS },
    );
  });

  it("has the same optimum, and rosters of the same score, in finer ticks", () => {
    fc.assert(
      fc.property(tinyDocument(), (document) => {
        const instance = instanceOf(document);
        const fine = instanceOf({ ...document, horizon: { ...document.horizon, ticksPerMinute: 2 } });
        const optimum = bruteForce(instance);
        expect(bruteForce(fine).values).toEqual(optimum.values);
        const [coarse, finer] = [verify(instance, optimum.roster), verify(fine, optimum.roster)];
        expect(finer.violations).toEqual([]);
        finer.score.forEach(({ objective, value }, i) => {
          expect(objective).toBe(coarse.score[i].objective);
          expect(value).toBeCloseTo(coarse.score[i].value, 6);
        });
      }),
      { numRuns: RUNS },
    );
  });

  it("is solved as well in finer ticks", async () => {
    await fc.assert(
      fc.asyncProperty(tinyDocument({ contactMinutes: 0, contactVisits: 0 }), async (document) => {
        const fine = { ...document, horizon: { ...document.horizon, ticksPerMinute: 2 } };
        const values = await Promise.all(
          [document, fine].map(async (one) => (await solve(instanceOf(one), { iterations: 3_000 })).score[0].value),
        );
        expect(values[1]).toBeCloseTo(values[0], 6);
      }),
      { numRuns: Math.ceil(RUNS / 2), seed: 7 },
    );
  });

  it("has no worse an optimum with one more worker like one it has", () => {
    fc.assert(
      fc.property(tinyDocument(), (document) => {
        const [first] = document.workers;
        const more = { ...document, workers: [...document.workers, { ...first, id: "twin" }] };
        const before = bruteForce(instanceOf(document)).values;
        const after = bruteForce(instanceOf(more)).values;
        expect(compare(after, before), `${after} after ${before}`).toBeLessThanOrEqual(0);
      }),
      { numRuns: Math.ceil(RUNS / 2) },
    );
  });

  it("has the same optimum with one more worker who can't work or be a contact", () => {
    fc.assert(
      fc.property(tinyDocument(), (document) => {
        const dates = ["2026-03-23", "2026-03-24"].slice(0, document.horizon.days);
        const absent = { id: "absent", mode: "bike", base: "base", shifts: { unavailable: dates }, maxContacts: 0 };
        const instance = instanceOf(document);
        const more = instanceOf({ ...document, workers: [...document.workers, absent] });
        const optimum = bruteForce(instance);
        expect(bruteForce(more).values).toEqual(optimum.values);
        expect(verify(more, optimum.roster).violations).toEqual([]);
      }),
      { numRuns: Math.ceil(RUNS / 2) },
    );
  });

  it("has no better an optimum, and no better a roster, with one worker away", async () => {
    await fc.assert(
      fc.asyncProperty(tinyDocument({ contactMinutes: 0, contactVisits: 0 }), async (document) => {
        const dates = ["2026-03-23", "2026-03-24"].slice(0, document.horizon.days);
        const [first, ...others] = document.workers;
        const away = { ...first, shifts: { ...first.shifts, fixed: [], unavailable: dates } };
        const fewer = instanceOf({ ...document, workers: [away, ...others] });
        const before = bruteForce(instanceOf(document)).values;
        const after = bruteForce(fewer).values;
        expect(compare(after, before), `${after} after ${before}`).toBeGreaterThanOrEqual(0);
        const { score } = await solve(fewer, { iterations: 300 });
        expect(score[0].value).toBeGreaterThanOrEqual(before[0] - 1e-6);
      }),
      { numRuns: RUNS },
    );
  });
});
