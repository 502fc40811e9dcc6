import { addIsoDays, daysBetween } from "../model/calendar";
import { placeEntry } from "./placeEntry";
import type { ReadRow } from "./readRows";
import type { SheetDocument } from "./SheetDocument";
import type { SheetSpec } from "./SheetSpec";

/** Longest absence in one row, days. */
const LONGEST_ABSENCE = 732;

/** Adds the rows of a sheet to the document; what contradicts itself within a row or between sheets is reported. */
export function addRows(document: SheetDocument, spec: SheetSpec, rows: readonly ReadRow[]): void {
  for (const row of rows) {
    if (spec.name === "absences") {
      addAbsence(document, row);
      continue;
    }
    checkRow(document, spec, row);
    const base = placeEntry(document, spec.name, row);
    if (base === null) continue;
    for (const { at, key, name } of spec.columns) {
      if (key) continue;
      const inside = typeof at === "string" ? at : at.of(row.filled);
      if (row.values.has(name)) document.set(base + inside, row.values.get(name));
      document.origins.add(base + inside, row.place(name));
      const parent = inside.slice(0, inside.lastIndexOf("/"));
      if (parent !== "" && parent !== "/shifts") document.origins.add(base + parent, row.place(name));
    }
    // what is about the row as a whole is shown at its first column
    document.origins.add(base, row.place(spec.columns[0].name));
  }
}

function addAbsence(document: SheetDocument, row: ReadRow): void {
  const at = document.resolve(row, "worker", "workers", "worker");
  const from = row.values.get("date") as string | undefined;
  const to = (row.filled.has("to") ? row.values.get("to") : from) as string | undefined;
  if (at === null || from === undefined || to === undefined) return;
  const days = daysBetween(from, to) + 1;
  if (days < 1 || days > LONGEST_ABSENCE) {
    const detail = days < 1 ? `The last day ${to} is before the first, ${from}.` : `The absence is ${days} days long.`;
    document.error(
      "BAD_PERIOD",
      row.place("to"),
      detail,
      `Write a last day from ${from} on, at most ${LONGEST_ABSENCE} days.`,
    );
    return;
  }
  const worker = document.list("workers")[at] as { shifts?: { unavailable?: string[] } };
  for (let day = 0, next = worker.shifts?.unavailable?.length ?? 0; day < days; day++, next++) {
    const pointer = `/workers/${at}/shifts/unavailable/${next}`;
    document.set(pointer, addIsoDays(from, day));
    document.origins.add(pointer, row.place("date"));
  }
}

function checkRow(document: SheetDocument, { name }: SheetSpec, row: ReadRow): void {
  const { filled } = row;
  if (name === "workers" && filled.has("minutesPerWeek") && filled.has("hoursPerWeek")) {
    const detail = "The contract is given in minutes and in hours.";
    document.error("CONTRADICTION", row.place("hoursPerWeek"), detail, "Give one of the two.");
  }
  if (name === "modes" && !filled.has("speedKmh") && (filled.has("detour") || filled.has("overheadMinutes"))) {
    const hint = "Write a speed; or leave the others empty too and give minutes in the sheet travel.";
    document.error("MISSING_CELL", row.place("speedKmh"), "The cell is empty.", hint);
  }
  if (name !== "visits") return;
  if (filled.has("weekdays") && filled.has("date")) {
    document.error("CONTRADICTION", row.place("date"), "The row gives a date and weekdays.", "Give one of the two.");
  }
  if (filled.has("weekdays")) return;
  if (!filled.has("date")) {
    document.error(
      "MISSING_CELL",
      row.place("date"),
      "The cell is empty.",
      "Write a date; or weekdays, for a visit that repeats.",
    );
  }
  for (const column of ["everyWeeks", "from", "to"]) {
    if (!filled.has(column)) continue;
    document.error(
      "CONTRADICTION",
      row.place(column),
      "It goes with weekdays, which are empty.",
      "Add weekdays or take it out.",
    );
  }
}
