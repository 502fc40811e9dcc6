import type { Objective } from "./Instance";
import { defaultFairnessWeights, defaultTimeWeights, type ObjectivePreset, objectivePresets } from "./objectivePresets";
import type { Strategy } from "./Strategy";

const DEFAULT_TARGET_CARERS = 10;

/**
 * The objective of a strategy.
 *
 * @param strategy Name in `objectivePresets`, or a strategy of your own.
 * @param own What a user sets over it. `targetCarers` (default 10) yields to a strategy that sets its own.
 * @throws RangeError where there is no such strategy; the message lists them.
 */
export function createObjective(
  strategy: string | Strategy,
  own: Partial<Pick<Objective, "targetCarers" | "timeWeights" | "fairnessWeights">> = {},
): Objective {
  const { levels, phi, targetCarers, maxCarers, pairAsOne } =
    typeof strategy === "string" ? presetOf(strategy) : strategy;
  return {
    preset: typeof strategy === "string" ? strategy : (strategy.name ?? "own"),
    levels: levels.map((level) => level.map((entry) => ({ ...entry }))),
    phi,
    targetCarers: targetCarers ?? own.targetCarers ?? DEFAULT_TARGET_CARERS,
    maxCarers,
    pairAsOne,
    timeWeights: { ...defaultTimeWeights, ...own.timeWeights },
    fairnessWeights: { ...defaultFairnessWeights, ...own.fairnessWeights },
  };
}

function presetOf(name: string): Readonly<ObjectivePreset> {
  if (Object.hasOwn(objectivePresets, name)) return objectivePresets[name];
  throw new RangeError(`There is no such strategy. Strategies: ${Object.keys(objectivePresets).join(", ")}.`);
}
