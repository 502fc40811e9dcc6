import { addIsoDays } from "../model/calendar";
import type { Instance } from "../model/Instance";
import type { Roster } from "../model/Roster";
import type { Context } from "../verify/Context";
import { couldServe } from "../verify/couldServe";
import { createContext } from "../verify/createContext";
import { fairness } from "../verify/objectives/fairness";
import { time } from "../verify/objectives/time";
import { clientTimeShare } from "./clientTimeShare";
import { contactShare } from "./contactShare";
import { contacts } from "./contacts";
import { distinctCarers } from "./distinctCarers";
import { encountersOfContext } from "./encountersOfContext";
import { encountersOfHistory } from "./encountersOfHistory";
import type { MeasuredRecipient, MeasureInput, Period } from "./MeasureInput";
import type { MeasureResult } from "./MeasureResult";
import { type EncounterMeasure, measureEncounters } from "./measureEncounters";
import { workload } from "./workload";

export type Measure =
  | EncounterMeasure
  | "distinctCarers7"
  | "distinctCarers14"
  | "distinctCarers28"
  | "clientTimeShare"
  | "workload"
  | "contacts";

/**
 * Every measure of a roster.
 *
 * The measures over encounters are about the horizon. `distinctCarers7`, `14` and `28` are about that many days up to the horizon's end, for
 * which they take in the history; where that does not reach back far enough nobody is covered (`periodNotInData`).
 */
export function measure(instance: Instance, roster: Roster): Record<Measure, MeasureResult> {
  const context = createContext(instance, roster);
  const { horizon } = instance;
  const recipients = instance.recipients.map(
    ({ aged65, id, index }): MeasuredRecipient => ({
      id,
      aged65,
      contact: context.contactsOf[index][0]?.worker.id ?? null,
    }),
  );
  const encounters = encountersOfContext(context);
  const input: MeasureInput = { encounters, recipients, period: { start: horizon.start, days: horizon.days } };
  const past = encountersOfHistory(instance).filter(({ date }) => date < horizon.start);
  const all = { ...input, encounters: [...past, ...encounters] };
  const [known] = [horizon.start, ...past.map(({ date }) => date)].sort();
  const carersOver = (days: number): MeasureResult => {
    const period: Period = { start: addIsoDays(horizon.start, horizon.days - days), days };
    if (period.start >= known) return distinctCarers({ ...all, period });
    const nobody = distinctCarers({ ...all, recipients: [], period });
    return { ...nobody, total: recipients.length, notCovered: { periodNotInData: recipients.length } };
  };
  return {
    ...measureEncounters(input),
    distinctCarers7: carersOver(7),
    distinctCarers14: carersOver(14),
    distinctCarers28: carersOver(28),
    contactShare: contactShare(input, attainableShares(context)),
    clientTimeShare: clientTimeShare(context, time(context)),
    workload: workload(context, fairness(context)),
    contacts: contacts(context),
  };
}

/** Largest share of a recipient's visits in the roster that her contact could make from the shifts she works. */
function attainableShares(context: Context): Map<string, number> {
  const shares = new Map<string, number>();
  for (const { id, index } of context.instance.recipients) {
    const appointed = context.contactsOf[index][0];
    const visits = context.visitsOf[index].filter((visit) => context.staffed[visit.index] !== undefined);
    if (appointed === undefined || visits.length === 0) continue;
    shares.set(id, visits.filter((visit) => couldServe(context, appointed.worker, visit)).length / visits.length);
  }
  return shares;
}
