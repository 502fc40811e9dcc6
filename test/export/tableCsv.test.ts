import fc from "fast-check";
import { expect, test } from "vitest";
import { tableCsv } from "../../src/export/tableCsv";

const columns = [
  { en: "id", sv: "id", kind: "text" },
  { en: "minutes", sv: "minuter", kind: "number" },
] as const;
const csv = (id: string, minutes: number, style: "en" | "sv" = "en") =>
  tableCsv({ name: { en: "t", sv: "t" }, columns, rows: [[id, minutes]] }, { inert: true, style }).split("\r\n")[1];

test("ids that spreadsheets would run as formulas are made inert, negative numbers stay numbers", () => {
  expect(csv("=1+1", -2.5)).toBe("'=1+1,-2.5");
  expect(csv("@x", -2.5, "sv")).toBe('\'@x;"-2,5"');
  expect(csv('=HYPERLINK("x")', 0)).toBe('"\'=HYPERLINK(""x"")",0');
  expect(csv("a=b", 1)).toBe("a=b,1");
});

test("no text cell begins as a formula does", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.constantFrom("en" as const, "sv" as const), (id, style) => {
      expect(csv(id, 1, style)).not.toMatch(/^"?[=+@\-\t]/);
    }),
  );
});
