import type { IssueCollector } from "../model/parse/IssueCollector";
import { CellFault } from "./cells/CellFault";
import type { CellKind, CellReading } from "./cells/CellKind";
import { idCells } from "./cells/idCells";
import { looksPersonal } from "./looksPersonal";
import type { ReadSheet } from "./readSheet";
import { pathOf, type SheetPlace } from "./SheetPlace";

/** A row of a sheet with the values of its cells. */
export interface ReadRow {
  file: string;
  row: number;
  /** By column; without those that are empty or cannot be read. */
  values: ReadonlyMap<string, unknown>;
  /** Columns with something in the cell. */
  filled: ReadonlySet<string>;
  /** Where a column's cell stands, also an empty one and one of a column that the sheet does not have. */
  place(column: string): SheetPlace;
}

/** Reads the cells of a sheet. What cannot be read, and what is missing, is reported. */
export function readRows(issues: IssueCollector, sheet: ReadSheet, reading: CellReading): ReadRow[] {
  const { columns, file, rows, spec } = sheet;
  const personal = new Map<string, { count: number; first: SheetPlace }>();
  const read = rows.map(({ cells, row }) => {
    const values = new Map<string, unknown>();
    const filled = new Set<string>();
    const place = (column: string): SheetPlace => {
      const found = columns.get(column);
      return { file, row, column: found?.heading ?? column, text: found === undefined ? "" : (cells[found.at] ?? "") };
    };
    for (const { kind, name, needed } of spec.columns) {
      const at = place(name);
      if (at.text === "") {
        if (needed) issues.error("MISSING_CELL", pathOf(at), "The cell is empty.", `Write ${kind.wanted.en}.`);
        continue;
      }
      filled.add(name);
      const value = readCell(issues, kind, at, reading);
      if (value !== undefined) values.set(name, value);
      if (kind !== idCells.alone || !looksPersonal(String(value))) continue;
      const { count = 0, first = at } = personal.get(name) ?? {};
      personal.set(name, { count: count + 1, first });
    }
    return { file, row, values, filled, place };
  });
  for (const { count, first } of personal.values()) {
    const detail = `${count} ids in the column have the form of personal identity numbers, here the first.`;
    issues.warning("PERSONAL_NUMBER", pathOf(first), detail, "Use ids that tell nothing of the person.");
  }
  return read;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffd]/u;
const errorValue = /^#(N\/A|[\p{Lu}\p{N}/]+[!?]|[\p{Lu}]{4,}|#{2,})$/u;

/**
 * The value of one cell that is not empty.
 * @returns undefined after an error
 */
export function readCell<T>(
  issues: IssueCollector,
  kind: CellKind<T>,
  place: SheetPlace,
  reading: CellReading,
): T | undefined {
  const text = place.text ?? "";
  const wanted = `Write ${kind.wanted.en}.`;
  const refuse = (code: string, detail: string, hint = wanted) => {
    issues.error(code, pathOf(place), detail, hint);
    return undefined;
  };
  if (/[\r\n]/.test(text)) {
    return refuse("LINE_BREAK", "The cell holds a line break.", "Take it out; or a quote before it is not closed.");
  }
  if (control.test(text))
    return refuse("BAD_CHARACTER", "The cell holds a sign that is no text.", 'Save as "CSV UTF-8".');
  if (text.startsWith("=")) {
    return refuse(
      "FORMULA",
      "The cell holds a formula.",
      "Save what it amounts to; of an id that begins so, put a backslash before it.",
    );
  }
  if (errorValue.test(text)) return refuse("ERROR_VALUE", "The spreadsheet shows an error here.", wanted);
  const value = kind.read(text, reading);
  if (!(value instanceof CellFault)) return value;
  const hint = value.hint === null ? wanted : value.hint;
  return refuse(value.code, `Found ${shownCell(text)}.`, hint);
}

/** Numbers, dates and times as they are; of anything else its length only, since a cell in the wrong column may hold a name. */
function shownCell(text: string): string {
  return /^[\d:.,+/T -]{1,30}$/.test(text) ? `"${text}"` : `a text of ${text.length} characters`;
}
