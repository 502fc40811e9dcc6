import { describe, expect, it } from "vitest";
import { exchange } from "../../src/threads/exchange";

const reports = (walks: number, ...values: number[][]) =>
  values.map((levels, lane) => ({ lane, walk: lane % walks, levels: Float64Array.from(levels) }));

describe("exchange", () => {
  it("lets the worse half take over the best", () => {
    expect(exchange(reports(4, [0, 3], [0, 1], [1, 0], [0, 2]))).toEqual([
      { lane: 0, from: 1 },
      { lane: 2, from: 1 },
    ]);
    expect(exchange(reports(3, [0, 3], [0, 1], [0, 2]))).toEqual([{ lane: 0, from: 1 }]);
  });

  it("leaves equal lanes and a single lane alone", () => {
    expect(exchange(reports(2, [0, 3], [0, 3]))).toEqual([]);
    expect(exchange(reports(1, [0, 3]))).toEqual([]);
    expect(exchange([])).toEqual([]);
  });

  it("has those who share a walk begin at the best of it, or at the best of all where theirs is among the worse", () => {
    expect(exchange(reports(1, [0, 3], [0, 1]))).toEqual([
      { lane: 0, from: 1 },
      { lane: 1, from: 1 },
    ]);
    expect(exchange(reports(2, [0, 3], [0, 1], [0, 2], [0, 4]))).toEqual([
      { lane: 0, from: 1 },
      { lane: 1, from: 1 },
      { lane: 2, from: 1 },
      { lane: 3, from: 1 },
    ]);
    // lanes 0 and 2 share a walk, 1 has one of its own
    expect(exchange(reports(2, [0, 3], [0, 1], [0, 2]))).toEqual([
      { lane: 0, from: 1 },
      { lane: 2, from: 1 },
    ]);
    expect(exchange(reports(2, [0, 3], [0, 2], [0, 1]))).toEqual([
      { lane: 0, from: 2 },
      { lane: 1, from: 2 },
      { lane: 2, from: 2 },
    ]);
  });
});
