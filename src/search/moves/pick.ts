import type { MoveContext } from "../Move";

/** A recipient, those with more carers than they need much likelier to come up (tournament of three). */
export function pickRecipient({ problem, state, random, fewest }: MoveContext): number {
  let best = -1;
  let bestKey = -1;
  for (let i = 0; i < 3; i++) {
    const recipient = random.integer(problem.recipients);
    const key = (state.carers[recipient] - fewest[recipient] + 0.1) * random.uniform();
    if (key > bestKey) {
      bestKey = key;
      best = recipient;
    }
  }
  return best;
}

/** One of the recipient's carers in the horizon, rather one with few visits; -1 where there is none. */
export function pickCarer({ problem, state, random }: MoveContext, recipient: number): number {
  const base = recipient * problem.workers;
  let best = -1;
  let bestKey = Number.POSITIVE_INFINITY;
  for (let i = 0; i < state.crewSize[recipient]; i++) {
    const worker = state.crew[base + i];
    if (problem.metBefore[base + worker]) continue;
    const key = (state.count[base + worker] + 0.5) * random.uniform();
    if (key < bestKey) {
      bestKey = key;
      best = worker;
    }
  }
  return best;
}

/** A slot with visits; -1 where twenty draws find none. */
export function pickBusySlot({ problem, state, random }: MoveContext): number {
  for (let i = 0; i < 20; i++) {
    const slot = random.integer(problem.slots);
    if (state.option[slot] >= 0 && state.length[slot] > 0) return slot;
  }
  return -1;
}
