import { CellFault } from "./CellFault";
import type { CellKind } from "./CellKind";
import { escapes } from "./escapes";

/** What spreadsheets make of long numbers and of 3-14 or 3/14: the id that stood there is gone. */
const altered = /^\d([.,]\d+)?E\+\d+$|^\d{1,2}-\p{L}{3}(-\d{2})?$/u;

/** Opaque ids: alone in a cell, or one of several between the signs | and :. */
export const idCells = { alone: idCell(""), listed: idCell("|:") } as const;

function idCell(special: string): CellKind<string> {
  return {
    wanted: { en: "an id", sv: "ett id" },
    read: (text) =>
      altered.test(text)
        ? new CellFault("BAD_CELL", "The spreadsheet has made a number or a date of an id: format the column as text.")
        : escapes.read(text),
    write: (value) => (altered.test(value) ? escapes.hide(value) : escapes.write(value, special)),
  };
}
