import { createObjective } from "../createObjective";
import type { Objective, ObjectiveName } from "../Instance";
import { objectivePresets } from "../objectivePresets";
import { didYouMean } from "./didYouMean";
import type { IssueCollector } from "./IssueCollector";
import type { Parts } from "./readParts";
import { shown } from "./text";

/** What a user sets, without the fields left out. */
function stated<T extends object>(part: T | undefined): { [K in keyof T]: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(part ?? {}).filter(([, v]) => v !== undefined)) as {
    [K in keyof T]: NonNullable<T[K]>;
  };
}

/**
 * The preset's objective with the document's own order, weights and parameters over it; a `strategy` replaces preset, order and weights.
 * @param path JSON Pointer of the part.
 */
export function buildObjective(
  issues: IssueCollector,
  part: Parts["objective"],
  strategy: string | undefined,
  path = "/objective",
): Objective {
  const weights = {
    timeWeights: stated(part?.timeWeights),
    fairnessWeights: stated(part?.fairnessWeights),
  } as Partial<Objective>;
  const name = strategy ?? part?.preset ?? "continuity-first";
  const known = Object.hasOwn(objectivePresets, name);
  if (!known) {
    const names = Object.keys(objectivePresets);
    const close = didYouMean(name, names);
    issues.error(
      "UNKNOWN_PRESET",
      strategy === undefined ? `${path}/preset` : "",
      `There is no strategy ${shown(name)}.`,
      `${close === null ? "" : `Did you mean "${close}"? `}Strategies: ${names.join(", ")}.`,
    );
  }
  const objective = createObjective(known ? name : "continuity-first", weights);
  const presetTarget = known ? objectivePresets[name].targetCarers : null;
  if (part?.targetCarers !== undefined && (strategy === undefined || presetTarget === null))
    objective.targetCarers = part.targetCarers;
  if (strategy !== undefined || part === null) return objective;
  if (part.phi !== undefined) objective.phi = part.phi;
  if (part.pairAsOne !== undefined) objective.pairAsOne = part.pairAsOne;
  if (part.maxCarers !== undefined) objective.maxCarers = part.maxCarers;
  if (part.order !== undefined) objective.levels = ownOrder(issues, part.order, path);
  for (const level of objective.levels) {
    for (const entry of level) entry.weight = part.weights?.[entry.objective] ?? entry.weight;
  }
  return objective;
}

function ownOrder(
  issues: IssueCollector,
  order: (ObjectiveName | ObjectiveName[])[],
  path: string,
): Objective["levels"] {
  const seen = new Set<ObjectiveName>();
  const levels: Objective["levels"] = [];
  order.forEach((entry, i) => {
    const level: Objective["levels"][number] = [];
    for (const objective of Array.isArray(entry) ? entry : [entry]) {
      if (seen.has(objective)) {
        issues.error(
          "REPEATED_OBJECTIVE",
          `${path}/order/${i}`,
          `The objective "${objective}" stands in the order before.`,
          "List it once.",
        );
        continue;
      }
      seen.add(objective);
      level.push({ objective, weight: 1 });
    }
    levels.push(level);
  });
  if (!seen.has("unassigned")) {
    issues.warning(
      "UNASSIGNED_NOT_COUNTED",
      `${path}/order`,
      "The order leaves out unassigned: a roster with no visits would be as good.",
      'Put "unassigned" first.',
    );
  }
  return levels;
}
