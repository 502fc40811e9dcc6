import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { districts } from "../../src/scale/districts";
import { unitInstance } from "../../src/scale/unitInstance";
import { instanceOf, windowOn } from "../support/instanceOf";
import { municipality } from "./municipality";

const town = municipality(1, 3);

describe("districts", () => {
  it("puts everybody into one unit, households together, no unit above the most workers, the bound below the cost", () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 20 }), fc.integer({ min: 0, max: 9 }), (maxWorkersPerUnit, seed) => {
        const { bound, cost, gap, units } = districts(town, { maxWorkersPerUnit, seed, iterations: 2000 });
        expect(units.flatMap(({ recipients }) => recipients).sort((a, b) => a - b)).toEqual(
          town.recipients.map(({ index }) => index),
        );
        expect(units.flatMap(({ workers }) => workers).sort((a, b) => a - b)).toEqual(
          town.workers.map(({ index }) => index),
        );
        for (const { recipients, workers } of units) {
          expect(workers.length).toBeGreaterThan(0);
          expect(workers.length).toBeLessThanOrEqual(maxWorkersPerUnit);
          expect(recipients.length).toBeGreaterThan(0);
        }
        const unitOf = new Map(units.flatMap(({ id, recipients }) => recipients.map((index) => [index, id] as const)));
        for (const visit of town.visits) expect(new Set(visit.recipients.map((r) => unitOf.get(r))).size).toBe(1);
        const homes = new Map<number, Set<string | undefined>>();
        for (const { index, location } of town.recipients)
          homes.set(location, (homes.get(location) ?? new Set()).add(unitOf.get(index)));
        for (const there of homes.values()) expect(there.size).toBe(1);
        expect(bound).toBeGreaterThan(0);
        expect(bound).toBeLessThanOrEqual(cost.total + 1e-9);
        expect(gap).toBeCloseTo((cost.total - bound) / cost.total, 9);
      }),
      { numRuns: 20 },
    );
  });

  it("finds places that lie apart, with the workers based there", () => {
    const { gap, units } = districts(town, { maxWorkersPerUnit: 6 });
    for (const { recipients, workers } of units) {
      expect(new Set(recipients.map((r) => town.recipients[r].id[0])).size).toBe(1);
      expect(new Set(workers.map((w) => town.workers[w].id[0]))).toEqual(
        new Set([town.recipients[recipients[0]].id[0]]),
      );
    }
    expect(gap).toBeLessThan(0.5);
  });

  it("gives the same units for the same seed", () => {
    const once = districts(town, { maxWorkersPerUnit: 5, seed: 4 });
    expect(districts(town, { maxWorkersPerUnit: 5, seed: 4 })).toEqual(once);
  });

  it("keeps borders as they are, repairs them with few leaving, and redraws them", () => {
    const muddled = {
      ...town,
      workers: town.workers.map((worker) => ({ ...worker, team: worker.index < 7 ? "team0" : worker.team })),
    };
    const teams = (borders: "keep" | "repair" | "redraw") => districts(muddled, { maxWorkersPerUnit: 6, borders });
    const kept = teams("keep");
    for (const { id, workers } of kept.units) for (const w of workers) expect(muddled.workers[w].team).toBe(id);
    expect(kept.oversized).toEqual(["team0"]);
    const repaired = teams("repair");
    expect(repaired.oversized).toEqual([]);
    expect(repaired.units.map(({ id }) => id)).toEqual(["team0", "team1", "team2"]);
    const moved = repaired.units.flatMap(({ id, workers }) => workers.filter((w) => muddled.workers[w].team !== id));
    // 6 is one too many in team0; who else goes must be worth what leaving costs
    expect(moved).toContain(6);
    expect(moved.length).toBeLessThanOrEqual(2);
    expect(() =>
      districts({ ...town, workers: town.workers.map((w) => ({ ...w, team: null })) }, { borders: "keep" }),
    ).toThrow(RangeError);
  });

  it("believes what recipients say about their unit, a unit without workers included", () => {
    const crossed = {
      ...town,
      recipients: town.recipients.map((recipient) => ({
        ...recipient,
        team: recipient.index < 4 ? "elsewhere" : "team1",
      })),
    };
    const { units } = districts(crossed, { borders: "keep", maxWorkersPerUnit: 6 });
    const of = (name: string) => units.find(({ id }) => id === name)!;
    expect(of("elsewhere").workers).toEqual([]);
    // a household may take others with it
    for (const index of of("elsewhere").recipients)
      if (index >= 4)
        expect(crossed.recipients.some((r) => r.index < 4 && r.location === crossed.recipients[index].location)).toBe(
          true,
        );
    expect(of("elsewhere").recipients).toEqual(expect.arrayContaining([0]));
    expect(of("team0").recipients).toEqual([]);
    expect(of("team1").recipients.length + of("elsewhere").recipients.length).toBe(town.recipients.length);
  });

  it("forms teams inside a unit the same way", () => {
    const [unit] = districts(town, { maxWorkersPerUnit: 25 }).units;
    const inside = unitInstance(town, unit);
    const teams = districts(inside, { maxWorkersPerUnit: 6 });
    expect(teams.units).toHaveLength(3);
    for (const { recipients, workers } of teams.units)
      expect(
        new Set([...recipients.map((r) => inside.recipients[r].id[0]), ...workers.map((w) => inside.workers[w].id[0])])
          .size,
      ).toBe(1);
    expect(teams.bound).toBeLessThanOrEqual(teams.cost.total);
  });

  it("keeps contacts and those who know a recipient in her unit, and names what a unit cannot cover", () => {
    const day = "2026-03-23";
    const lift = { skills: ["lift"], windows: windowOn(day, "08:00", "09:00") };
    const instance = instanceOf({
      workers: ["w1", "w2", "w3", "w4"].map((id) => ({ id, skills: id === "w4" ? ["lift"] : [] })),
      recipients: ["r1", "r2"].map((id, at) => ({
        id,
        location: at === 0 ? "A" : "C",
        contact: { policy: "required", worker: at === 0 ? "w3" : "w1" },
      })),
      visits: [
        { id: "v1", recipients: ["r1"], ...lift },
        { id: "v2", recipients: ["r2"], ...lift },
      ],
      rules: { contactTitles: null, contactPermanent: false },
    });
    const { partedContacts, shortages, units } = districts(instance, { maxWorkersPerUnit: 2 });
    expect(partedContacts).toBe(0);
    expect(units.find(({ recipients }) => recipients.includes(0))?.workers).toContain(2);
    const without = units.find(({ workers }) => !workers.includes(3))!;
    expect(shortages).toContainEqual(
      expect.objectContaining({ unit: without.id, skill: "lift", days: "weekdays", hour: 8, demand: 30, capacity: 0 }),
    );
    expect(shortages.every(({ unit }) => unit === without.id)).toBe(true);
  });

  it("says what is wrong with an option", () => {
    for (const options of [
      { maxWorkersPerUnit: 0 },
      { seed: 0.5 },
      { units: 1, maxWorkersPerUnit: 6 },
      { iterations: -1 },
    ])
      expect(() => districts(town, options)).toThrow(RangeError);
  });

  it("answers where there is nobody", () => {
    const { units } = districts({ ...town, workers: [], recipients: [], visits: [], dependencies: [], history: [] });
    expect(units).toEqual([{ id: "unit1", middle: 0, recipients: [], workers: [] }]);
    const single = districts(instanceOf());
    expect(single.units).toHaveLength(1);
    expect(single.cost.travel).toBeGreaterThanOrEqual(single.bound);
  });
});
