import { describe, expect, test } from "vitest";
import { coc } from "../../src/measures/coc";
import { effectiveCarers } from "../../src/measures/effectiveCarers";
import { hhi } from "../../src/measures/hhi";
import { mmci } from "../../src/measures/mmci";
import { secon } from "../../src/measures/secon";
import { upc } from "../../src/measures/upc";
import { inputOf } from "../support/encountersOf";

// N = 5, n = 3, 1, 1, M = 3; of four consecutive pairs one has a carer in common
const input = inputOf({ mixed: "a a b a c", same: "a a a", once: "b", none: "" }, 7);

describe("indices of continuity", () => {
  test.each([
    ["UPC", upc, 3 / 5],
    ["COC", coc, (9 + 1 + 1 - 5) / (5 * 4)],
    ["SECON", secon, 1 / 4],
    ["MMCI", mmci, (1 - 3 / 5.1) / (1 - 1 / 5.1)],
    ["HHI", hhi, 11 / 25],
  ] as const)("%s of a mixed and of an unchanging sequence", (_, of, mixed) => {
    const { covered, each, notCovered, total, values } = of(input);
    expect(each?.mixed).toBeCloseTo(mixed, 12);
    expect(each?.same).toBeCloseTo(1, 12);
    expect(values.mean).toBeCloseTo((mixed + 1) / 2, 12);
    expect({ covered, total, notCovered }).toEqual({ covered: 2, total: 4, notCovered: { oneVisit: 1, noVisits: 1 } });
  });

  test("effectiveCarers is 1 / HHI", () => {
    expect(effectiveCarers(input).each).toEqual({ mixed: 25 / 11, same: 1 });
  });

  test("both carers of a double visit are encounters, and SECON looks for an overlap", () => {
    // encounters a, b, b, c: N = 4, n = 1, 2, 1
    const double = inputOf({ r1: "ab bc" }, 7);
    expect(upc(double).each).toEqual({ r1: 2 / 4 });
    expect(coc(double).each?.r1).toBeCloseTo((6 - 4) / 12, 12);
    expect(secon(double).each).toEqual({ r1: 1 });
  });

  test("are null where nobody is covered", () => {
    expect(upc(inputOf({ r1: "a" }, 7)).values).toEqual({ mean: null, median: null, p90: null, max: null });
  });

  test("SECON does not guess the order of visits without a start", () => {
    const unknown = { ...input, encounters: input.encounters.map((encounter) => ({ ...encounter, start: null })) };
    expect(secon(unknown)).toMatchObject({ covered: 0, notCovered: { noStarts: 3, noVisits: 1 } });
  });
});
