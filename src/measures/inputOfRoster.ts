import type { Instance } from "../model/Instance";
import type { Roster } from "../model/Roster";
import { encountersOfRoster } from "./encountersOfRoster";
import type { MeasureInput } from "./MeasureInput";

/** What the measures over encounters read of a roster: its encounters, all recipients with their contacts, and the horizon. */
export function inputOfRoster(instance: Instance, roster: Roster): MeasureInput {
  const contactOf = new Map(roster.contacts.map(({ recipient, worker }) => [recipient, worker]));
  return {
    encounters: encountersOfRoster(instance, roster),
    recipients: instance.recipients.map(({ aged65, id }) => ({ id, aged65, contact: contactOf.get(id) ?? null })),
    period: { start: instance.horizon.start, days: instance.horizon.days },
  };
}
