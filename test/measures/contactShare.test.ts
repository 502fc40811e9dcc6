import { expect, test } from "vitest";
import { contactShare } from "../../src/measures/contactShare";
import { inputOf } from "../support/encountersOf";

const visits = { r1: "a b ab c", r2: "b", r3: "a", r4: "" };
const contact = { r1: { contact: "a" }, r2: { contact: "a" }, r4: { contact: "a" } };

test("contactShare is the share of visits, a double visit once", () => {
  expect(contactShare(inputOf(visits, 7, contact))).toEqual({
    values: { mean: 0.25, median: 0.25, p90: 0.5, max: 0.5 },
    covered: 2,
    total: 4,
    notCovered: { noContact: 1, noVisits: 1 },
    each: { r1: 0.5, r2: 0 },
  });
});

test("contactShare is set against the attainable share where that is above 0", () => {
  const attainable = new Map([
    ["r1", 0.75],
    ["r2", 0],
  ]);
  const { values } = contactShare(inputOf(visits, 7, contact), attainable);
  expect(values.attainableMean).toBe(0.375);
  expect(values.ofAttainableMean).toBeCloseTo(2 / 3, 12);
  expect(values.ofAttainableCovered).toBe(1);
});
