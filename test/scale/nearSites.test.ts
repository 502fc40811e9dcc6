import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseInstance } from "../../src/model/parseInstance";
import { distanceOf } from "../../src/scale/distanceOf";
import { nearSites } from "../../src/scale/nearSites";

const place = fc.record({
  lat: fc.double({ min: 59, max: 59.2, noNaN: true }),
  lon: fc.double({ min: 18, max: 18.4, noNaN: true }),
});

describe("nearSites", () => {
  it("lists the nearest of the sites, by a matrix and by coordinates", () => {
    fc.assert(
      fc.property(
        fc.array(place, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 12 }),
        fc.boolean(),
        (places, most, bySpeed) => {
          const { instance } = parseInstance({
            format: "kontinuitet/instance@1",
            horizon: { start: "2026-03-23", days: 1 },
            locations: places.map((at, index) => ({ id: `L${index}`, ...at })),
            travel: { car: { speedKmh: 30 } },
            shiftTemplates: [],
            workers: [],
            recipients: [],
            visits: [],
          });
          const ground = bySpeed
            ? { ...instance!, travel: new Map([["car", { minutesPerKm: (1.3 * 60) / 30, overheadMinutes: 0 }]]) }
            : instance!;
          const distance = distanceOf(ground, "car");
          const sites = places.map((_, at) => at).filter((at) => at % 3 !== 1);
          const { complete, near } = nearSites(ground, [0, places.length - 1], sites, distance, most);
          expect(complete).toBe(sites.length <= most);
          [0, places.length - 1].forEach((point, at) => {
            const listed = [...near[at]];
            expect(new Set(listed).size).toBe(Math.min(most, sites.length));
            const far = listed.map((s) => distance(sites[s], point));
            expect(far).toEqual([...far].sort((a, b) => a - b));
            const others = sites.filter((_, s) => !listed.includes(s)).map((site) => distance(site, point));
            expect(Math.min(...others)).toBeGreaterThanOrEqual(Math.max(...far));
          });
        },
      ),
    );
  });
});
