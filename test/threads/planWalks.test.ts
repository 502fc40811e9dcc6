import { describe, expect, it } from "vitest";
import { planWalks } from "../../src/threads/planWalks";

describe("planWalks", () => {
  it("gives every search a lane of its own in a run limited by iterations", () => {
    expect(planWalks("iterations", 4, undefined)).toEqual({ lanes: 1, walks: 1 });
    expect(planWalks("iterations", 4, 3)).toEqual({ lanes: 3, walks: 3 });
  });

  it("gives every thread a search in a run limited by time", () => {
    const plans = [0, 1, 2, 3, 100].map((threads) => planWalks("ms", threads, undefined));
    expect(plans).toEqual([1, 1, 2, 3, 64].map((lanes) => ({ lanes, walks: lanes })));
  });

  it("shares as many walks as there are to be searches, with up to eight threads each", () => {
    expect(planWalks("ms", 2, 2)).toEqual({ lanes: 2, walks: 2 });
    expect(planWalks("ms", 2, 3)).toEqual({ lanes: 3, walks: 3 });
    expect(planWalks("ms", 5, 2)).toEqual({ lanes: 5, walks: 2 });
    expect(planWalks("ms", 20, 1)).toEqual({ lanes: 8, walks: 1 });
  });

  it("gives every thread a walk of its own where they can't share memory", () => {
    expect(planWalks("ms", 4, undefined, false)).toEqual({ lanes: 4, walks: 4 });
    expect(planWalks("ms", 4, 2, false)).toEqual({ lanes: 2, walks: 2 });
  });

  it("refuses more searches than 64", () => {
    expect(() => planWalks("ms", 1, 65)).toThrow(RangeError);
  });
});
