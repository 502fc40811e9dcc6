import { describe, expect, it } from "vitest";
import { boundContext } from "../../src/bounds/boundContext";
import { buildCoverModel } from "../../src/bounds/buildCoverModel";
import { coverSearch } from "../../src/bounds/coverSearch";
import { shift, tinyInstance, visit, window, worker } from "./tinyInstance";

const week = Array.from({ length: 7 }, (_, day) => [shift(day, 7, 15), shift(day, 14, 22)]);
const instance = tinyInstance({
  days: 7,
  workers: [0, 1, 2, 3].map((w) => worker(w, week)),
  visits: week.flatMap((_, day) => [visit(2 * day, [window(day, 9, 10)]), visit(2 * day + 1, [window(day, 19, 20)])]),
  rules: { dailyRestHours: 11, maxDaysPerWeek: 5 },
});

describe("coverSearch", () => {
  it("shows patterns of its crew that serve every item and obey the rules", () => {
    const found = coverSearch(buildCoverModel(boundContext(instance), 0), 100_000);
    expect(found).toMatchObject({ fewest: 3, exact: true, coverable: true });
    const { model } = found;
    const crew = found.crew as number[];
    const patterns = found.patterns as number[][];
    const times = new Map<number, number>();
    crew.forEach((kind, m) => {
      const worked = patterns.flatMap((row, day) => (row[m] < 0 ? [] : [model.kinds[kind].options[day][row[m]]]));
      expect(worked.length).toBeLessThanOrEqual(5);
      worked.forEach((one, i) => {
        if (i > 0) expect(one.start - worked[i - 1].end).toBeGreaterThanOrEqual(11 * 60);
        for (const item of one.items) times.set(item, (times.get(item) ?? 0) + 1);
      });
    });
    model.items.forEach((item, i) => {
      expect(times.get(i)).toBeGreaterThanOrEqual(item.need);
    });
  });

  it("gives up at the same node with a number that is still valid", () => {
    const model = buildCoverModel(boundContext(instance), 0);
    for (let nodes = 0; nodes < 400; nodes += 7) {
      const found = coverSearch(model, nodes);
      expect(found.fewest).toBeLessThanOrEqual(3);
      expect(coverSearch(model, nodes)).toEqual(found);
      if (!found.exact) expect(found.crew).toBeNull();
    }
  });
});
