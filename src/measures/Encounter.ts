import type { VisitKind } from "../model/Instance";

/** One carer meeting one recipient at one visit. A visit by two carers, or to a couple, is two encounters. */
export interface Encounter {
  /** Ids. */
  recipient: string;
  worker: string;
  /** ISO date on which the visit starts, local. */
  date: string;
  /** Local `HH:MM`; null = not known. */
  start: string | null;
  /** Length in minutes; null = not known. */
  minutes: number | null;
  /** Id that the encounters of one visit share; null = visits are told apart by date and start. */
  visit: string | null;
  /** null = not known. */
  kind: VisitKind | null;
}
