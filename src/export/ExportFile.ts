/** A file to be written. */
export interface ExportFile {
  /** Without folder; letters, digits, `-`, `_` and `.` only. */
  name: string;
  text: string;
}
