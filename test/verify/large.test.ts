import { expect, test } from "vitest";
import { measure } from "../../src/measures/measure";
import { verify } from "../../src/verify/verify";
import { municipalityRoster, unitRoster } from "../support/largeRoster";

test("a unit of 100 recipients and 14 days is verified and measured", () => {
  const { instance, roster } = unitRoster();
  const result = verify(instance, roster);
  expect(result).toMatchObject({ valid: true, status: "feasible", findings: [] });
  expect(result.summary).toMatchObject({ visits: 4200, assignedVisits: 4200, shifts: 420 });
  expect(measure(instance, roster).U21401).toMatchObject({ covered: 100, notCovered: {} });
});

test.skipIf(process.env.KONTINUITET_LONG !== "1")("15,000 recipients are verified", () => {
  const { instance, roster } = municipalityRoster(150);
  expect(verify(instance, roster).valid).toBe(true);
});
