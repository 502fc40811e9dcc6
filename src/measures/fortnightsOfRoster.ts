import { daysBetween } from "../model/calendar";
import type { Instance } from "../model/Instance";
import type { Roster } from "../model/Roster";
import { encountersOfHistory } from "./encountersOfHistory";
import { encountersOfRoster } from "./encountersOfRoster";
import { type Fortnight, fortnights } from "./fortnights";

/**
 * The official measures over every two weeks of history and horizon together, a week apart. History does not say when visits were and of what
 * kind: they are taken for ordinary visits in the daytime, and each window says how many (`assumed`).
 */
export function fortnightsOfRoster(instance: Instance, roster: Roster): Fortnight[] {
  const { horizon } = instance;
  const past = encountersOfHistory(instance).filter(({ date }) => date < horizon.start);
  const first = past.reduce((least, { date }) => (date < least ? date : least), horizon.start);
  const before = daysBetween(first, horizon.start);
  return fortnights(
    {
      encounters: [...past, ...encountersOfRoster(instance, roster)],
      recipients: instance.recipients.map(({ aged65, id }) => ({ id, aged65, contact: null })),
      period: { start: first, days: before + horizon.days },
    },
    { assumeOrdinary: true },
  );
}
