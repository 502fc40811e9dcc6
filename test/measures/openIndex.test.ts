import { describe, expect, it } from "vitest";
import { formatIndex } from "../../src/measures/formatIndex";
import { indexWeights } from "../../src/measures/indexWeights";
import { measure } from "../../src/measures/measure";
import { openIndex } from "../../src/measures/openIndex";
import { instanceOf } from "../support/instanceOf";
import { rosterOf } from "../support/rosterOf";

const result = (values: Record<string, number | null>) => ({
  values,
  covered: 7,
  total: 9,
  notCovered: { under65: 2 },
});
const term = (more: object) => ({ measure: "a", figure: "mean", worst: 20, best: 10, weight: 3, source: "x", ...more });

describe("openIndex", () => {
  it("is the weighted sum of points, every term shown", () => {
    // 15 on 20..10 is 50 points, 0.9 on 0..1 is 90: (3 x 50 + 1 x 90) / 4 = 60
    const weights = {
      name: "mine",
      terms: [term({}), term({ measure: "b", worst: 0, best: 1, weight: 1, source: "y" })],
    };
    const index = openIndex({ a: result({ mean: 15 }), b: result({ mean: 0.9 }) }, weights);
    expect(index.value).toBeCloseTo(60, 12);
    expect(index.terms).toMatchObject([
      { measure: "a", actual: 15, points: 50, part: 37.5, source: "x", covered: 7, total: 9 },
      { measure: "b", actual: 0.9, points: 90, part: 22.5 },
    ]);
    const text = formatIndex(index);
    expect(text[0]).toBe("a.mean 15 (20 = 0, 10 = 100; 7 of 9): 50 points x 3/4 = 37.5 [x]");
    expect(text[2]).toBe("mine: 60 of 100");
  });

  it("keeps points within 0 and 100", () => {
    const points = (mean: number) => openIndex({ a: result({ mean }) }, { name: "m", terms: [term({})] }).value;
    expect([points(30), points(20), points(12), points(10), points(3)]).toEqual([0, 0, 80, 100, 100]);
  });

  it("does not exist where a term has no figure", () => {
    const index = openIndex({ a: result({ mean: null }) }, { name: "m", terms: [term({})] });
    expect(index).toMatchObject({ value: null, terms: [{ actual: null, points: null, part: null }] });
    expect(formatIndex(index).at(-1)).toBe("m: none, since a term has no figure");
  });

  it.each([
    [{ weight: -1 }],
    [{ weight: 0 }],
    [{ weight: Number.NaN }],
    [{ best: 20 }],
    [{ measure: "toString" }],
    [{ figure: "nothing" }],
  ])("refuses %j", (more) => {
    expect(() => openIndex({ a: result({ mean: 1 }) }, { name: "m", terms: [term(more)] })).toThrow(RangeError);
  });

  it("finds the figures of the published weights in every roster, each weight with a source", () => {
    const instance = instanceOf();
    const measures = measure(instance, rosterOf(instance, {}));
    expect(openIndex(measures, indexWeights).terms).toHaveLength(indexWeights.terms.length);
    expect(indexWeights.terms.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
    for (const { source } of indexWeights.terms) expect(source.length).toBeGreaterThan(20);
  });
});
