import { describe, expect, it } from "vitest";
import { measure } from "../../src/measures/measure";
import { districts } from "../../src/scale/districts";
import { measureUnits } from "../../src/scale/measureUnits";
import { shortagesOf } from "../../src/scale/shortagesOf";
import { solveMunicipality } from "../../src/scale/solveMunicipality";
import { verify } from "../../src/verify/verify";
import { municipality } from "./municipality";

const town = municipality(2, 2, 8, 14);
const divided = districts(town, { maxWorkersPerUnit: 6 });
const everybody = [
  {
    id: "all",
    middle: 0,
    recipients: town.recipients.map(({ index }) => index),
    workers: town.workers.map(({ index }) => index),
  },
];

describe("measureUnits", async () => {
  const { careUnits, roster } = await solveMunicipality(town, { districts: divided, iterationsPerUnit: 300, seed: 3 });
  const measures = measure(town, roster);
  const { summary } = verify(town, roster);

  it("says of a single unit what `measure` and `verify` say of the whole", () => {
    const [all] = measureUnits(town, roster, everybody);
    expect(all).toMatchObject({
      recipients: 16,
      workers: 12,
      visits: summary.visits,
      unassigned: summary.visits - summary.assignedVisits,
      contacts: { required: summary.requiredContacts, appointed: summary.appointedContacts },
      official: { covered: measures.U21401.covered },
      borrowed: 0,
      lent: 0,
    });
    expect(all.carers.mean).toBeCloseTo(measures.distinctCarers.values.mean!, 9);
    expect(all.carers.max).toBe(measures.distinctCarers.values.max);
    expect(all.contactShare).toBeCloseTo(measures.contactShare.values.mean!, 9);
    expect(all.clientTimeShare).toBeCloseTo(measures.clientTimeShare.values.share!, 9);
    expect(all.travelShare).toBeCloseTo(measures.clientTimeShare.values.travel!, 9);
    if (all.official.covered > 0) expect(all.official.mean).toBeCloseTo(measures.U21401.values.mean!, 9);
  });

  it("adds up over units, whoever is in which", () => {
    const split = everybody[0].recipients.map((index) => index % 3);
    const units = [0, 1, 2].map((unit) => ({
      id: `u${unit}`,
      middle: 0,
      recipients: everybody[0].recipients.filter((index) => split[index] === unit),
      workers: everybody[0].workers.filter((index) => index % 3 === unit),
    }));
    for (const parts of [careUnits, units]) {
      const found = measureUnits(town, roster, parts);
      const sum = (of: (unit: (typeof found)[number]) => number) => found.reduce((total, unit) => total + of(unit), 0);
      expect(sum(({ recipients }) => recipients)).toBe(16);
      expect(sum(({ contacts }) => contacts.appointed)).toBe(summary.appointedContacts);
      expect(sum(({ official }) => official.covered)).toBe(measures.U21401.covered);
      expect(sum(({ borrowed }) => borrowed)).toBe(sum(({ lent }) => lent));
    }
    // dealt out without regard to who visits whom, borders are crossed
    expect(measureUnits(town, roster, units)[0].borrowed).toBeGreaterThan(0);
  });
});

describe("shortagesOf", () => {
  it("finds what `districts` finds, and everything where there are no workers", () => {
    expect(shortagesOf(town, divided.units)).toEqual(divided.shortages);
    const short = shortagesOf(town, [{ ...everybody[0], workers: [] }]);
    const whole = short.find(({ days, hour, skill }) => days === "all" && hour === null && skill === null)!;
    expect(whole.capacity).toBe(0);
    expect(whole.demand).toBeGreaterThan(0);
  });
});
