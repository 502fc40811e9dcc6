import { CellFault } from "./CellFault";
import type { CellKind } from "./CellKind";
import { plainWord } from "./plainWord";

/**
 * One of a few words, in English or Swedish, whatever the case and the accents.
 * @param words by the value in the format: its Swedish word, then others that are read
 */
export function wordCell<T extends string>(words: Readonly<Record<T, readonly [string, ...string[]]>>): CellKind<T> {
  const values = Object.keys(words) as T[];
  return {
    wanted: {
      en: `one of ${values.join(", ")}`,
      sv: `något av ${values.map((value) => words[value][0]).join(", ")}`,
    },
    read(text) {
      const word = plainWord(text);
      const found = values.find((value) => [value, ...words[value]].some((known) => plainWord(known) === word));
      return found ?? new CellFault("BAD_CELL");
    },
    write: (value, style) => (style === "sv" ? words[value][0] : value),
  };
}
