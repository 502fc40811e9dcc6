import { didYouMean } from "../model/parse/didYouMean";
import type { IssueCollector } from "../model/parse/IssueCollector";
import { plainWord } from "./cells/plainWord";
import { pathOf } from "./SheetPlace";
import type { SheetSpec } from "./SheetSpec";
import { type SheetCells, splitSheet } from "./splitSheet";

/** A sheet whose headings are understood. */
export interface ReadSheet {
  spec: SheetSpec;
  file: string;
  /** By column of the spec that the sheet has: its position and its heading in the file. */
  columns: ReadonlyMap<string, { at: number; heading: string }>;
  rows: SheetCells[];
}

/**
 * Splits a sheet and finds its columns by their headings, English or Swedish, in any case and order. Cells that no heading covers are errors, columns that are
 * not known warnings.
 * @returns null after an error that leaves the rows unread
 */
export function readSheet(issues: IssueCollector, spec: SheetSpec, file: string, text: string): ReadSheet | null {
  const known = new Map(spec.columns.flatMap(({ name, sv }) => [name, sv].map((word) => [plainWord(word), name])));
  const split = splitSheet(issues, file, text, new Set(known.keys()));
  if (split === null) return null;
  const [header, ...rows] = split;
  const names = spec.columns.filter(({ written }) => written).map(({ name }) => name);
  if (header === undefined) {
    issues.error("NO_HEADINGS", pathOf({ file }), "The sheet is empty.", `Write the headings ${names.join(", ")}.`);
    return null;
  }
  const before = issues.errors;
  const columns = new Map<string, { at: number; heading: string }>();
  const unknown = new Set<number>();
  header.cells.forEach((heading, at) => {
    if (heading === "") return;
    const place = pathOf({ file, row: header.row, column: at + 1 });
    const column = known.get(plainWord(heading));
    if (column === undefined) {
      unknown.add(at);
      const close = didYouMean(plainWord(heading), known.keys());
      const hint = close === null ? `Columns: ${names.join(", ")}.` : `Did you mean "${known.get(close)}"?`;
      issues.warning(
        "UNKNOWN_COLUMN",
        place,
        `The heading of column ${at + 1} is not known; the column is not read.`,
        hint,
      );
    } else if (columns.has(column)) {
      issues.error("REPEATED_COLUMN", place, `Two columns are "${column}".`, "Keep one of them.");
    } else columns.set(column, { at, heading });
  });
  for (const { name, needed, sv } of spec.columns) {
    if (!needed || columns.has(name)) continue;
    const detail = `There is no column "${name}".`;
    issues.error(
      "MISSING_COLUMN",
      pathOf({ file, row: header.row }),
      detail,
      `Add it, with the heading ${name} or ${sv}.`,
    );
  }
  const covered = new Set([...[...columns.values()].map(({ at }) => at), ...unknown]);
  for (const { cells, row } of rows) {
    cells.forEach((cell, at) => {
      if (unknown.has(at) && /[\r\n]/.test(cell)) {
        const detail = "The cell holds a line break; it is not read.";
        issues.warning(
          "LINE_BREAK",
          pathOf({ file, row, column: at + 1 }),
          detail,
          "Take it out; or a quote before it is not closed.",
        );
      }
      if (cell === "" || covered.has(at) || (header.cells[at] !== undefined && header.cells[at] !== "")) return;
      const detail = `The cell in column ${at + 1} has no heading.`;
      const hint =
        "Give the column a heading; or quote cells that hold the separator, such as decimal commas between commas.";
      issues.error("NO_HEADING", pathOf({ file, row, column: at + 1 }), detail, hint);
    });
    if (cells.length < header.cells.length && cells.length > 0) {
      const detail = `The row has ${cells.length} of ${header.cells.length} cells; the last are read as empty.`;
      issues.warning("SHORT_ROW", pathOf({ file, row }), detail, "Fine where they are empty.");
    }
  }
  return issues.errors > before ? null : { spec, file, columns, rows };
}
