import type { Objective } from "./Instance";
import { defaultFairnessWeights, defaultTimeWeights, objectivePresets } from "./objectivePresets";

const DEFAULT_TARGET_CARERS = 10;

/**
 * The objective of a strategy.
 *
 * @param preset Name in `objectivePresets`.
 * @param own What a user sets over it. `targetCarers` (default 10) yields to a strategy that sets its own.
 * @throws RangeError where there is no such strategy; the message lists them.
 */
export function createObjective(
  preset: string,
  own: Partial<Pick<Objective, "targetCarers" | "timeWeights" | "fairnessWeights">> = {},
): Objective {
  if (!Object.hasOwn(objectivePresets, preset)) {
    throw new RangeError(`There is no such strategy. Strategies: ${Object.keys(objectivePresets).join(", ")}.`);
  }
  const { levels, phi, targetCarers, maxCarers, pairAsOne } = objectivePresets[preset];
  return {
    preset,
    levels: levels.map((level) => level.map((entry) => ({ ...entry }))),
    phi,
    targetCarers: targetCarers ?? own.targetCarers ?? DEFAULT_TARGET_CARERS,
    maxCarers,
    pairAsOne,
    timeWeights: { ...defaultTimeWeights, ...own.timeWeights },
    fairnessWeights: { ...defaultFairnessWeights, ...own.fairnessWeights },
  };
}
