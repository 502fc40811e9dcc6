import { fewestCarers } from "../bounds/fewestCarers";
import { contactShare } from "../measures/contactShare";
import { inputOfRoster } from "../measures/inputOfRoster";
import { measure } from "../measures/measure";
import type { Instance } from "../model/Instance";
import type { Roster } from "../model/Roster";
import { verify } from "../verify/verify";
import type { MeasuredFigure } from "./ComparedRun";

/**
 * Every figure of a roster in one list:
 *
 * - each value of each measure of `measure`, under the measure's name;
 * - `visits`: `assigned`, `unassigned` (visits);
 * - `travel`: `hours`, and `minutesPerVisit` over the visits made;
 * - `contactShareOfAll`: `mean` of the share of visits by the contact over all recipients visited, 0 for those without a contact; unlike
 *   `contactShare` it is about the same people whether or not everybody has a contact;
 * - `pairShareOfAll`: the same of visits by the contact or the deputy;
 * - `fewestCarers`: `mean` of the fewest carers possible, over the same recipients as `distinctCarers`;
 * - `objective:NAME`: `value` of each objective that `verify` computes.
 *
 * @throws Error where the roster breaks a rule: its figures would not be comparable
 */
export function figuresOf(instance: Instance, roster: Roster): MeasuredFigure[] {
  const verification = verify(instance, roster);
  if (!verification.valid) {
    throw new Error(`The roster breaks ${[...new Set(verification.violations.map(({ code }) => code))].join(", ")}.`);
  }
  const figures: MeasuredFigure[] = [];
  const add = (name: string, figure: string, value: number | null, covered: number, total: number) =>
    figures.push({ measure: name, figure, value, covered, total, suppressed: false });

  const measures = measure(instance, roster);
  for (const [name, { covered, total, values }] of Object.entries(measures)) {
    for (const [figure, value] of Object.entries(values)) add(name, figure, value, covered, total);
  }
  const { assignedVisits, visits } = verification.summary;
  const people = instance.recipients.length;
  add("visits", "assigned", assignedVisits, visits, visits);
  add("visits", "unassigned", visits - assignedVisits, visits, visits);
  const minutes = verification.objectives.time.terms.travel;
  add("travel", "hours", minutes / 60, assignedVisits, visits);
  add("travel", "minutesPerVisit", assignedVisits === 0 ? null : minutes / assignedVisits, assignedVisits, visits);

  const visited = Object.keys(measures.distinctCarers.each ?? {});
  const shares = measures.contactShare.each ?? {};
  const pairs = pairShares(instance, roster);
  const fewest = fewestCarers(instance).byRecipient;
  const bound = new Map(instance.recipients.map(({ id, index }) => [id, fewest[index]]));
  const mean = (of: (id: string) => number) =>
    visited.length === 0 ? null : visited.reduce((sum, id) => sum + of(id), 0) / visited.length;
  add(
    "contactShareOfAll",
    "mean",
    mean((id) => shares[id] ?? 0),
    visited.length,
    people,
  );
  add(
    "pairShareOfAll",
    "mean",
    mean((id) => pairs.get(id) ?? 0),
    visited.length,
    people,
  );
  add(
    "fewestCarers",
    "mean",
    mean((id) => bound.get(id) ?? 0),
    visited.length,
    people,
  );
  for (const [name, { value }] of Object.entries(verification.objectives)) {
    add(`objective:${name}`, "value", value, people, people);
  }
  return figures;
}

/** Share of visits by contact or deputy, by recipient id: a measure of contact share in which the two are one person. */
function pairShares(instance: Instance, roster: Roster): Map<string, number> {
  const input = inputOfRoster(instance, roster);
  const contactOf = new Map(roster.contacts.map(({ deputy, recipient, worker }) => [`${recipient} ${deputy}`, worker]));
  const encounters = input.encounters.map((encounter) => ({
    ...encounter,
    worker: contactOf.get(`${encounter.recipient} ${encounter.worker}`) ?? encounter.worker,
  }));
  return new Map(Object.entries(contactShare({ ...input, encounters }).each ?? {}));
}
