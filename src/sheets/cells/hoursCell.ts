import { CellFault } from "./CellFault";
import type { CellKind } from "./CellKind";
import { numberCell } from "./numberCell";

/** Hours, held as minutes. */
export const hoursCell: CellKind<number> = {
  wanted: { en: "a number of hours", sv: "ett antal timmar" },
  read(text, reading) {
    const hours = numberCell.read(text, reading);
    return hours instanceof CellFault ? hours : Math.round(hours * 60e6) / 1e6;
  },
  write: (value, style) => numberCell.write(value / 60, style),
};
