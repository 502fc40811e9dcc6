import type { CellKind } from "./CellKind";
import { escapes } from "./escapes";

/** An id or another short text. */
export const textCell: CellKind<string> = {
  wanted: { en: "a text", sv: "en text" },
  read: (text) => escapes.read(text),
  write: (value) => escapes.write(value),
};
