import { addIsoDays, daysBetween } from "../model/calendar";
import type { Instance } from "../model/Instance";

/** Days of the measuring window that anything is known of: all of it where the history reaches back so far, the horizon alone where there is none. */
export function measuredDays({ history, horizon, rules }: Instance): number {
  const first = addIsoDays(horizon.start, horizon.days - rules.windowDays);
  const known = history.reduce((least, { date }) => (date < least ? date : least), horizon.start);
  return daysBetween(known > first ? known : first, horizon.start) + horizon.days;
}
