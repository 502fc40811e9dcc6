import type { SheetStyle } from "../SheetStyle";
import { CellFault } from "./CellFault";
import type { CellKind } from "./CellKind";

const plain = /^[+-]?\d+([.,]\d+)?(e[+-]?\d{1,3})?$/i;
const grouped = /^[+-]?\d{1,3}([ \u00a0\u202f]\d{3})+([.,]\d+)?$/;
/** 1,234 is one and a bit in one country and a thousand and more in another. */
const doubtful = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/;

const wanted: CellKind<number>["wanted"] = {
  en: "a number",
  sv: "ett tal",
};

/**
 * A number with a decimal point or comma; spaces may group thousands. Where exactly three digits follow the sign (1,234) it could stand for thousands: such a
 * number is refused, and written with one more digit (1,2340).
 */
export const numberCell: CellKind<number> = {
  wanted,
  read(text) {
    if (doubtful.test(text))
      return new CellFault("AMBIGUOUS_NUMBER", "Write 1234 for thousands, or one more decimal: 1,2340.");
    return readNumber(text);
  },
  write(value, style) {
    const text = writeNumber(value, style);
    return doubtful.test(text) ? `${text}0` : text;
  },
};

/** Degrees: three decimals are common, thousands do not occur. */
export const degreesCell: CellKind<number> = { wanted, read: readNumber, write: writeNumber };

function readNumber(text: string): number | CellFault {
  const sign = text.replace("−", "-");
  const shown = grouped.test(sign) ? sign.replace(/[ \u00a0\u202f]/g, "") : sign;
  const value = plain.test(shown) ? Number(shown.replace(",", ".")) : Number.NaN;
  return Number.isFinite(value) ? value : new CellFault("BAD_CELL");
}

function writeNumber(value: number, style: SheetStyle): string {
  return style === "sv" ? String(value).replace(".", ",") : String(value);
}
