import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { settings } from "../../src/generate/settings";
import type { Instance } from "../../src/model/Instance";
import { legTicks } from "../../src/model/legTicks";
import { parseInstance } from "../../src/model/parseInstance";
import { travelMatrix } from "../../src/model/travelMatrix";
import { solve } from "../../src/search/solve";
import { verify } from "../../src/verify/verify";
import { municipality } from "../scale/municipality";

const place = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
});
const modes = { bike: { speedKmh: 900, detour: 1.2, overheadMinutes: 2 }, car: { speedKmh: 1000 } };
const speeds = {
  bike: { minutesPerKm: (1.2 * 60) / 900, overheadMinutes: 2 },
  car: { minutesPerKm: (1.3 * 60) / 1000, overheadMinutes: 0 },
};

function parse(places: { lat: number; lon: number }[], ticksPerMinute = 1) {
  return parseInstance({
    format: "kontinuitet/instance@1",
    horizon: { start: "2026-03-23", days: 1, ticksPerMinute },
    locations: places.map((at, index) => ({ id: `L${index}`, ...at })),
    travel: modes,
    shiftTemplates: [],
    workers: [],
    recipients: [],
    visits: [],
  });
}

describe("legTicks", () => {
  it("is the same by speed as from a matrix", () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 6 }), fc.constantFrom(1, 10), (places, ticksPerMinute) => {
        const { instance } = parse([...places, places[0]], ticksPerMinute);
        const bySpeed: Instance = { ...instance!, travel: new Map(Object.entries(speeds)) };
        for (const mode of ["bike", "car"])
          instance!.locations.forEach((_, from) => {
            instance!.locations.forEach((__, to) => {
              expect(legTicks(bySpeed, mode, from, to)).toBe(legTicks(instance!, mode, from, to));
            });
          });
        expect(legTicks(instance!, "boat", 0, 0)).toBe(0);
      }),
    );
  });

  it("serves instances of too many places for a matrix", () => {
    const places = Array.from({ length: 3200 }, (_, at) => ({ lat: 59 + (at % 71) / 100, lon: 18 + at / 3200 }));
    const { instance, issues } = parse(places);
    expect(issues).toEqual([]);
    expect(Object.fromEntries(instance!.travel)).toEqual(speeds);
    expect(() => travelMatrix(instance!, "car")).toThrow(RangeError);
    const few = parse([places[3], places[3100]]).instance!;
    expect(legTicks(instance!, "bike", 3, 3100)).toBe(legTicks(few, "bike", 0, 1));
    expect(legTicks(instance!, "bike", 3, 3100)).toBeGreaterThan(5);
  });

  it("refuses trips of more than 28 days, and coordinates that are missing, there as elsewhere", () => {
    const places = Array.from({ length: 3200 }, (_, at) => ({ lat: at / 100, lon: 18 }));
    const document = (speedKmh: number, more: object) => ({
      format: "kontinuitet/instance@1",
      horizon: { start: "2026-03-23", days: 1 },
      locations: places.map((at, index) => ({ id: `L${index}`, ...at, ...(index === 7 ? more : {}) })),
      travel: { walk: { speedKmh }, car: { speedKmh: 50 } },
      shiftTemplates: [],
      workers: [],
      recipients: [],
      visits: [],
    });
    const codes = (speedKmh: number, more = {}) =>
      parseInstance(document(speedKmh, more)).issues.map(({ code, path }) => `${code} ${path}`);
    expect(codes(7)).toEqual([]);
    expect(codes(6)).toEqual(["OUT_OF_RANGE /travel/walk"]);
    expect(codes(7, { lat: undefined })).toContain("MISSING_COORDINATES /travel/car");
  });

  it("lets verify find the same in a roster either way", async () => {
    const town = municipality(1, 1);
    const roster = await solve(town, { seed: 1, iterations: 200 });
    const speed = Object.entries(settings.urban.travel).map(
      ([mode, { detour, overheadMinutes, speedKmh }]) =>
        [mode, { minutesPerKm: (detour * 60) / speedKmh, overheadMinutes }] as const,
    );
    expect(verify({ ...town, travel: new Map(speed) }, roster)).toEqual(verify(town, roster));
    const late = { ...town, travel: new Map(speed.map(([mode]) => [mode, { minutesPerKm: 60, overheadMinutes: 0 }])) };
    expect(verify(late, roster).violations.map(({ code }) => code)).toContain("TRAVEL");
  });
});
