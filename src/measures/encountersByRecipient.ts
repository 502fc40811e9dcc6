import { addIsoDays } from "../model/calendar";
import type { Encounter } from "./Encounter";
import type { MeasureInput } from "./MeasureInput";

/** The encounters of the period by recipient id, in order of date and start; every recipient of the input has an entry. */
export function encountersByRecipient({ encounters, period, recipients }: MeasureInput): Map<string, Encounter[]> {
  const end = addIsoDays(period.start, period.days);
  const result = new Map<string, Encounter[]>(recipients.map(({ id }) => [id, []]));
  for (const encounter of encounters) {
    if (encounter.date >= period.start && encounter.date < end) result.get(encounter.recipient)?.push(encounter);
  }
  for (const own of result.values()) own.sort((a, b) => order(a.date, b.date) || order(a.start ?? "", b.start ?? ""));
  return result;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
