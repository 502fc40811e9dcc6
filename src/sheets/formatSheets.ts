import type { ExportFile } from "../export/ExportFile";
import { tableCsv } from "../export/tableCsv";
import type { Issue } from "../model/Issue";
import { parseInstance } from "../model/parseInstance";
import { entriesOf } from "./entriesOf";
import type { SheetColumn } from "./SheetColumn";
import type { SheetSpec } from "./SheetSpec";
import type { SheetStyle } from "./SheetStyle";
import { sheetSpecs } from "./specs/sheetSpecs";
import { unitSettings } from "./specs/unitSettings";

export interface FormatSheetsOptions {
  /** Default `en`. */
  style?: SheetStyle;
  /** Begin each file with a byte order mark, by which Excel knows UTF-8; default true for `sv`, false for `en`. */
  bom?: boolean;
}

export interface FormattedSheets {
  /** null where the document is invalid. */
  files: ExportFile[] | null;
  /** Of the document, as `parseInstance` gives them. Fields that the format does not have are in no sheet (`UNKNOWN_FIELD`). */
  issues: Issue[];
}

/**
 * Writes an instance document as the spreadsheets that `parseSheets` reads: `parseSheets` of the files gives an instance that is the same but for its hash. Of
 * sheets that need not be there, only those with rows are written.
 *
 * @param document Parsed JSON of an instance.
 */
export function formatSheets(
  document: unknown,
  { style = "en", bom = style === "sv" }: FormatSheetsOptions = {},
): FormattedSheets {
  const { instance, issues } = parseInstance(document);
  if (instance === null) return { files: null, issues };
  const root = document as Record<string, unknown>;
  const files = sheetSpecs.flatMap((spec) => {
    const rows = spec.name === "unit" ? unitRows(root, style) : entryRows(root, spec, style);
    return spec.needed || rows.length > 0 ? [sheetFile(spec, rows, style, bom)] : [];
  });
  return { files, issues };
}

/** A sheet of text cells as a file. */
export function sheetFile(spec: SheetSpec, rows: readonly string[][], style: SheetStyle, bom: boolean): ExportFile {
  const columns = spec.columns.filter(({ written }) => written);
  const table = {
    name: { en: spec.name, sv: spec.sv },
    columns: columns.map(({ name, sv }) => ({ en: name, sv, kind: "text" as const })),
    rows,
  };
  return { name: `${table.name[style]}.csv`, text: tableCsv(table, { bom, style }) };
}

function unitRows(root: Record<string, unknown>, style: SheetStyle): string[][] {
  return unitSettings.flatMap(({ at, kind, name, sv }) => {
    const value = valueAt(root, at);
    return value === undefined || value === "" ? [] : [[style === "sv" ? sv : name, kind.write(value, style)]];
  });
}

function entryRows(root: Record<string, unknown>, spec: SheetSpec, style: SheetStyle): string[][] {
  const columns = spec.columns.filter(({ written }) => written);
  return entriesOf(root, spec.name).map(({ entry, key }) =>
    columns.map((column) => {
      const value = column.key ? key : stored(entry, column);
      return value === undefined ? "" : column.kind.write(value, style);
    }),
  );
}

function stored(entry: unknown, { at, get }: SheetColumn): unknown {
  if (get !== undefined) return get(entry);
  for (const path of typeof at === "string" ? [at] : at.all) {
    const value = valueAt(entry, path);
    if (value !== undefined && (path !== "/minutes" || typeof value === "number")) return value;
  }
  return undefined;
}

function valueAt(root: unknown, path: string): unknown {
  return path
    .split("/")
    .slice(1)
    .reduce((value, field) => (value as Record<string, unknown> | undefined)?.[field], root);
}
