import type { Instance } from "../model/Instance";
import type { Issue } from "../model/Issue";
import { didYouMean } from "../model/parse/didYouMean";
import { IssueCollector } from "../model/parse/IssueCollector";
import { parseInstance } from "../model/parseInstance";
import { addRows } from "./addRows";
import { addTravel } from "./addTravel";
import { addUnit } from "./addUnit";
import type { DateOrder } from "./cells/CellKind";
import { plainWord } from "./cells/plainWord";
import { decodeSheet } from "./decodeSheet";
import { listKeys } from "./placeEntry";
import { readRows } from "./readRows";
import { type ReadSheet, readSheet } from "./readSheet";
import { SheetDocument } from "./SheetDocument";
import type { SheetFile } from "./SheetFile";
import { pathOf } from "./SheetPlace";
import type { SheetName, SheetSpec } from "./SheetSpec";
import { sheetSpecs } from "./specs/sheetSpecs";

export interface ParseSheetsOptions {
  /** How 03/04/2026 and 03-04-2026 are read, everywhere; default: such a date is an error. Dates with points are always day first. */
  dateOrder?: DateOrder;
}

export interface ParsedSheets {
  /** The instance document (`kontinuitet/instance@1`), to be kept as JSON; null where there is an error. */
  document: Record<string, unknown> | null;
  /** null where there is an error. */
  instance: Instance | null;
  /**
   * Errors first, then warnings. `path` names file, row and column: `/visits.csv/12/earliest`; row as a spreadsheet numbers it, column by its heading,
   * or by its number where the heading is not known.
   */
  issues: Issue[];
}

/**
 * Reads an instance from spreadsheets saved as CSV, one file per sheet: `unit`, `workers`, `recipients` and `visits`, and as needed `places`, `modes`,
 * `travel`, `templates`, `delegations`, `shifts`, `absences`, `contacts`, `history`, `windows`, `seats` and `dependencies`. `sheetTemplate` describes them.
 *
 * Comma, semicolon or tab; UTF-8, UTF-16 with a byte order mark, or Windows-1252; English or Swedish file names, headings and words; ISO, Swedish
 * and Excel's dates and times; decimal commas. What could be read in two ways is refused: see `dateOrder`, and the issues `AMBIGUOUS_DATE`,
 * `AMBIGUOUS_TIME` and `AMBIGUOUS_NUMBER`. A sheet without rows is the same as none.
 *
 * @param files In any order. Others than the sheets are reported (`UNKNOWN_FILE`), except `README`s.
 * @returns Every issue at once, those of `parseInstance` too. Never throws.
 */
export function parseSheets(files: readonly SheetFile[], options: ParseSheetsOptions = {}): ParsedSheets {
  const issues = new IssueCollector();
  const reading = { dateOrder: options.dateOrder ?? null };
  const sheets = readAll(issues, files);
  if (issues.errors > 0) {
    for (const sheet of sheets.values()) if (sheet !== null) readRows(issues, sheet, reading);
    return { document: null, instance: null, issues: issues.finish() };
  }
  const document = new SheetDocument(issues);
  for (const spec of sheetSpecs) {
    const sheet = sheets.get(spec.name) ?? null;
    const rows = sheet === null ? [] : readRows(issues, sheet, reading);
    if (spec.name in listKeys && (spec.needed || rows.length > 0))
      document.list(listKeys[spec.name as keyof typeof listKeys]);
    if (sheet !== null) document.origins.add(`/${keyOf(spec.name)}`, { file: sheet.file });
    if (spec.name === "unit") addUnit(document, sheet!, rows, reading);
    else if (spec.name === "travel") addTravel(document, sheets.get("modes") ?? null, sheet, rows);
    else addRows(document, spec, rows);
  }
  return finish(document);
}

/** What follows from a place that cannot be read. */
const ofPlaces = ["MISSING_COORDINATES", "BAD_MATRIX"];

/** Adds what `parseInstance` finds, by row and column; about rows that are broken already it says nothing more. */
function finish({ issues, origins, root }: SheetDocument): ParsedSheets {
  const broken = new Set(issues.issues.filter(({ severity }) => severity === "error").map(({ path }) => rowOf(path)));
  const places = origins.find("/locations")?.file;
  const brokenPlaces = [...broken].some((path) => path.startsWith(`/${places}/`));
  const parsed = parseInstance(root);
  for (const { code, detail, hint, path, severity } of parsed.issues) {
    const place = origins.find(path);
    const at = place === null ? "" : pathOf(place);
    if (broken.has(rowOf(at)) || (place === null && broken.size > 0)) continue;
    if (ofPlaces.includes(code) && brokenPlaces) continue;
    const several = code === "UNKNOWN_REFERENCE" && /[,;]/.test(place?.text ?? "");
    issues[severity](code, at, detail, several ? "Write | between several." : hint);
  }
  const sound = issues.errors === 0;
  return { document: sound ? root : null, instance: sound ? parsed.instance : null, issues: issues.finish() };
}

function keyOf(name: SheetName): string {
  return name === "modes" ? "travel" : (listKeys[name as keyof typeof listKeys] ?? name);
}

function rowOf(path: string): string {
  return path.split("/").slice(0, 3).join("/");
}

/** The sheets by name; null for one that an error leaves unread. */
function readAll(issues: IssueCollector, files: readonly SheetFile[]): Map<SheetName, ReadSheet | null> {
  const found = new Map<SheetName, { spec: SheetSpec; file: SheetFile }>();
  for (const file of files) {
    const spec = specOf(issues, file.name);
    if (spec === null) continue;
    const before = found.get(spec.name);
    if (before === undefined) found.set(spec.name, { spec, file });
    else
      issues.error(
        "REPEATED_SHEET",
        pathOf({ file: file.name }),
        `${before.file.name} is the same sheet.`,
        "Keep one of them.",
      );
  }
  for (const { name, needed, sv } of sheetSpecs) {
    if (!needed || found.has(name)) continue;
    issues.error(
      "MISSING_SHEET",
      pathOf({ file: `${name}.csv` }),
      "There is no such file.",
      `Add ${name}.csv or ${sv}.csv; the template shows its columns.`,
    );
  }
  const sheets = new Map<SheetName, ReadSheet | null>();
  for (const { file, spec } of found.values()) {
    const text = decodeSheet(issues, file);
    if (text !== null) sheets.set(spec.name, readSheet(issues, spec, file.name, text));
  }
  return sheets;
}

const byWord = new Map(sheetSpecs.flatMap((spec) => [spec.name, spec.sv].map((word) => [plainWord(word), spec])));

function specOf(issues: IssueCollector, file: string): SheetSpec | null {
  const [, base, ending] = /^(.*?)(?:\.([^.]*))?$/s.exec(file) ?? [];
  const word = plainWord(base);
  if (word === "readme") return null;
  const table = ["csv", "tsv", "txt"].includes(ending?.toLowerCase() ?? "");
  const spec = byWord.get(word);
  if (table && spec !== undefined) return spec;
  const close = table ? didYouMean(word, byWord.keys()) : null;
  if (close !== null) {
    issues.error(
      "UNKNOWN_FILE",
      pathOf({ file }),
      "There is no sheet of this name.",
      `Did you mean "${byWord.get(close)!.name}"?`,
    );
  } else {
    const hint =
      spec === undefined ? `Sheets: ${sheetSpecs.map(({ name }) => name).join(", ")}.` : "Save the sheet as CSV UTF-8.";
    issues.warning("UNKNOWN_FILE", pathOf({ file }), "The file is not read.", hint);
  }
  return null;
}
