import * as fc from "fast-check";
import { expect, test } from "vitest";
import { minimumAssignment } from "../../src/verify/minimumAssignment";

function permutations(size: number): number[][] {
  if (size === 0) return [[]];
  return permutations(size - 1).flatMap((rest) =>
    Array.from({ length: size }, (_, at) => [...rest.slice(0, at), size - 1, ...rest.slice(at)]),
  );
}

test("minimumAssignment is as cheap as the best of all permutations", () => {
  const matrix = fc.integer({ min: 1, max: 5 }).chain((size) =>
    fc.array(fc.array(fc.constantFrom(0, 1, 2, 5, 1e6), { minLength: size, maxLength: size }), {
      minLength: size,
      maxLength: size,
    }),
  );
  fc.assert(
    fc.property(matrix, (cost) => {
      const total = (columns: number[]) => columns.reduce((sum, column, row) => sum + cost[row][column], 0);
      const found = minimumAssignment(cost);
      expect([...found].sort((a, b) => a - b)).toEqual(cost.map((_, at) => at));
      expect(total(found)).toBe(Math.min(...permutations(cost.length).map(total)));
    }),
    { seed: 1, numRuns: 300 },
  );
});
