import { CellFault } from "./CellFault";
import type { CellKind } from "./CellKind";
import { escapes } from "./escapes";
import { idCells } from "./idCells";
import { numberCell } from "./numberCell";
import { plainWord } from "./plainWord";

/** A skill that is needed, as the format has it. */
export type SkillNeeded = string | { skill: string; level?: number; soft?: boolean };

/** `medication`, `care:3` (level), `care:3:soft` or `care:soft` (wanted, not demanded). */
export const needCell: CellKind<SkillNeeded> = {
  wanted: {
    en: "a skill, where needed with its level and soft: care:3:soft",
    sv: "en kompetens, vid behov med nivå och mjuk: omsorg:3:mjuk",
  },
  read(text, reading) {
    const [name, ...rest] = escapes.split(text, ":");
    const skill = idCells.listed.read(name, reading);
    if (skill instanceof CellFault || skill === "") return new CellFault("BAD_CELL");
    if (rest.length === 0) return skill;
    const soft = ["soft", "mjuk"].includes(plainWord(rest.at(-1)!));
    const levels = soft ? rest.slice(0, -1) : rest;
    const level = levels.length === 1 ? numberCell.read(levels[0], reading) : undefined;
    if (levels.length > 1 || level instanceof CellFault) return new CellFault("BAD_CELL");
    return { skill, ...(level === undefined ? {} : { level }), ...(soft ? { soft } : {}) };
  },
  write(value, style) {
    if (typeof value === "string") return idCells.listed.write(value, style);
    const level = value.level === undefined ? "" : `:${numberCell.write(value.level, style)}`;
    const soft = value.soft === true ? (style === "sv" ? ":mjuk" : ":soft") : "";
    return `${idCells.listed.write(value.skill, style)}${level}${soft}`;
  },
};
