import { pointer } from "../model/parse/text";

/** Where something stands: a file, a row as a spreadsheet numbers it (the headings are in row 1), a column by its heading or number. */
export interface SheetPlace {
  file: string;
  row?: number;
  column?: string | number;
  /** What the cell holds. */
  text?: string;
}

/** A place as the path of an issue, `/visits.csv/12/earliest`. */
export function pathOf({ column, file, row }: SheetPlace): string {
  return pointer(file, ...(row === undefined ? [] : [row]), ...(column === undefined ? [] : [column]));
}
