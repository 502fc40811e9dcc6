import { addIsoDays, isRealDate } from "../../model/calendar";
import { CellFault } from "./CellFault";
import type { CellKind, CellReading } from "./CellKind";

/** Day 0 of the serial numbers by which Excel counts days since 1900. */
const SERIAL_ZERO = "1899-12-30";
/** Serial numbers of 1980-01-01 and 2199-12-31. */
const SERIALS = { first: 29_221, last: 109_574 } as const;

/**
 * A date: 2026-03-23, 20260323, 2026/3/23; 23.03.2026, always day first; 23/03/2026 or 23-03-2026 where the numbers themselves or `dateOrder` tell
 * day from month, else refused; or Excel's serial number of the day. A time behind it must be midnight. 2026-03-3 is refused: who writes 03 writes 03,
 * so a figure is missing and the day may be the 30th.
 */
export const dateCell: CellKind<string> = {
  wanted: { en: "a date, YYYY-MM-DD", sv: "ett datum, ÅÅÅÅ-MM-DD" },
  read(text, reading) {
    const timed = /^(.+?)[ T]00:00(?::00(?:[.,]0+)?)?$/.exec(text);
    return readDate(timed === null ? text : timed[1], reading);
  },
  write: (value) => value,
};

function readDate(text: string, { dateOrder }: CellReading): string | CellFault {
  const serial = /^(\d{5,6})(?:[.,]0+)?$/.exec(text);
  if (serial !== null) {
    const days = Number(serial[1]);
    if (days < SERIALS.first || days > SERIALS.last) return new CellFault("BAD_CELL");
    return addIsoDays(SERIAL_ZERO, days);
  }
  const yearFirst = /^(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (yearFirst !== null) {
    const [, year, separator, month, day] = yearFirst;
    if (separator === "" && text.length !== 8) return new CellFault("BAD_CELL");
    if (month.startsWith("0") && day.length === 1) return new CellFault("BAD_CELL");
    return dateOf(year, month, day);
  }
  const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(text);
  if (yearLast === null) return new CellFault("BAD_CELL");
  const [, first, separator, second, year] = yearLast;
  const dayFirst = dateOf(year, second, first);
  if (separator === ".") return dayFirst;
  const monthFirst = dateOf(year, first, second);
  if (dateOrder !== null) return dateOrder === "dmy" ? dayFirst : monthFirst;
  if (dayFirst instanceof CellFault) return monthFirst;
  if (monthFirst instanceof CellFault || dayFirst === monthFirst) return dayFirst;
  return new CellFault(
    "AMBIGUOUS_DATE",
    "Write YYYY-MM-DD, or say which comes first, the day or the month (dateOrder, --dates).",
  );
}

function dateOf(year: string, month: string, day: string): string | CellFault {
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isRealDate(date) ? date : new CellFault("BAD_CELL");
}
