import { pointer } from "../model/parse/text";
import type { ReadRow } from "./readRows";
import type { SheetDocument } from "./SheetDocument";
import type { SheetName } from "./SheetSpec";

/** By sheet whose rows are entries of a list: its key in the document. */
export const listKeys = {
  places: "locations",
  templates: "shiftTemplates",
  workers: "workers",
  recipients: "recipients",
  visits: "visits",
  dependencies: "dependencies",
  history: "history",
} as const satisfies Partial<Record<SheetName, string>>;

/** Makes the entry that a row stands for or adds to. Gives its JSON Pointer, or null after an error. */
export function placeEntry(document: SheetDocument, sheet: SheetName, row: ReadRow): string | null {
  switch (sheet) {
    case "modes":
      return placeMode(document, row);
    case "contacts":
      return placeContact(document, row);
    case "delegations":
      return append(document, row, "worker", "workers", "skills");
    case "shifts":
      return append(document, row, "worker", "workers", "shifts/fixed");
    case "windows":
      return placeWindow(document, row);
    case "seats":
      return placeSeat(document, row);
    case "unit":
    case "travel":
    case "absences":
      return null;
    default: {
      const list = document.list(listKeys[sheet]);
      list.push({});
      return `/${listKeys[sheet]}/${list.length - 1}`;
    }
  }
}

function placeMode(document: SheetDocument, row: ReadRow): string | null {
  const mode = row.values.get("mode");
  if (typeof mode !== "string") return null;
  if (document.root["travel"] === undefined) document.set("/travel", {});
  if (Object.hasOwn(document.root["travel"] as object, mode)) {
    document.error("REPEATED_ROW", row.place("mode"), "The mode has a row before.", "Write one row per mode.");
    return null;
  }
  const base = `/travel${pointer(mode)}`;
  document.set(base, {});
  return base;
}

function placeContact(document: SheetDocument, row: ReadRow): string | null {
  const at = document.resolve(row, "recipient", "recipients", "recipient");
  if (at === null) return null;
  const recipient = document.list("recipients")[at];
  const contact = (recipient["contact"] ?? {}) as { worker?: unknown; deputy?: unknown };
  if (contact.worker !== undefined || contact.deputy !== undefined) {
    const hint = "Write contact and deputy in one row.";
    document.error("REPEATED_ROW", row.place("recipient"), "The recipient has a row before.", hint);
    return null;
  }
  if (!row.filled.has("worker") && !row.filled.has("deputy")) {
    document.error("MISSING_CELL", row.place("worker"), "The cell is empty.", "Write the id of the contact.");
    return null;
  }
  return `/recipients/${at}/contact`;
}

/** The next entry of a list inside an entry that the row names. */
function append(document: SheetDocument, row: ReadRow, column: string, key: string, list: string): string | null {
  const at = document.resolve(row, column, key, column);
  if (at === null) return null;
  const inside = list
    .split("/")
    .reduce<unknown>((value, field) => (value as Record<string, unknown>)?.[field], document.list(key)[at]);
  const base = `/${key}/${at}/${list}/${Array.isArray(inside) ? inside.length : 0}`;
  document.set(base, {});
  return base;
}

function placeWindow(document: SheetDocument, row: ReadRow): string | null {
  const at = document.resolve(row, "visit", "visits", "visit");
  if (at === null) return null;
  const visit = document.list("visits")[at];
  if (visit["windows"] === undefined) {
    const hint = "Give the visit its first date in the sheet visits; a visit that repeats has no further windows.";
    document.error("CONTRADICTION", row.place("visit"), "The visit has no date in the sheet visits.", hint);
    return null;
  }
  return append(document, row, "visit", "visits", "windows");
}

function placeSeat(document: SheetDocument, row: ReadRow): string | null {
  const at = document.resolve(row, "visit", "visits", "visit");
  if (at === null) return null;
  const { carers } = document.list("visits")[at];
  if (carers !== undefined && !Array.isArray(carers)) {
    const hint = "Leave carers empty there, or take out the rows here.";
    document.error("CONTRADICTION", row.place("visit"), "The visit has a number of carers in the sheet visits.", hint);
    return null;
  }
  return append(document, row, "visit", "visits", "carers");
}
