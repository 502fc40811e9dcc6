import fc from "fast-check";
import solver from "javascript-lp-solver";
import { describe, expect, it } from "vitest";
import { ContactMatching } from "../../../src/search/contacts/ContactMatching";

const graphs = fc.integer({ min: 1, max: 8 }).chain((workers) =>
  fc.record({
    room: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: workers, maxLength: workers }),
    candidates: fc.array(fc.subarray([...Array(workers).keys()]), { maxLength: 14 }),
  }),
);

/** Size of a maximum matching as a linear programme, whose vertices are integral (the matrix is totally unimodular). */
function largest(candidates: number[][], room: number[]): number {
  const constraints: Record<string, { max: number }> = {};
  const variables: Record<string, Record<string, number>> = {};
  candidates.forEach((workers, r) => {
    constraints[`r${r}`] = { max: 1 };
    for (const w of workers) {
      constraints[`w${w}`] = { max: room[w] };
      variables[`${r}-${w}`] = { size: 1, [`r${r}`]: 1, [`w${w}`]: 1 };
    }
  });
  if (Object.keys(variables).length === 0) return 0;
  const answer = solver.Solve({ optimize: "size", opType: "max", constraints, variables }) as unknown as Record<
    string,
    number
  >;
  // a solver's word is not taken: the answer must be a matching of the size it claims
  let size = 0;
  const used = room.map(() => 0);
  candidates.forEach((workers, r) => {
    let own = 0;
    for (const w of workers) {
      const x = answer[`${r}-${w}`] ?? 0;
      expect(Math.abs(x - Math.round(x))).toBeLessThan(1e-6);
      own += x;
      used[w] += x;
    }
    expect(own).toBeLessThan(1 + 1e-6);
    size += own;
  });
  used.forEach((x, w) => {
    expect(x).toBeLessThan(room[w] + 1e-6);
  });
  expect(size).toBeCloseTo(answer.result ?? 0, 6);
  return Math.round(size);
}

describe("ContactMatching", () => {
  it("is as large as the linear programme says it can be, and keeps to the room", () => {
    fc.assert(
      fc.property(graphs, ({ candidates, room }) => {
        const matching = new ContactMatching(
          candidates,
          Int32Array.from(room),
          new Int32Array(candidates.length).fill(-1),
        );
        const placed = candidates.filter((_, r) => matching.place(r)).length;
        const held = room.map(() => 0);
        matching.holder.forEach((w, r) => {
          if (w < 0) return;
          expect(candidates[r]).toContain(w);
          held[w]++;
        });
        held.forEach((count, w) => {
          expect(count).toBeLessThanOrEqual(room[w]);
        });
        expect([...matching.holder].filter((w) => w >= 0)).toHaveLength(placed);
        expect(placed).toBe(largest(candidates, room));
      }),
      { numRuns: 500 },
    );
  });

  it("never gives somebody with a named contact another", () => {
    const matching = new ContactMatching([[0], [0, 1]], Int32Array.of(1, 0), Int32Array.of(0, -1));
    expect([matching.place(0), matching.place(1)]).toEqual([true, false]);
    expect([...matching.holder]).toEqual([0, -1]);
  });
});
