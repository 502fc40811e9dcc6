import type { CellKind } from "./CellKind";
import { escapes } from "./escapes";
import { plainWord } from "./plainWord";

const off = (text: string) => ["off", "av"].includes(plainWord(text));

/** A value or `off`, by which a rule is off. */
export function orNullCell<T>(one: CellKind<T>): CellKind<T | null> {
  return {
    wanted: { en: `${one.wanted.en}; or off`, sv: `${one.wanted.sv}; eller av` },
    read: (text, reading) => (off(text) ? null : one.read(text, reading)),
    write(value, style) {
      if (value === null) return style === "sv" ? "av" : "off";
      const text = one.write(value, style);
      return off(text) ? escapes.hide(text) : text;
    },
  };
}
