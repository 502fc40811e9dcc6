import type { Instance } from "../model/Instance";
import type { ScoreEntry } from "../model/Roster";
import type { Verification } from "./Verification";

const TOLERANCE = 1e-9;

/** A bare score, or a verification, which also holds the histogram that phi `worst` compares. */
export type Scored = readonly ScoreEntry[] | Pick<Verification, "score" | "objectives">;

/**
 * Compares two scores level by level: the first level whose weighted values differ by more than 1e-9 decides. Under phi `worst` two
 * verifications with the same largest number of carers are compared by how many recipients meet that many, then one fewer, and so on.
 *
 * @returns Negative where `a` is better, positive where `b` is, 0 where neither is.
 */
export function compareScores(a: Scored, b: Scored, instance: Pick<Instance, "objective">): number {
  const { levels, phi } = instance.objective;
  for (const level of levels) {
    let difference = 0;
    for (const { objective, weight } of level)
      difference += weight * (levelValue(a, objective) - levelValue(b, objective));
    if (Math.abs(difference) > TOLERANCE) return difference;
    if (phi === "worst" && level.length === 1 && level[0].objective === "continuity" && "score" in a && "score" in b) {
      const one = a.objectives.continuity.histogram;
      const two = b.objectives.continuity.histogram;
      for (let carers = Math.max(one.length, two.length) - 1; carers >= 0; carers--) {
        const more = (one[carers] ?? 0) - (two[carers] ?? 0);
        if (more !== 0) return more;
      }
    }
  }
  return 0;
}

function levelValue(scored: Scored, objective: string): number {
  const score = "score" in scored ? scored.score : scored;
  return score.find((entry) => entry.objective === objective)?.value ?? 0;
}
