import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ExportFile } from "../../src/export/ExportFile";
import { plainWord } from "../../src/sheets/cells/plainWord";
import { formatSheets } from "../../src/sheets/formatSheets";
import { type ParsedSheets, parseSheets } from "../../src/sheets/parseSheets";
import type { SheetFile } from "../../src/sheets/SheetFile";
import { arbitraryInstanceDocument } from "../support/arbitraryInstance";
import { smallInstance } from "../support/smallInstance";
import { cellsOf } from "./disguise";
import { faults } from "./faults";
import { type Draw, fuzz } from "./fuzz";

const runs = process.env["KONTINUITET_LONG"] === undefined ? 300 : 2000;

/** Issues that are about a whole file. */
const ofFiles = [
  "ENCODING",
  "MISSING_SHEET",
  "REPEATED_SHEET",
  "UNKNOWN_FILE",
  "NO_HEADINGS",
  "MISSING_TRAVEL",
  "MISSING_SETTING",
];
/** Issues that are about a whole row. */
const ofRows = ["MISSING_COLUMN", "BAD_CSV", "SHORT_ROW", "ENCODING"];

const pool: ExportFile[][] = [smallInstance(), ...fc.sample(arbitraryInstanceDocument(), { numRuns: 40, seed: 6 })].map(
  (document) => formatSheets(document).files!,
);

function drawing(stream: fc.Stream<number>): Draw {
  return (most) => stream.next().value % most;
}

/** Issues, coherent with the outcome, that name a file given and a row and column in it. */
function expectPlaced(files: readonly SheetFile[], { document, instance, issues }: ParsedSheets): void {
  const errors = issues.filter(({ severity }) => severity === "error");
  expect(document === null).toBe(errors.length > 0);
  expect(instance === null).toBe(errors.length > 0);
  for (const { code, detail, hint, path, severity } of issues) {
    expect(detail.length + hint.length).toBeLessThan(1000);
    const [file, row, column] = path.split("/").slice(1);
    // findings about the plan as a whole have no place in a table
    if (file === undefined) expect([severity, path]).toEqual(["warning", ""]);
    else if (code !== "MISSING_SHEET")
      expect(files.map(({ name }) => name)).toContain(file.replaceAll("~1", "/").replaceAll("~0", "~"));
    if (severity === "warning") continue;
    if (!ofFiles.includes(code)) expect(row ?? "", `${code} ${path}`).toMatch(/^[1-9]\d*$/);
    if (![...ofFiles, ...ofRows].includes(code)) expect(column ?? "", `${code} ${path}`).toMatch(/./);
  }
}

describe("broken sheets", () => {
  it.each(Object.keys(faults))("%s: found where it is, by file, row and column", (name) => {
    fc.assert(
      fc.property(fc.constantFrom(...pool), fc.infiniteStream(fc.nat(9999)), (files, stream) => {
        const made = faults[name](
          files.map(({ name, text }) => ({ name, rows: cellsOf(text, ",") })),
          drawing(stream),
        );
        if (made === null) return;
        const parsed = parseSheets(made.files);
        expectPlaced(made.files, parsed);
        const found = parsed.issues.map(({ code, path }) => `${code} ${path}`);
        expect(found).toContain(`${made.code} ${made.path}`);
        const issue = parsed.issues.find(({ code, path }) => code === made.code && path === made.path);
        expect(issue?.severity).toBe(made.severity ?? "error");
      }),
      { numRuns: Math.ceil(runs / Object.keys(faults).length) },
    );
  });

  it("are tried for every code that the sources can raise", () => {
    const root = new URL("../../src/sheets/", import.meta.url);
    const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
    const text = files.map((file) => readFileSync(new URL(file, root), "utf8")).join("\n");
    const raised = new Set(
      [...text.matchAll(/"([A-Z]+(?:_[A-Z]+)+|FORMULA|ENCODING|CONTRADICTION)"/g)].map(([, code]) => code),
    );
    const tests = ["faults.ts", "looksPersonal.test.ts"].map((file) =>
      readFileSync(new URL(file, import.meta.url), "utf8"),
    );
    // what follows from a place that cannot be read is kept back, not raised
    const raisedHere = [...raised].filter((code) => code !== "MISSING_COORDINATES" && code !== "BAD_MATRIX");
    expect(raisedHere.filter((code) => !tests.join().includes(`"${code}"`))).toEqual([]);
    expect(raised.size).toBeGreaterThan(20);
  });

  it("never crashes and drops nothing in silence, whatever is done to the bytes", () => {
    let accepted = 0;
    fc.assert(
      fc.property(fc.constantFrom(...pool), fc.infiniteStream(fc.nat(9999)), (files, stream) => {
        const draw = drawing(stream);
        const fuzzed = fuzz(
          files.map(({ name, text }) => ({ name, content: new TextEncoder().encode(text) })),
          draw,
        );
        const parsed = parseSheets(fuzzed);
        expectPlaced(fuzzed, parsed);
        if (parsed.document === null) return;
        accepted++;
        expectNothingLost(fuzzed, parsed);
      }),
      { numRuns: runs },
    );
    expect(accepted).toBeGreaterThan(runs / 20);
  });

  it("reads files of any bytes", () => {
    const parts = fc.constantFrom(
      ";",
      ",",
      "\t",
      "\n",
      "\r",
      '"',
      "id",
      "recipients",
      "setting",
      "value",
      "start",
      "=",
      "\\",
      "|",
      "sep=;",
      "å",
      "\0",
    );
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.array(parts, { maxLength: 60 }).map((list) => new TextEncoder().encode(list.join(""))),
    );
    fc.assert(
      fc.property(bytes, bytes, bytes, bytes, (unit, workers, recipients, visits) => {
        const files = Object.entries({ unit, workers, recipients, visits }).map(([name, content]) => ({
          name: `${name}.csv`,
          content,
        }));
        const parsed = parseSheets(files);
        expectPlaced(files, parsed);
        expect(parsed.document).toBeNull();
      }),
      { numRuns: runs },
    );
  });
});

