import type { CellKind } from "./CellKind";
import { escapes } from "./escapes";

/** An order of objectives: levels with | between them, those that share a level with +. */
export const orderCell: CellKind<(string | string[])[]> = {
  wanted: {
    en: "objectives, most important first, with | between them and + where several share a level",
    sv: "mål, viktigast först, med | emellan och + där flera delar nivå",
  },
  read: (text) =>
    escapes.split(text, "|").map((level) => {
      const names = escapes.split(level, "+");
      return names.length === 1 ? names[0] : names;
    }),
  write: (value) => value.map((level) => (Array.isArray(level) ? level.join("+") : level)).join("|"),
};
