import fc from "fast-check";
import { expect, test } from "vitest";
import { disjointIntervals } from "../../src/bounds/disjointIntervals";

const interval = fc.tuple(fc.nat(60), fc.nat(20)).map(([from, length]) => ({ from, to: from + length }));

test("holds the same starts, ascending and apart", () => {
  fc.assert(
    fc.property(fc.array(interval, { maxLength: 8 }), (intervals) => {
      const merged = disjointIntervals(intervals);
      for (let start = 0; start <= 80; start++) {
        const within = ({ from, to }: { from: number; to: number }) => from <= start && start <= to;
        expect(merged.filter(within).length).toBe(intervals.some(within) ? 1 : 0);
      }
      for (const [i, { from }] of merged.entries()) if (i > 0) expect(from).toBeGreaterThan(merged[i - 1].to);
    }),
  );
});
