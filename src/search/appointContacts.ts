import { ContactMatching } from "./ContactMatching";
import type { RosterState } from "./RosterState";

/**
 * Appoints contacts: a maximum matching of recipients to the eligible workers who visit them, each worker up to her capacity, grown by
 * augmenting paths in order of how much of the recipient's care the worker does; whoever is left gets any eligible worker with room.
 */
export function appointContacts(state: RosterState): void {
  const { problem } = state;
  const { recipients } = problem;
  const candidates: number[][] = [];
  for (let r = 0; r < recipients; r++) {
    const named = problem.contactNamed[r];
    candidates.push(named >= 0 ? [named] : candidatesOf(state, r));
  }
  const order = [...Array(recipients).keys()]
    .filter((r) => problem.contactRequired[r])
    .sort((a, b) => rank(a) - rank(b) || candidates[a].length - candidates[b].length || a - b);
  const matching = new ContactMatching(candidates, contactRoom(state), problem.contactNamed);
  const { holder } = matching;
  for (const r of order) matching.place(r);
  // whoever is left gets a contact who does not come yet, the same as before where possible: moves then bring her in
  const strangers: number[][] = [];
  for (const r of order) {
    if (holder[r] >= 0 || problem.contactNamed[r] >= 0) continue;
    strangers[r] = strangersOf(state, r, candidates[r]);
    const before = state.contact[r];
    const free = (w: number) => matching.hasRoom(w);
    const chosen = strangers[r].includes(before) && free(before) ? before : strangers[r].find(free);
    if (chosen !== undefined) matching.assign(r, chosen);
  }
  // where nobody has room left, others' contacts move
  if (order.some((r) => holder[r] < 0)) {
    for (const r of order) {
      if (problem.contactNamed[r] < 0) candidates[r].push(...(strangers[r] ?? strangersOf(state, r, candidates[r])));
    }
    for (const r of order) if (holder[r] < 0) matching.place(r);
  }
  for (let r = 0; r < recipients; r++) if (state.contact[r] !== holder[r]) state.appoint(r, -1);
  for (let r = 0; r < recipients; r++) if (holder[r] >= 0) state.appoint(r, holder[r]);

  function rank(r: number): number {
    return problem.contactNamed[r] >= 0 ? 0 : 1;
  }
}

/** Contacts each worker can hold: her capacity, and no more than her unbooked paid time allows. */
function contactRoom(state: RosterState): Int32Array {
  const { problem } = state;
  const room = new Int32Array(problem.workers);
  for (let w = 0; w < problem.workers; w++) {
    let most = problem.contactEligible[w] ? problem.contactCapacity[w] : 0;
    for (let week = 0; week < problem.weeks && problem.contactTicks > 0; week++) {
      const key = w * problem.weeks + week;
      if (state.paid[key] > 0)
        most = Math.min(most, Math.floor((state.paid[key] - state.booked[key]) / problem.contactTicks));
    }
    room[w] = Math.max(0, most);
  }
  return room;
}

/** Eligible workers who visit the recipient in every week in which they must, those who do most first. */
function candidatesOf(state: RosterState, recipient: number): number[] {
  const { problem } = state;
  const base = recipient * problem.workers;
  const found: { worker: number; misses: number; made: number }[] = [];
  for (let i = 0; i < state.crewSize[recipient]; i++) {
    const worker = state.crew[base + i];
    if (!problem.contactEligible[worker] || problem.excludes[base + worker]) continue;
    const { misses, made } = presence(state, recipient, worker);
    found.push({ worker, misses, made });
  }
  found.sort((a, b) => a.misses - b.misses || b.made - a.made || a.worker - b.worker);
  return found.filter((c) => c.misses === 0 || c.made > 0).map((c) => c.worker);
}

/** Visits the worker makes to the recipient, and those she would miss as the contact. */
function presence(state: RosterState, recipient: number, worker: number): { misses: number; made: number } {
  const { problem } = state;
  const byWeek = new Int32Array(problem.weeks);
  let made = 0;
  for (let j = problem.recipientVisits[recipient]; j < problem.recipientVisits[recipient + 1]; j++) {
    const visit = problem.visitOfRecipient[j];
    for (let part = problem.visitParts[visit]; part < problem.visitParts[visit + 1]; part++) {
      const slot = state.slotOf[part];
      if (slot < 0 || ((slot / problem.days) | 0) !== worker) continue;
      byWeek[problem.weekOfDay[slot % problem.days]]++;
      made++;
    }
  }
  let misses = 0;
  for (let week = 0; week < problem.weeks; week++) {
    const servable = problem.contactServable[(recipient * problem.workers + worker) * problem.weeks + week];
    misses += Math.max(0, Math.min(problem.contactVisits, servable) - byWeek[week]);
  }
  return { misses, made };
}

/** Eligible workers beyond those given, who miss least first and, among them, who could come. */
function strangersOf(state: RosterState, recipient: number, known: readonly number[]): number[] {
  const { problem } = state;
  const found: { worker: number; misses: number }[] = [];
  for (let worker = 0; worker < problem.workers; worker++) {
    if (!problem.contactEligible[worker] || problem.excludes[recipient * problem.workers + worker]) continue;
    if (known.includes(worker)) continue;
    const { misses } = presence(state, recipient, worker);
    found.push({ worker, misses: misses + (couldCome(state, recipient, worker) ? 0 : 0.5) });
  }
  return found.sort((a, b) => a.misses - b.misses || a.worker - b.worker).map(({ worker }) => worker);
}

function couldCome({ problem }: RosterState, recipient: number, worker: number): boolean {
  const first = (recipient * problem.workers + worker) * problem.weeks;
  return problem.contactServable.subarray(first, first + problem.weeks).some((visits) => visits > 0);
}
