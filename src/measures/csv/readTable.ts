import { type CsvError, type Info, parse } from "csv-parse/browser/esm/sync";
import type { IssueCollector } from "../../model/parse/IssueCollector";

/** A row of cells, trimmed, with the number of the line it ends on; the first line is 1. */
export interface TableRow {
  line: number;
  cells: string[];
}

const delimiters = [";", ",", "\t"] as const;

/**
 * Reads delimited text: comma, semicolon or tab (the one that the first line holds most of, or that a first line `sep=;` names), quotes as in
 * RFC 4180, a byte order mark, any line breaks; empty lines are skipped.
 * @returns null after an error `BAD_CSV`
 */
export function readTable(issues: IssueCollector, text: string): TableRow[] | null {
  const stated = /^\uFEFF?sep=(.)\r?\n/i.exec(text);
  const delimiter = stated?.[1] ?? commonest(text);
  try {
    const records = parse(text, {
      bom: true,
      delimiter,
      from_line: stated === null ? 1 : 2,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as { record: string[]; info: Info }[];
    return records
      .map(({ info, record }) => ({ line: info.lines, cells: record }))
      .filter(({ cells }) => cells.some((cell) => cell !== ""));
  } catch (error) {
    const { code = "unknown", lines } = error as CsvError & { lines?: number };
    issues.error(
      "BAD_CSV",
      lines === undefined ? "" : `/${lines}`,
      `The table cannot be read (${code}).`,
      "Save it as CSV again; a quote that is opened must be closed.",
    );
    return null;
  }
}

function commonest(text: string): string {
  const [first] = text.split(/\r?\n|\r/, 1);
  const count = (sign: string) => first.split(sign).length;
  return delimiters.toSorted((a, b) => count(b) - count(a))[0];
}
