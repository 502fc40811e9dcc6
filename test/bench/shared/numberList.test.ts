import { expect, it } from "vitest";
import { numberList } from "../../../bench/shared/numberList";

it("reads numbers and ranges", () => {
  expect(numberList("1,2.5, 10")).toEqual([1, 2.5, 10]);
  expect(numberList("1-3,7")).toEqual([1, 2, 3, 7]);
  expect(numberList("4-4")).toEqual([4]);
});

it.each(["", "1,", "x", "0", "-1", "3-1", "1-", "NaN", "Infinity"])("refuses %j", (text) => {
  expect(() => numberList(text)).toThrow(RangeError);
});
