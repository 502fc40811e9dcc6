/** Kind of a column: decides how its values are written. */
export type ColumnKind = "text" | "number";

/** A table with a header in the language of the spreadsheet. */
export interface Table {
  name: { en: string; sv: string };
  columns: readonly { en: string; sv: string; kind: ColumnKind }[];
  rows: readonly (readonly (string | number | null)[])[];
}
