import type { CellKind } from "./CellKind";
import { escapes } from "./escapes";
import { plainWord } from "./plainWord";

const titles = [
  { value: "assistantNurse", sv: "undersköterska", also: ["underskoterska", "usk", "assistantnurse"] },
  { value: "careAide", sv: "vårdbiträde", also: ["vardbitrade", "careaide"] },
];

/** A job title; the two that rules know also in Swedish. */
export const titleCell: CellKind<string> = {
  wanted: { en: "assistantNurse, careAide or another title", sv: "undersköterska, vårdbiträde eller en annan titel" },
  read: (text) => titles.find(({ also }) => also.includes(plainWord(text)))?.value ?? escapes.read(text),
  write(value, style) {
    const known = titles.find((title) => title.value === value);
    if (known !== undefined) return style === "sv" ? known.sv : value;
    return titles.some(({ also }) => also.includes(plainWord(value))) ? escapes.hide(value) : escapes.write(value);
  },
};
