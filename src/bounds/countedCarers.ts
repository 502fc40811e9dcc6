import type { Instance } from "../model/Instance";

/** The least that so many different carers count in the objective: one less with `pairAsOne`, since two of them may be contact and deputy. */
export function countedCarers({ objective }: Instance, carers: number): number {
  return objective.pairAsOne && carers > 1 ? carers - 1 : carers;
}
