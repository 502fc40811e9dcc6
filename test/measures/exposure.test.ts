import { expect, test } from "vitest";
import { exposure } from "../../src/measures/exposure";
import { inputOf } from "../support/encountersOf";

test("exposure of two components", () => {
  // a visits r1 and r2, b visits r2 and r3, c visits r4
  const { covered, notCovered, total, values } = exposure(
    inputOf({ r1: "a", r2: "a b", r3: "b", r4: "c", r5: "" }, 7),
    0.1,
  );
  expect({ covered, notCovered, total }).toEqual({ covered: 4, notCovered: { noVisits: 1 }, total: 5 });
  expect(values).toMatchObject({
    carersMean: 1.25,
    carersMax: 2,
    recipientsMean: 5 / 3,
    recipientsMax: 2,
    reachMean: 1,
    reachMax: 2,
    components: 2,
    largestComponent: 3,
  });
  expect(values.infectiousContact).toBeCloseTo((3 * 0.1 + 0.19) / 4, 12);
});

test("exposure agrees with the published example: 15 carers at 1.3 % make 18 %", () => {
  const { values } = exposure(inputOf({ r1: "abcdefghijklmno" }, 7));
  expect(values.infectiousContact).toBeCloseTo(0.18, 2);
});
