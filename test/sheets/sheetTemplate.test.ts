import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { solve } from "../../src/search/solve";
import { formatSheets } from "../../src/sheets/formatSheets";
import { parseSheets } from "../../src/sheets/parseSheets";
import { sheetTemplate } from "../../src/sheets/sheetTemplate";
import { sheetSpecs } from "../../src/sheets/specs/sheetSpecs";
import { unitSettings } from "../../src/sheets/specs/unitSettings";
import { verify } from "../../src/verify/verify";

const folder = new URL("../../examples/csv/", import.meta.url);
const example = readdirSync(folder).map((name) => ({ name, content: readFileSync(new URL(name, folder)) }));

describe("sheetTemplate", () => {
  it.each([
    ["en", "start,"],
    ["sv", "start;"],
  ] as const)(
    "in %s can be read as soon as the first day is filled in, and says what is missing before",
    (style, start) => {
      const files = sheetTemplate(style).map(({ name, text }) => ({ name, content: text }));
      expect(parseSheets(files).issues).toMatchObject([
        { code: "MISSING_SETTING", path: style === "sv" ? "/enhet.csv/3/värde" : "/unit.csv/3/value" },
      ]);
      const filled = files.map(({ content, name }) => ({
        name,
        content: content.replace(`\n${start}\r`, `\n${start}2026-03-23\r`),
      }));
      const { instance, issues } = parseSheets(filled);
      expect(issues).toEqual([]);
      expect(instance?.horizon).toMatchObject({ start: "2026-03-23", days: 14 });
    },
  );

  it.each(["en", "sv"] as const)("describes every sheet, column and setting in %s", (style) => {
    const [{ name, text }] = sheetTemplate(style);
    expect(name).toBe("README.md");
    for (const { columns, name, sv } of sheetSpecs) {
      const part = text.slice(text.indexOf(`## ${style === "sv" ? sv : name}.csv`)).split("\n## ")[0];
      for (const one of name === "unit" ? unitSettings : columns)
        expect(part).toContain(`| ${style === "sv" ? one.sv : one.name}${one.needed ? " *" : ""} |`);
    }
  });
});

describe("examples/csv", () => {
  it("is a unit without issues whose visits can all be made", async () => {
    const { instance, issues } = parseSheets(example);
    expect(issues).toEqual([]);
    const roster = await solve(instance!, { iterations: 3000, seed: 1 });
    expect(verify(instance!, roster).valid).toBe(true);
    expect(roster.unassigned).toEqual([]);
  });

  it("is described as the template is, and comes back to the letter", () => {
    const { document } = parseSheets(example);
    const back = [...formatSheets(document).files!, sheetTemplate("en")[0]];
    const texts = (files: { name: string; text: string }[]) =>
      Object.fromEntries(files.map(({ name, text }) => [name, text]));
    expect(texts(back)).toEqual(texts(example.map(({ content, name }) => ({ name, text: content.toString("utf8") }))));
  });
});
