import { expect, test } from "vitest";
import { measure } from "../../src/measures/measure";
import { verify } from "../../src/verify/verify";
import { municipalityRoster, unitRoster } from "../support/largeRoster";

function milliseconds(run: () => void): number {
  const before = performance.now();
  run();
  return performance.now() - before;
}

test("a unit of 100 recipients and 14 days verifies in less than 200 ms", () => {
  const { instance, roster } = unitRoster();
  const result = verify(instance, roster);
  expect(result).toMatchObject({ valid: true, status: "feasible", findings: [] });
  expect(result.summary).toMatchObject({ visits: 4200, assignedVisits: 4200, shifts: 420 });
  const times = Array.from({ length: 5 }, () => milliseconds(() => verify(instance, roster)));
  expect(Math.min(...times)).toBeLessThan(200);
  expect(measure(instance, roster).U21401).toMatchObject({ covered: 100, notCovered: {} });
});

test.skipIf(process.env.KONTINUITET_LONG !== "1")("15,000 recipients verify within a minute", () => {
  const { instance, roster } = municipalityRoster(150);
  let valid = false;
  const time = milliseconds(() => {
    valid = verify(instance, roster).valid;
  });
  expect(valid).toBe(true);
  expect(time).toBeLessThan(60_000);
});
