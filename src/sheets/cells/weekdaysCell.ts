import { CellFault } from "./CellFault";
import type { CellKind } from "./CellKind";
import { plainWord } from "./plainWord";

export type Weekday = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";

const order: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const swedish: Readonly<Record<Weekday, string>> = {
  mon: "mån",
  tue: "tis",
  wed: "ons",
  thu: "tor",
  fri: "fre",
  sat: "lör",
  sun: "sön",
};

/** Days of the week, also as ranges: `mon-fri|sun`, `mån, ons`. */
export const weekdaysCell: CellKind<Weekday[]> = {
  wanted: { en: "days of the week: mon-fri, or mon|wed|sun", sv: "veckodagar: mån-fre, eller mån|ons|sön" },
  read(text) {
    const days: Weekday[] = [];
    for (const part of text.split(/[|,;\s]+/)) {
      const ends = part.split(/[-–]/).map(dayOf);
      const [from, to = from] = ends;
      if (ends.length > 2 || from === undefined || to === undefined) return new CellFault("BAD_CELL");
      for (let day = from; ; day = (day + 1) % 7) {
        if (!days.includes(order[day])) days.push(order[day]);
        if (day === to) break;
      }
    }
    return days;
  },
  write: (value, style) => value.map((day) => (style === "sv" ? swedish[day] : day)).join("|"),
};

/** Full names are known by how they begin: måndag, Monday. */
function dayOf(text: string): number | undefined {
  const word = plainWord(text);
  const at = order.findIndex((day) => [day, plainWord(swedish[day])].some((short) => spells(word, short)));
  return at < 0 ? undefined : at;
}

const endings = ["", "day", "dag", "sday", "nesday", "rsday", "urday", "s", "rs", "sdag"];

function spells(word: string, short: string): boolean {
  return word.startsWith(short) && endings.includes(word.slice(short.length));
}
