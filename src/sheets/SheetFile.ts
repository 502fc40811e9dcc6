/** A spreadsheet saved as delimited text: its file name, e.g. `visits.csv`, and its bytes or decoded text. */
export interface SheetFile {
  name: string;
  content: string | Uint8Array;
}
