import type { Issue } from "../model/Issue";
import { scoreHhcrsp } from "./hhcrsp/scoreHhcrsp";
import { scoreIhtc } from "./ihtc/scoreIhtc";
import type { PublicSetName } from "./PublicInstance";

/** A solution's cost by the set's published objective, and the terms it is made of. */
export interface PublicScore {
  cost: number;
  [term: string]: number;
}

/**
 * Scores a solution of a public set, strictly and with no code of the search: what breaks a hard rule is refused.
 *
 * @param set which set the documents belong to
 * @param instance parsed JSON of the instance
 * @param solution parsed JSON of the solution
 * @returns `score` null where there is an issue; never throws
 */
export function scorePublic(
  set: PublicSetName,
  instance: unknown,
  solution: unknown,
): { score: PublicScore | null; issues: Issue[] } {
  const { issues, score } = set === "ihtc" ? scoreIhtc(instance, solution) : scoreHhcrsp(instance, solution);
  return { score: score === null ? null : { ...score }, issues };
}
