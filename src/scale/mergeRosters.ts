import type { Instance } from "../model/Instance";
import type { Roster } from "../model/Roster";

/** Rosters of parts of an instance as one, in the order of the instance. Each worker, recipient and visit is of one part only. Not scored. */
export function mergeRosters(instance: Instance, rosters: readonly Roster[]): Roster {
  const order = (list: readonly { id: string; index: number }[]) => new Map(list.map(({ id, index }) => [id, index]));
  const workers = order(instance.workers);
  const recipients = order(instance.recipients);
  const visits = order(instance.visits);
  const at = (map: Map<string, number>, id: string) => map.get(id) ?? -1;
  return {
    format: "kontinuitet/roster@1",
    instance: instance.hash,
    status: "feasible",
    contacts: rosters
      .flatMap(({ contacts }) => contacts)
      .sort((a, b) => at(recipients, a.recipient) - at(recipients, b.recipient)),
    shifts: rosters
      .flatMap(({ shifts }) => shifts)
      .sort(
        (a, b) => at(workers, a.worker) - at(workers, b.worker) || (a.date < b.date ? -1 : a.date > b.date ? 1 : 0),
      ),
    unassigned: rosters
      .flatMap(({ unassigned }) => unassigned)
      .sort((a, b) => at(visits, a.visit) - at(visits, b.visit)),
    score: [],
  };
}
