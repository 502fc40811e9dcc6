import { type CsvError, parse } from "csv-parse/browser/esm/sync";
import type { IssueCollector } from "../model/parse/IssueCollector";
import { plainWord } from "./cells/plainWord";
import { pathOf } from "./SheetPlace";

const separators = [";", ",", "\t"] as const;

/** A row of trimmed cells with its number, as a spreadsheet counts: cells with line breaks make no rows, empty rows do. */
export interface SheetCells {
  row: number;
  cells: string[];
}

/**
 * Splits delimited text: comma, semicolon or tab, whichever makes most known headings of the first row, or what a first line `sep=;` names; quotes as
 * in RFC 4180. Empty rows are left out.
 * @param known headings as `plainWord` writes them
 * @returns null after an error `BAD_CSV`
 */
export function splitSheet(
  issues: IssueCollector,
  file: string,
  text: string,
  known: ReadonlySet<string>,
): SheetCells[] | null {
  const stated = /^sep=([;,\t])\r?(?:\n|$)/i.exec(text);
  const body = stated === null ? text : text.slice(stated[0].length);
  try {
    const rows: string[][] = parse(body, {
      delimiter: stated?.[1] ?? likeliest(body, known),
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      trim: true,
    });
    return rows
      .map((cells, i) => ({ row: i + 1, cells: cells.map((cell) => cell.trim()) }))
      .filter(({ cells }) => cells.some((cell) => cell !== ""));
  } catch (error) {
    const { code = "unknown", column, records } = error as CsvError & { column?: number; records?: number };
    const place = { file, row: (records ?? 0) + 1, ...(typeof column === "number" ? { column: column + 1 } : {}) };
    issues.error(
      "BAD_CSV",
      pathOf(place),
      `The row cannot be split into cells (${code}).`,
      "A quote that is opened must be closed, and a quote inside a cell is written twice; save the sheet as CSV again.",
    );
    return null;
  }
}

function likeliest(text: string, known: ReadonlySet<string>): string {
  const lines = text.split(/\r\n|\n|\r/);
  const first = lines.find((line) => /[^\s;,"]/.test(line)) ?? lines.find((line) => line !== "") ?? "";
  const score = (separator: string) => {
    const cells = first.split(separator);
    return cells.filter((cell) => known.has(plainWord(cell))).length + (cells.length - 1) / 1e6;
  };
  return separators.toSorted((a, b) => score(b) - score(a))[0];
}
