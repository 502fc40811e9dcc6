import type { Random } from "../random";
import { dutyCandidates } from "./insertion/dutyCandidates";
import { forcedInsertion } from "./insertion/forcedInsertion";
import { insertionRules } from "./insertion/insertionRules";
import { partInsertion } from "./insertion/partInsertion";
import { timedInsertion } from "./insertion/timedInsertion";
import type { RosterState } from "./RosterState";
import type { Weights } from "./Weights";

export type Insertion = ReturnType<typeof createInsertion>;

/**
 * Puts loose parts back: cheapest insertion, with the carers a recipient already has tried before anybody new. `forbidden` is a pair that may not be joined
 * during the current move.
 */
export function createInsertion(state: RosterState, weights: Weights, random: Random) {
  const rules = insertionRules(state, weights);
  const duty = dutyCandidates(state, random);
  const insertTimed = timedInsertion(state, weights, random, rules, duty);
  const { insert, insertInto, insertWithCrew } = partInsertion(state, weights, random, rules, duty, insertTimed);
  const { force, forceAll } = forcedInsertion(state, weights, random, rules);
  const { eligible, forbidden, mayTake } = rules;
  return { eligible, force, forceAll, forbidden, insert, insertInto, insertTimed, insertWithCrew, mayTake };
}
