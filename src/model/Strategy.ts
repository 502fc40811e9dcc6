import type { ContactPolicy } from "./Instance";
import type { ObjectivePreset } from "./objectivePresets";

/**
 * A strategy as plain data: what is put first and, where it is about more than that, how the unit is organised. The search is the same for all.
 *
 * ```ts
 * const strategy: Strategy = { ...objectivePresets["contact-pair"], teamSize: 25 };
 * const roster = await solve(withStrategy(instance, strategy), { seed: 1 });
 * ```
 */
export interface Strategy extends ObjectivePreset {
  /** Name in results and in `Objective.preset`; default `own`. */
  name?: string;
  /** Most workers in a team, 1 or more: the unit is divided by `divideIntoTeams`; absent or null = not divided. */
  teamSize?: number | null;
  /** Policy of every recipient instead of her own, e.g. `required`: a contact for everybody; absent or null = her own. */
  contactPolicy?: ContactPolicy | null;
}
