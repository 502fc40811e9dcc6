import { CellFault } from "./CellFault";
import type { CellKind } from "./CellKind";
import { escapes } from "./escapes";

/** Several values with | between them; a hyphen alone is the list of nothing, which is not the same as an empty cell. */
export function listCell<T>(one: CellKind<T>): CellKind<T[]> {
  return {
    wanted: {
      en: `${one.wanted.en}, or several with | between them`,
      sv: `${one.wanted.sv}, eller flera med | emellan`,
    },
    read(text, reading) {
      if (text === "-") return [];
      const values: T[] = [];
      for (const part of escapes.split(text, "|")) {
        const value = part === "" ? new CellFault("BAD_CELL") : one.read(part, reading);
        if (value instanceof CellFault) return value;
        values.push(value);
      }
      return values;
    },
    write: (values, style) => (values.length === 0 ? "-" : values.map((value) => one.write(value, style)).join("|")),
  };
}
