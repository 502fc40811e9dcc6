import { CellFault } from "./CellFault";
import type { CellKind } from "./CellKind";
import { clockCell } from "./clockCell";
import { dateCell } from "./dateCell";

/** A time, or a date and a time; also Excel's serial number with a fraction. */
export const startCell: CellKind<string> = {
  wanted: { en: "a local time, HH:MM, or YYYY-MM-DD HH:MM", sv: "en tid, HH:MM, eller ÅÅÅÅ-MM-DD HH:MM" },
  read(text, reading) {
    const serial = /^(\d{5,6})([.,]\d+)$/.exec(text);
    const parts = serial ?? /^(\S+?)[ T](\d{1,2}[:.]\d{2}.*)$/.exec(text);
    if (parts === null) return clockCell.read(text, reading);
    const date = dateCell.read(parts[1], reading);
    // with three decimals a fraction is nothing else
    const time = clockCell.read(serial === null ? parts[2] : `0${parts[2]}00`, reading);
    if (date instanceof CellFault) return date;
    return time instanceof CellFault ? time : `${date}T${time}`;
  },
  write: (value) => value.replace("T", " "),
};
