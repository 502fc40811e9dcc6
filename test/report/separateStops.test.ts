import fc from "fast-check";
import { expect, test } from "vitest";
import { type Stop, separateStops } from "../../src/report/separateStops";

const stop = fc.record({
  x: fc.double({ min: 0, max: 230, noNaN: true }),
  y: fc.double({ min: 0, max: 230, noNaN: true }),
  halfWidth: fc.double({ min: 8, max: 20, noNaN: true }),
  halfHeight: fc.constant(8),
});
const overlap = (a: Stop, b: Stop) =>
  Math.min(a.halfWidth + b.halfWidth - Math.abs(a.x - b.x), a.halfHeight + b.halfHeight - Math.abs(a.y - b.y));

test("a few stops never cover each other afterwards and stay on the map", () => {
  fc.assert(
    fc.property(fc.array(stop, { maxLength: 6 }), (stops) => {
      separateStops(stops, 230);
      for (const [j, b] of stops.entries()) {
        expect(b.x - b.halfWidth).toBeGreaterThan(-1e-6);
        expect(b.y + b.halfHeight).toBeLessThan(230 + 1e-6);
        for (const a of stops.slice(0, j)) expect(overlap(a, b)).toBeLessThan(4);
      }
    }),
  );
});

test("stops that do not touch stay where they are", () => {
  const stops = [
    { x: 20, y: 20, halfWidth: 8, halfHeight: 8 },
    { x: 60, y: 20, halfWidth: 8, halfHeight: 8 },
  ];
  separateStops(stops, 230);
  expect(stops.map(({ x, y }) => [x, y])).toEqual([
    [20, 20],
    [60, 20],
  ]);
});
