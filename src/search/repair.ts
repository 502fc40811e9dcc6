import type { MoveContext } from "./Move";

/** Loose parts of earlier moves retried after a move, at most. */
const MOST_RETRIED = 12;

/** Puts the parts that a move took out back, leaves no visit half staffed, and retries what was left out before. */
export function repair(context: MoveContext, chain: number): void {
  const { problem, state, insertion, pool, random } = context;
  collectShed(context);
  const before = state.looseSize - stillLoose(context);
  if (chain > 0) chainBack(context, chain);

  const { parts } = pool;
  let loose = 0;
  for (let i = 0; i < pool.size; i++) if (state.slotOf[parts[i]] < 0) swap(parts, i, loose++);
  for (let i = 0; i < loose; i++) swap(parts, i, i + random.integer(loose - i));
  // visits for several carers first: they have the fewest places
  let ahead = 0;
  for (let i = 0; i < loose; i++) if (problem.timed[problem.partVisit[parts[i]]]) swap(parts, i, ahead++);
  for (let i = 0; i < loose; i++) insertion.insert(parts[i]);
  collectShed(context);
  dropHalves(context);

  insertion.forbidden.recipient = -1;
  insertion.forbidden.worker = -1;
  if (before > 0) retryLoose(context, before);
}

function swap(parts: Int32Array, i: number, j: number): void {
  const held = parts[i];
  parts[i] = parts[j];
  parts[j] = held;
}

function collectShed({ state, pool }: MoveContext): void {
  if (state.shedParts.length === 0) return;
  for (const part of state.shedParts) pool.push(part);
  state.shedParts.length = 0;
}

function stillLoose({ state, pool }: MoveContext): number {
  let count = 0;
  for (let i = 0; i < pool.size; i++) if (state.slotOf[pool.parts[i]] < 0) count++;
  return count;
}

/** Brings parts back to carers their recipients have, by force where needed; what that puts out joins the queue. */
function chainBack(context: MoveContext, most: number): void {
  const { problem, state, insertion, pool, random } = context;
  let left = most;
  for (let i = 0; i < pool.size && pool.size < pool.parts.length - 8; i++) {
    const part = pool.parts[i];
    if (state.slotOf[part] >= 0) continue;
    const visit = problem.partVisit[part];
    if (state.placed[visit] === 0 && problem.timed[visit]) continue;
    if (insertion.insertWithCrew(part) || left <= 0) continue;
    const recipient = problem.recipientOfVisit[problem.visitRecipients[visit]];
    const choice = state.choice[visit];
    const day = problem.choiceDay[choice];
    const crew = state.crewSize[recipient];
    if (crew === 0) continue;
    const offset = random.integer(crew);
    for (let j = 0; j < crew; j++) {
      const worker = state.crew[recipient * problem.workers + ((j + offset) % crew)];
      if (recipient === insertion.forbidden.recipient && worker === insertion.forbidden.worker) continue;
      const size = pool.size;
      if (insertion.force(part, worker * problem.days + day, Math.min(2, left), recipient, pool)) {
        left -= pool.size - size;
        break;
      }
    }
  }
}

/** Takes out the other seats of a visit one of whose seats could not be filled. */
function dropHalves({ problem, state, pool }: MoveContext): void {
  for (let i = 0; i < pool.size; i++) {
    const visit = problem.partVisit[pool.parts[i]];
    const first = problem.visitParts[visit];
    const end = problem.visitParts[visit + 1];
    if (state.placed[visit] === 0 || state.placed[visit] === end - first) continue;
    for (let part = first; part < end; part++) if (state.slotOf[part] >= 0) state.remove(part);
  }
}

function retryLoose({ problem, state, insertion, random }: MoveContext, before: number): void {
  let tries = Math.min(MOST_RETRIED, before);
  const offset = random.integer(state.looseSize || 1);
  for (let i = 0; i < state.looseSize && tries > 0; i++, tries--) {
    const part = state.loose[(i + offset) % state.looseSize];
    const visit = problem.partVisit[part];
    if (problem.timed[visit] && problem.visitParts[visit + 1] - problem.visitParts[visit] > 1 && random.uniform() > 0.2)
      continue;
    insertion.insertInto(part, state.touched, state.touchedSize);
  }
}
