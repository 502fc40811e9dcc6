import { daysBetween } from "../model/calendar";
import type { Instance } from "../model/Instance";
import { encountersOfHistory } from "./encountersOfHistory";
import type { MeasureInput } from "./MeasureInput";

/**
 * What the measures over encounters read of an instance's history: its encounters, all recipients with the contacts the input names, and the days
 * from the first encounter to the day before the horizon. History does not say when visits were and of what kind: SECON and the official measures
 * cover nobody; `fortnights` with `assumeOrdinary` estimates the latter.
 *
 * @returns null without history before the horizon
 */
export function inputOfHistory(instance: Instance): MeasureInput | null {
  const { horizon, recipients, workers } = instance;
  const encounters = encountersOfHistory(instance).filter(({ date }) => date < horizon.start);
  if (encounters.length === 0) return null;
  const start = encounters.reduce((least, { date }) => (date < least ? date : least), horizon.start);
  return {
    encounters,
    recipients: recipients.map(({ aged65, contact, id }) => ({
      id,
      aged65,
      contact: contact.worker === null ? null : workers[contact.worker].id,
    })),
    period: { start, days: daysBetween(start, horizon.start) },
  };
}
