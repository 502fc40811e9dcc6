import { answerOf } from "./answerOf";
import type { Compact } from "./Compact";
import type { PeerAnswer } from "./PeerAnswer";
import type { Plan } from "./Plan";
import { readSolution, stageOne, startFrom } from "./stageOne.mjs";

/** What the peers may start from. */
export interface Hint extends PeerAnswer {
  /** Visits and workers of the plan that the two-stage models allow too: their time bands are stricter than real routes in places. */
  stageOne: [visit: number, worker: number][];
}

/** A plan as the peers read it. */
export function hintOf(compact: Compact, plan: Plan): Hint {
  const answer = answerOf(plan, 0);
  const stage = stageOne(compact);
  const start = startFrom(compact, stage, answer);
  return { ...answer, stageOne: start === null ? [] : readSolution(stage, start).visits };
}
