import type { Instance, Visit } from "../model/Instance";
import type { Roster, RosterCarers, ScoreEntry } from "../model/Roster";
import type { FewestCarers } from "./fewestCarers";

/**
 * The score and the recipients of a roster beside what is possible at best.
 *
 * Objective `unassigned`: the visits that too few workers could ever make stay out of every roster. Objective `continuity`: its value if every
 * recipient met the fewest carers possible; that presupposes that all other visits are made, so a roster that leaves one out gets no bound,
 * and neither do the recipients of the visits that it leaves out. `gap` is `(value - bound) / value`, 0 where the value is 0.
 *
 * @param carers Carers met, by recipient id, as the objective counts them.
 */
export function withBounds(
  instance: Instance,
  { score, unassigned }: Pick<Roster, "score" | "unassigned">,
  carers: Readonly<Record<string, number>>,
  fewest: FewestCarers,
): { score: ScoreEntry[]; carers: RosterCarers[] } {
  const unmakeable = new Set(fewest.unmakeable.flat());
  const listed = new Set(unassigned.map(({ visit }) => visit));
  const missed = instance.visits.filter(({ id, index }) => listed.has(id) && !unmakeable.has(index));
  const short = new Set(missed.flatMap(({ recipients }) => recipients));
  const bounds: Record<string, number | undefined> = {
    unassigned: [...unmakeable].reduce((sum, v) => sum + costOf(instance, instance.visits[v]), 0),
    continuity: missed.length === 0 ? continuityBound(instance, fewest.byRecipient) : undefined,
  };
  return {
    score: score.map((entry) => {
      const bound = bounds[entry.objective];
      if (bound === undefined) return entry;
      return { ...entry, bound, gap: entry.value > 0 ? Math.max(0, (entry.value - bound) / entry.value) : 0 };
    }),
    carers: instance.recipients.map(({ id, index }) => ({
      recipient: id,
      carers: carers[id] ?? 0,
      ...(short.has(index) ? {} : { fewest: fewest.byRecipient[index] }),
    })),
  };
}

function costOf({ horizon }: Instance, { priority, seats }: Visit): number {
  return seats.reduce((sum, { preferred }) => sum + (priority * preferred) / horizon.ticksPerMinute, 0);
}

function continuityBound({ objective, recipients }: Instance, fewest: readonly number[]): number {
  if (objective.phi === "worst") return Math.max(0, ...fewest);
  return recipients.reduce((sum, { targetCarers, weight }, r) => {
    const over = Math.max(0, fewest[r] - (targetCarers ?? objective.targetCarers));
    return sum + weight * (objective.phi === "count" ? fewest[r] : over * over);
  }, 0);
}
