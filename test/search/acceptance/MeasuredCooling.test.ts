import { describe, expect, it } from "vitest";
import { MeasuredCooling } from "../../../src/search/acceptance/MeasuredCooling";

/** Share of the run after the sweep spent between two temperatures. */
function share(cooling: MeasuredCooling, from: number, to: number): number {
  const steps = 4_000;
  let inside = 0;
  let before = Number.POSITIVE_INFINITY;
  for (let i = 0; i < steps; i++) {
    cooling.advance(0.04 + (0.96 * i) / steps);
    expect(cooling.temperature).toBeLessThanOrEqual(before);
    before = cooling.temperature;
    if (before <= from && before >= to) inside++;
  }
  return inside / steps;
}

describe("MeasuredCooling", () => {
  it("cools geometrically where nothing was measured", () => {
    const cooling = new MeasuredCooling(16, 1);
    expect(share(cooling, 16, 4)).toBeCloseTo(0.5, 3);
    cooling.advance(1);
    expect(cooling.temperature).toBeCloseTo(1, 10);
  });

  it("spends its time where the cost falls, the more the fewer moves change something", () => {
    const measured = (costAt: (temperature: number) => number, changesAt: (temperature: number) => number) => {
      const cooling = new MeasuredCooling(16, 1);
      for (let i = 0; i < 480; i++) {
        cooling.advance((0.04 * i) / 480);
        cooling.note(costAt(cooling.temperature), 1000, changesAt(cooling.temperature));
      }
      return cooling;
    };
    const step = (temperature: number) => 100 * Math.max(2, Math.min(4, temperature));
    expect(
      share(
        measured(step, () => 100),
        4.5,
        1.75,
      ),
    ).toBeGreaterThan(0.85);
    // a cost that falls at the same speed everywhere: time by moves per change alone, beside the root of the temperature
    const even = (temperature: number) => 100 * Math.log(temperature);
    const plain = share(
      measured(even, () => 100),
      2,
      1,
    );
    const slow = share(
      measured(even, (temperature) => (temperature < 2 ? 10 : 100)),
      2,
      1,
    );
    expect(plain).toBeGreaterThan(0.25);
    expect(slow).toBeGreaterThan(1.5 * plain);
  });

  it("keeps to a schedule once measured, and starts hot again after the sweep", () => {
    const cooling = new MeasuredCooling(10, 0.1);
    cooling.advance(0.039);
    expect(cooling.temperature).toBeLessThan(0.2);
    cooling.advance(0.04);
    expect(cooling.temperature).toBeCloseTo(10, 5);
    cooling.advance(0);
    expect(cooling.temperature).toBeCloseTo(10, 5);
  });
});
