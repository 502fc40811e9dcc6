import { expect, test, vi } from "vitest";
import { loadHighs } from "../../src/linear/loadHighs";

test("says which package is missing where HiGHS is not installed", async () => {
  vi.doMock("highs", () => {
    throw new Error("Cannot find package 'highs'");
  });
  await expect(loadHighs()).rejects.toThrow(/package .?highs/i);
  vi.doUnmock("highs");
});