/** Every cell that was read is in the sheets written back, or an issue names it, its row, its column or its file. */
function expectNothingLost(files: readonly SheetFile[], { document, issues }: ParsedSheets): void {
  const named = issues.map(({ path }) => path);
  const back = new Map(formatSheets(document).files!.map(({ name, text }) => [name, cellsOf(text, ",")]));
  for (const { content, name } of files) {
    if (named.includes(`/${name}`)) continue;
    const all = rowsOf(content);
    const first = all.findIndex((cells) => cells.some((cell) => cell !== ""));
    const [header, ...rows] = all.slice(first);
    const [known, ...written] = back.get(name) ?? [[]];
    const left = written.map((cells) => new Map(known.map((heading, at) => [plainWord(heading), cells[at]])));
    rows.forEach((cells, i) => {
      const row = first + i + 2;
      if (cells.every((cell) => cell === "") || named.includes(`/${name}/${row}`)) return;
      const stated = cells.flatMap((cell, at) => {
        const column = plainWord(header[at] ?? "");
        const told = [
          `/${name}/${first + 1}/${at + 1}`,
          `/${name}/${row}/${header[at]}`,
          `/${name}/${row}/${at + 1}`,
        ].some((path) => named.includes(path));
        return cell === "" || told ? [] : [{ column, cell }];
      });
      if (stated.length === 0) return;
      const match = left.findIndex((one) =>
        stated.every(({ cell, column }) => valuesOf(one, column).some((value) => like(value, cell))),
      );
      // a list of one sheet that is empty is the same as none, and settings without a value are none
      const blank = stated.every(({ column }) => column === "setting");
      expect(match >= 0 || blank, `${name} row ${row}: ${JSON.stringify(stated)}\n${JSON.stringify(written)}`).toBe(
        true,
      );
      if (match >= 0) left.splice(match, 1);
    });
  }
}

/** A heading that has become its Swedish one may be any column. */
function valuesOf(row: ReadonlyMap<string, string>, column: string): string[] {
  const value = row.get(column);
  return value === undefined ? [...row.values()] : [value];
}

function like(written: string, typed: string): boolean {
  if (written === typed) return true;
  const plain = (text: string) =>
    text
      .normalize("NFD")
      .toLowerCase()
      .replace(/[^a-z0-9]/g, "")
      .replace(/^0+/, "");
  if (written === "" || typed === "") return false;
  if (written === "yes" || written === "no") return (written === "yes" ? "1xyj" : "0n").includes(typed.toLowerCase());
  const number = (text: string) => Number(text.replace(",", "."));
  const date = (text: string) => text.split(/[-/.]/).map(Number).join("-");
  return (
    plain(written) === plain(typed) ||
    number(written) === number(typed) ||
    date(written) === date(typed) ||
    days(written) === days(typed)
  );
}

/** Ranges of weekdays and synonyms are not taken apart here; they come from the fuzz too seldom. */
const days = (text: string) => text.split(/[|,;\s]+/).join("|");

/** Rows of trimmed cells, split without the library. */
function rowsOf(content: string | Uint8Array): string[][] {
  let text: string;
  if (typeof content === "string") text = content;
  else {
    const wide = (content[0] === 0xff && content[1] === 0xfe) || (content[0] === 0xfe && content[1] === 0xff);
    const swapped = content[0] === 0xfe;
    try {
      text = new TextDecoder(wide ? (swapped ? "utf-16be" : "utf-16le") : "utf-8", { fatal: true }).decode(content);
    } catch {
      text = new TextDecoder("windows-1252").decode(content);
    }
  }
  text = `${text
    .replace(/^\ufeff/, "")
    .replace(/\r\n|\r/g, "\n")
    .replace(/\n$/, "")}\n`;
  const separator = [",", ";", "\t"]
    .map((sign) => ({ sign, count: text.split("\n")[0].split(sign).length }))
    .sort((a, b) => b.count - a.count)[0].sign;
  return cellsOf(text.replaceAll("\n", "\r\n"), separator).map((cells) => cells.map((cell) => cell.trim()));
}
