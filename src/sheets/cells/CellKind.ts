import type { SheetStyle } from "../SheetStyle";
import type { CellFault } from "./CellFault";

/** Order of day and month in dates such as 03/04/2026: day first or month first. */
export type DateOrder = "dmy" | "mdy";

/** What decides how a cell is read. */
export interface CellReading {
  /** null: dates that could be either are refused. */
  dateOrder: DateOrder | null;
}

/** How values of one kind stand in a cell. */
export interface CellKind<T> {
  /** What the cell holds, for hints and for the description of the template. */
  wanted: Readonly<Record<SheetStyle, string>>;
  /** @param text trimmed, not empty */
  read(text: string, reading: CellReading): T | CellFault;
  write(value: T, style: SheetStyle): string;
}
