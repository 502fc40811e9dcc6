import type { Encounter } from "../../src/measures/Encounter";
import type { MeasuredRecipient, MeasureInput } from "../../src/measures/MeasureInput";
import { addIsoDays } from "../../src/model/calendar";

/**
 * A measure input from the carers of each visit, in order: `"a b ab"` is a visit by a, one by b and one by both. Visits are one a day from
 * 2026-03-02, at 09:00, 30 minutes, kind care.
 */
export function inputOf(
  visits: Record<string, string>,
  days: number,
  own: Record<string, Partial<MeasuredRecipient>> = {},
): MeasureInput {
  const encounters = Object.entries(visits).flatMap(([recipient, carers]) =>
    carers.split(" ").flatMap((crew, day) => [...crew].map((worker) => encounterOf(recipient, worker, day, "09:00"))),
  );
  const recipients = Object.keys(visits).map((id) => ({ id, aged65: true, contact: null, ...own[id] }));
  return { encounters, recipients, period: { start: "2026-03-02", days } };
}

export function encounterOf(
  recipient: string,
  worker: string,
  day: number,
  start: string,
  own: Partial<Encounter> = {},
): Encounter {
  const date = addIsoDays("2026-03-02", day);
  return { recipient, worker, date, start, minutes: 30, visit: `${recipient} ${date} ${start}`, kind: "care", ...own };
}
