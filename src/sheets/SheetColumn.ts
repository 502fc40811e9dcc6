import type { CellKind } from "./cells/CellKind";
import type { SheetStyle } from "./SheetStyle";

/** Names of the columns that are filled in a row. */
export type Filled = ReadonlySet<string>;

/** A column of a sheet and where its value stands in the document. */
export interface SheetColumn {
  /** English heading, and the column's name in issues. */
  name: string;
  /** Swedish heading. */
  sv: string;
  // biome-ignore lint/suspicious/noExplicitAny: a column's kind fits the field it names
  kind: CellKind<any>;
  /** Whether each row must have it. */
  needed: boolean;
  /** Whether it names the entry that the row adds to and is no field of its own. */
  key: boolean;
  /** JSON Pointer below the row's entry; where it depends on what else the row holds, all of them, to look in this order when writing. */
  at: string | { of: (filled: Filled) => string; all: readonly string[] };
  /** The value to write; default: what stands at `at`. */
  // biome-ignore lint/suspicious/noExplicitAny: an entry of a valid document
  get?: (entry: any) => unknown;
  /** False where the column is only read. */
  written: boolean;
  about: Readonly<Record<SheetStyle, string>>;
}

/** A column with the common defaults. */
export function column(
  name: string,
  sv: string,
  kind: SheetColumn["kind"],
  at: SheetColumn["at"],
  about: SheetColumn["about"],
  more: Partial<SheetColumn> = {},
): SheetColumn {
  return { name, sv, kind, at, about, needed: false, key: false, written: true, ...more };
}
