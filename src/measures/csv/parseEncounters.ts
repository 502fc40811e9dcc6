import { addIsoDays, daysBetween, minuteOfClock } from "../../model/calendar";
import type { Issue } from "../../model/Issue";
import { didYouMean } from "../../model/parse/didYouMean";
import { IssueCollector } from "../../model/parse/IssueCollector";
import type { Encounter } from "../Encounter";
import type { MeasuredRecipient, Period } from "../MeasureInput";
import { type Column, headings, plainHeading } from "./columns";
import { readCell } from "./readCell";
import { readTable, type TableRow } from "./readTable";

export interface ParsedEncounters {
  /** null where there is an error. */
  encounters: Encounter[] | null;
  /** The recipients of the file, in order of first mention. */
  recipients: MeasuredRecipient[];
  /** From the first to the last date of the file; null where it holds no visit. */
  period: Period | null;
  /** Errors first, then warnings. `path` is `/LINE` or `/LINE/COLUMN`: line as a spreadsheet numbers rows, column as its heading says. */
  issues: Issue[];
}

const needed = ["recipient", "worker", "date"] as const;

/**
 * Reads performed visits from CSV, one row per carer and recipient of a visit.
 *
 * | column | Swedish | holds |
 * |---|---|---|
 * | `recipient` | brukare | opaque id, needed |
 * | `worker` | personal | opaque id, needed |
 * | `date` | datum | `2026-03-23`, needed unless `start` holds date and time |
 * | `start` | start | `07:30`, local; without it the official measures cover nobody |
 * | `end` | slut | `08:00`; before `start` = on the next day |
 * | `minutes` | minuter | length, decimal point or comma; goes before `end` |
 * | `kind` | typ | care, service, meal, alarm, nursing, other (omsorg, service, mat, larm, hsl, övrigt); without the column: care |
 * | `visit` | besök | id that the rows of one visit share; else same recipient, date and start = one visit |
 * | `aged65` | över 65 | yes or no, of the recipient; needed for the official measures |
 * | `contact` | omsorgskontakt | id of the recipient's contact |
 *
 * Headings in any case and order, English or Swedish (`columns` lists more words); other columns are not read (warning `UNKNOWN_COLUMN`). Comma,
 * semicolon or tab; byte order mark; an empty cell = not known. Rows with a start or a visit id that are wholly alike count once (warning
 * `REPEATED_ROW`).
 *
 * @param text Decoded text of the file.
 * @returns Never throws.
 */
export function parseEncounters(text: string): ParsedEncounters {
  const issues = new IssueCollector();
  const table = readTable(issues, text);
  const columns = table === null ? null : readHeader(issues, table[0]);
  if (table === null || columns === null)
    return { encounters: null, recipients: [], period: null, issues: issues.finish() };

  const encounters: Encounter[] = [];
  const recipients = new Map<string, MeasuredRecipient>();
  const seen = new Set<string>();
  let repeated = 0;
  for (const row of table.slice(1)) {
    const encounter = readRow(issues, columns, row, recipients);
    if (encounter === null) continue;
    const key = JSON.stringify(encounter);
    // without start and id two visits on one day look alike
    const told = encounter.start !== null || encounter.visit !== null;
    if (told && seen.has(key)) repeated++;
    else encounters.push(encounter);
    seen.add(key);
  }
  if (repeated > 0) {
    issues.warning(
      "REPEATED_ROW",
      "",
      `${repeated} rows are wholly like another one and are not counted again.`,
      "Give visits an id in a column visit where they are different visits.",
    );
  }
  if (encounters.length === 0 && issues.errors === 0)
    issues.error("NO_ROWS", "", "The table holds no visits.", "Write one row per carer and recipient of a visit.");
  if (issues.errors > 0) return { encounters: null, recipients: [], period: null, issues: issues.finish() };
  return { encounters, recipients: [...recipients.values()], period: periodOf(encounters), issues: issues.finish() };
}

type Columns = Partial<Record<Column, { at: number; heading: string }>>;

