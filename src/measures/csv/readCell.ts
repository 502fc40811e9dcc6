import { isRealDate } from "../../model/calendar";
import type { VisitKind } from "../../model/Instance";
import { plainHeading } from "./columns";

const kinds: Readonly<Record<string, VisitKind>> = {
  care: "care",
  omsorg: "care",
  omvardnad: "care",
  besok: "care",
  service: "service",
  meal: "meal",
  mat: "meal",
  maltid: "meal",
  matdistribution: "meal",
  matleverans: "meal",
  alarm: "alarm",
  larm: "alarm",
  trygghetslarm: "alarm",
  nursing: "nursing",
  hsl: "nursing",
  hemsjukvard: "nursing",
  sjukvard: "nursing",
  other: "other",
  ovrigt: "other",
  annat: "other",
};

const yes = ["1", "true", "yes", "ja", "j", "y", "x"];
const no = ["0", "false", "no", "nej", "n"];

/** Readers of single cells; each gives undefined for what it cannot read. Cells come trimmed and not empty. */
export const readCell = {
  /** `2026-03-23`, `20260323`, or one of them with a time behind. */
  date(text: string): string | undefined {
    const parts = /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ].*)?$/.exec(text);
    if (parts === null) return undefined;
    const date = `${parts[1]}-${parts[2]}-${parts[3]}`;
    return isRealDate(date) ? date : undefined;
  },

  /** `07:30`, `7:30`, `07.30`, `07:30:00`, or one of them behind a date. As `HH:MM`. */
  time(text: string): string | undefined {
    const parts = /^(?:\d{4}-?\d{2}-?\d{2}[T ])?(\d{1,2})[:.](\d{2})(?:[:.]\d{2}(?:[.,]\d+)?)?$/.exec(text);
    if (parts === null || Number(parts[1]) > 23 || Number(parts[2]) > 59) return undefined;
    return `${parts[1].padStart(2, "0")}:${parts[2]}`;
  },

  /** Decimal point or comma; more than 0, at most a day. */
  minutes(text: string): number | undefined {
    if (!/^\d+([.,]\d+)?$/.test(text)) return undefined;
    const value = Number(text.replace(",", "."));
    return value > 0 && value <= 1440 ? value : undefined;
  },

  kind(text: string): VisitKind | undefined {
    const name = plainHeading(text);
    return Object.hasOwn(kinds, name) ? kinds[name] : undefined;
  },

  truth(text: string): boolean | undefined {
    const word = text.toLowerCase();
    return yes.includes(word) ? true : no.includes(word) ? false : undefined;
  },

  /** An id: 1 to 200 characters. */
  id(text: string): string | undefined {
    return text.length <= 200 ? text : undefined;
  },
};
