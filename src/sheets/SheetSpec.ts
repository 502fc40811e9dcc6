import type { SheetColumn } from "./SheetColumn";
import type { SheetStyle } from "./SheetStyle";

export type SheetName =
  | "unit"
  | "places"
  | "modes"
  | "travel"
  | "templates"
  | "workers"
  | "delegations"
  | "shifts"
  | "absences"
  | "recipients"
  | "contacts"
  | "visits"
  | "windows"
  | "seats"
  | "dependencies"
  | "history";

/** What a sheet holds: its file name without ending and its columns. */
export interface SheetSpec {
  name: SheetName;
  sv: string;
  /** Whether there must be such a file. */
  needed: boolean;
  about: Readonly<Record<SheetStyle, string>>;
  columns: readonly SheetColumn[];
}
