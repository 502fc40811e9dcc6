import { expect, it } from "vitest";
import { compile } from "../../src/problem/compile";
import { Search } from "../../src/search/Search";
import { DEFAULT_PARAMETERS } from "../../src/search/SearchParameters";
import { instanceOf, windowOn } from "../support/instanceOf";

it("has parts left out cheap for a shorter share of a run than of the schedule", () => {
  const instance = instanceOf({ visits: [{ id: "v1", windows: windowOn("2026-03-23", "08:00", "09:00") }] });
  const search = Search.prepared(instance, compile(instance), 1);
  const { hurry, urgeFrom } = DEFAULT_PARAMETERS;
  const { looseFirst, looseLast } = search.weights;
  const progressAt = (share: number) => {
    search.step(share);
    return Math.log(search.weights.loose / looseFirst) / Math.log(looseLast / looseFirst);
  };
  expect(hurry).toBeLessThan(urgeFrom);
  expect(progressAt(0)).toBeCloseTo(0, 9);
  expect(progressAt(hurry / 2)).toBeCloseTo(urgeFrom / 2, 9);
  expect(progressAt(hurry)).toBeCloseTo(urgeFrom, 9);
  expect(progressAt((1 + hurry) / 2)).toBeCloseTo((1 + urgeFrom) / 2, 9);
  expect(progressAt(1)).toBeCloseTo(1, 9);
});