function readHeader(issues: IssueCollector, header: TableRow | undefined): Columns | null {
  if (header === undefined) {
    issues.error("NO_ROWS", "", "The table is empty.", `Write a row of headings: ${Object.keys(headings).join(", ")}.`);
    return null;
  }
  const columns: Columns = {};
  header.cells.forEach((heading, at) => {
    if (heading === "") return;
    const plain = plainHeading(heading);
    const found = (Object.keys(headings) as Column[]).find((column) => headings[column].includes(plain));
    const path = `/${header.line}/${at + 1}`;
    if (found === undefined) {
      const close = didYouMean(plain, Object.values(headings).flat());
      issues.warning(
        "UNKNOWN_COLUMN",
        path,
        `The heading of column ${at + 1} is not known; the column is not read.`,
        close === null ? `Columns: ${Object.keys(headings).join(", ")}.` : `Did you mean "${close}"?`,
      );
    } else if (columns[found] !== undefined) {
      issues.error("REPEATED_COLUMN", path, `Two columns are "${found}".`, "Keep one of them.");
    } else columns[found] = { at, heading };
  });
  for (const column of needed) {
    if (columns[column] !== undefined || (column === "date" && columns.start !== undefined)) continue;
    issues.error(
      "MISSING_COLUMN",
      `/${header.line}`,
      `There is no column "${column}".`,
      `Add it; headings read: ${headings[column].join(", ")}.`,
    );
  }
  return issues.errors > 0 ? null : columns;
}

function readRow(
  issues: IssueCollector,
  columns: Columns,
  { cells, line }: TableRow,
  recipients: Map<string, MeasuredRecipient>,
): Encounter | null {
  let sound = true;
  const cellOf = (column: Column) => {
    const place = columns[column];
    const text = place === undefined ? "" : (cells[place.at] ?? "");
    return { text, path: `/${line}/${place?.heading ?? column}` };
  };
  const read = <T>(column: Column, reader: (text: string) => T | undefined, wanted: string, required: boolean) => {
    const { path, text } = cellOf(column);
    if (text === "") {
      if (!required) return null;
      sound = false;
      issues.error("MISSING_CELL", path, "The cell is empty.", `Write ${wanted}.`);
      return null;
    }
    const value = reader(text);
    if (value !== undefined) return value;
    sound = false;
    issues.error("BAD_CELL", path, `Found ${shownCell(text)}.`, `Write ${wanted}.`);
    return null;
  };
  const recipient = read("recipient", readCell.id, "an id of at most 200 characters", true);
  const worker = read("worker", readCell.id, "an id of at most 200 characters", true);
  const dated = columns.date === undefined ? "start" : "date";
  const date = read(dated, readCell.date, "a date, YYYY-MM-DD", true);
  const start = read("start", readCell.time, "a local time, HH:MM", false);
  const end = read("end", readCell.time, "a local time, HH:MM", false);
  const stated = read("minutes", readCell.minutes, "minutes, more than 0 and at most 1440", false);
  const kind = read("kind", readCell.kind, "care, service, meal, alarm, nursing or other", false);
  const visit = read("visit", readCell.id, "an id of at most 200 characters", false);
  const aged65 = read("aged65", readCell.truth, "yes or no", false);
  const contact = read("contact", readCell.id, "an id of at most 200 characters", false);
  if (!sound || recipient === null || worker === null || date === null) return null;

  const known = recipients.get(recipient);
  if (known === undefined) recipients.set(recipient, { id: recipient, aged65, contact });
  else {
    agree(issues, cellOf("aged65").path, known.aged65, aged65);
    agree(issues, cellOf("contact").path, known.contact, contact);
    known.aged65 ??= aged65;
    known.contact ??= contact;
  }
  const span = start === null || end === null ? null : (minuteOfClock(end) - minuteOfClock(start) + 1440) % 1440;
  return {
    recipient,
    worker,
    date,
    start,
    minutes: stated ?? (span === 0 ? null : span),
    visit,
    kind: columns.kind === undefined ? "care" : kind,
  };
}

/** Numbers, dates and times as they are; of anything else its length only, since a cell in the wrong column may hold a name. */
function shownCell(text: string): string {
  return /^[\d:.,+T -]{1,30}$/.test(text) ? `"${text}"` : `a text of ${text.length} characters`;
}

function agree<T>(issues: IssueCollector, path: string, before: T | null, now: T | null): void {
  if (before === null || now === null || before === now) return;
  issues.error(
    "CONTRADICTION",
    path,
    "An earlier row says something else about the same recipient.",
    "Say the same in every row, or in one row only.",
  );
}

function periodOf(encounters: readonly Encounter[]): Period {
  let first = encounters[0].date;
  let last = first;
  for (const { date } of encounters) {
    if (date < first) first = date;
    if (date > last) last = date;
  }
  return { start: first, days: daysBetween(first, addIsoDays(last, 1)) };
}
