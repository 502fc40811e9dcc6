import { expect, it } from "vitest";
import { exhaust } from "../../src/exhaust";
import { withStrategy } from "../../src/model/withStrategy";
import { compile } from "../../src/problem/compile";
import { Search } from "../../src/search/Search";
import { rosterSearches } from "../../src/threads/rosterSearches";
import { unit } from "./unit";

it.each(["continuity-first", "travel-first", "random-in-team"])("makes the moves that suit %s", (strategy) => {
  const instance = withStrategy(unit(), strategy);
  const lane = rosterSearches({ instance, initialRoster: undefined })(7);
  exhaust(lane.prepare!());
  lane.run(300, 0.5);
  const search = Search.prepared(instance, compile(instance), 7);
  for (let i = 0; i < 300; i++) search.step(0.5);
  expect(lane.pack()).toEqual(search.best.pack());
});
