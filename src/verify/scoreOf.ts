import type { Objective } from "../model/Instance";
import type { ScoreEntry } from "../model/Roster";
import type { Objectives } from "./Objectives";

/**
 * Score entries in the order of the objective's levels: one per objective and, after a level that combines several, one named `level N`
 * (N from 1) with their weighted sum. `change` is left out where there is no published roster to compare with.
 */
export function scoreOf({ levels }: Objective, values: Objectives): ScoreEntry[] {
  const score: ScoreEntry[] = [];
  levels.forEach((level, index) => {
    const counted = level.filter(({ objective }) => objective !== "change" || values.change.compared);
    for (const { objective } of counted) score.push({ objective, value: values[objective].value });
    if (level.length < 2) return;
    const value = counted.reduce((sum, { objective, weight }) => sum + weight * values[objective].value, 0);
    score.push({ objective: `level ${index + 1}`, value });
  });
  return score;
}
