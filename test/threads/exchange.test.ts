import { describe, expect, it } from "vitest";
import { exchange } from "../../src/threads/exchange";

const reports = (...values: number[][]) => values.map((levels, lane) => ({ lane, levels: Float64Array.from(levels) }));

describe("exchange", () => {
  it("lets the worse half take over the best", () => {
    expect(exchange(reports([0, 3], [0, 1], [1, 0], [0, 2]))).toEqual([
      { lane: 0, from: 1 },
      { lane: 2, from: 1 },
    ]);
    expect(exchange(reports([0, 3], [0, 1], [0, 2]))).toEqual([{ lane: 0, from: 1 }]);
  });

  it("leaves equal lanes and a single lane alone", () => {
    expect(exchange(reports([0, 3], [0, 3]))).toEqual([]);
    expect(exchange(reports([0, 3]))).toEqual([]);
    expect(exchange([])).toEqual([]);
  });
});
