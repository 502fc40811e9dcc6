import { CellFault } from "./CellFault";
import type { CellKind } from "./CellKind";

/** How far a fraction of a day may lie from a whole minute, in minutes: Excel shows at least six decimals. */
const TOLERANCE = 0.01;

/**
 * A local time: 07:30, 7:30, 7.30, 07:30:00, 7:30 PM; or Excel's fraction of a day: 0,3125. A comma always makes a fraction; a point makes a time where two digits
 * follow an hour from 1 on or of two digits. 0.25, which Excel writes for six o'clock and people for a quarter past midnight, is refused.
 */
export const clockCell: CellKind<string> = {
  wanted: { en: "a local time, HH:MM", sv: "en tid, HH:MM" },
  read(text) {
    const clock = /^(\d{1,2})[:.](\d{2})(?:[:.]00(?:[.,]0+)?)?(?: ?([ap])\.?m\.?)?$/i.exec(text);
    if (clock !== null && /^0\.\d\d$/.test(text) && text !== "0.00") {
      return new CellFault(
        "AMBIGUOUS_TIME",
        "Write 00:25 for a time, or three decimals for a fraction of a day: 0.250.",
      );
    }
    if (clock !== null) return timeOf(Number(clock[1]), Number(clock[2]), clock[3]?.toLowerCase());
    if (!/^0?[.,]\d+$|^0$/.test(text)) return new CellFault("BAD_CELL");
    const minutes = Number(text.replace(",", ".")) * 1440;
    const whole = Math.round(minutes);
    if (whole >= 1440 || Math.abs(minutes - whole) > TOLERANCE) return new CellFault("BAD_CELL");
    return timeOf(Math.floor(whole / 60), whole % 60);
  },
  write: (value) => value,
};

function timeOf(hour: number, minute: number, half?: string): string | CellFault {
  const noon = half !== undefined && hour >= 1 && hour <= 12 ? (hour % 12) + (half === "p" ? 12 : 0) : null;
  const local = half === undefined ? hour : noon;
  if (local === null || local > 23 || minute > 59) return new CellFault("BAD_CELL");
  return `${String(local).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
