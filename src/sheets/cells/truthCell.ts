import { CellFault } from "./CellFault";
import type { CellKind } from "./CellKind";

const yes = ["yes", "ja", "true", "sant", "1", "x", "y", "j"];
const no = ["no", "nej", "false", "falskt", "0", "n"];

/** Yes or no, also as spreadsheets write truth values. */
export const truthCell: CellKind<boolean> = {
  wanted: { en: "yes or no", sv: "ja eller nej" },
  read(text) {
    const word = text.toLowerCase();
    return yes.includes(word) ? true : no.includes(word) ? false : new CellFault("BAD_CELL");
  },
  write: (value, style) => (style === "sv" ? (value ? "ja" : "nej") : value ? "yes" : "no"),
};
