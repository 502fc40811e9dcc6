import { describe, expect, it } from "vitest";
import { formatSheets } from "../../src/sheets/formatSheets";
import { looksPersonal } from "../../src/sheets/looksPersonal";
import { parseSheets } from "../../src/sheets/parseSheets";
import { smallInstance } from "../support/smallInstance";

describe("looksPersonal", () => {
  it.each([
    // Skatteverket's own examples, of nobody
    ["19121212-1212", true],
    ["121212-1212", true],
    ["121212+1212", true],
    ["1212121212", true],
    ["191212121212", true],
    ["701063-2391", true],
    ["19121212-1213", false],
    ["191313131313", false],
    ["1212121", false],
    ["r1", false],
    ["2026-03-23", false],
  ])("%s: %s", (text, expected) => {
    expect(looksPersonal(text)).toBe(expected);
  });
});

it("a sheet whose ids look like personal numbers is warned of, without repeating them", () => {
  const text = JSON.stringify(smallInstance()).replaceAll('"r1"', '"19121212-1212"');
  const files = formatSheets(JSON.parse(text)).files!.map(({ name, text }) => ({ name, content: text }));
  const { instance, issues } = parseSheets(files);
  expect(instance).not.toBeNull();
  const found = issues.filter(({ code }) => code === "PERSONAL_NUMBER");
  expect(found.map(({ path, severity }) => `${severity} ${path}`)).toContain("warning /recipients.csv/2/id");
  expect(JSON.stringify(found)).not.toContain("1212");
});
