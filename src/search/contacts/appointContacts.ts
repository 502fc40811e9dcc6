import type { RosterState } from "../RosterState";
import { ContactMatching } from "./ContactMatching";
import { contactPresence } from "./contactPresence";
import { contactRoom } from "./contactRoom";

/**
 * Appoints contacts: a maximum matching of recipients to the eligible workers who visit them in every week, each worker up to her capacity, grown by
 * augmenting paths in order of how much of the recipient's care the worker does; whoever is left gets one who visits in some weeks, else any eligible
 * worker with room. Nothing changes where the contacts before miss fewer visits.
 */
export function appointContacts(state: RosterState): void {
  const { problem } = state;
  const { recipients } = problem;
  const candidates: number[][] = [];
  const irregular: number[][] = [];
  for (let r = 0; r < recipients; r++) {
    const named = problem.contactNamed[r];
    const found = named >= 0 ? { always: [named], sometimes: [] } : candidatesOf(state, r);
    candidates.push(found.always);
    irregular.push(found.sometimes);
  }
  const order = [...Array(recipients).keys()]
    .filter((r) => problem.contactRequired[r])
    .sort((a, b) => rank(a) - rank(b) || candidates[a].length - candidates[b].length || a - b);
  const room = Int32Array.from({ length: problem.workers }, (_, worker) => contactRoom(state, worker));
  const matching = new ContactMatching(candidates, room, problem.contactNamed);
  const { holder } = matching;
  for (const r of order) matching.place(r);
  for (const r of order) {
    if (holder[r] >= 0) continue;
    candidates[r].push(...irregular[r]);
    matching.place(r);
  }
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
  const before = state.contact.slice();
  const misses = state.contactMisses;
  appoint(holder);
  if (state.contactMisses > misses && order.every((r) => before[r] >= 0)) appoint(before);

  function appoint(contacts: Int32Array): void {
    for (let r = 0; r < recipients; r++) if (state.contact[r] !== contacts[r]) state.appoint(r, -1);
    for (let r = 0; r < recipients; r++) if (contacts[r] >= 0) state.appoint(r, contacts[r]);
  }

  function rank(r: number): number {
    return problem.contactNamed[r] >= 0 ? 0 : 1;
  }
}

/** Eligible workers who visit the recipient in every week in which they must, those who do most first, and those who come in some weeks. */
function candidatesOf(state: RosterState, recipient: number): { always: number[]; sometimes: number[] } {
  const { problem } = state;
  const base = recipient * problem.workers;
  const found: { worker: number; misses: number; made: number }[] = [];
  for (let i = 0; i < state.crewSize[recipient]; i++) {
    const worker = state.crew[base + i];
    if (!problem.contactEligible[worker] || problem.excludes[base + worker]) continue;
    const { misses, made } = contactPresence(state, recipient, worker);
    found.push({ worker, misses, made });
  }
  found.sort((a, b) => a.misses - b.misses || b.made - a.made || a.worker - b.worker);
  return {
    always: found.filter(({ misses }) => misses === 0).map(({ worker }) => worker),
    sometimes: found.filter(({ misses, made }) => misses > 0 && made > 0).map(({ worker }) => worker),
  };
}

/** Eligible workers beyond those given, who miss least first and, among them, who could come. */
function strangersOf(state: RosterState, recipient: number, known: readonly number[]): number[] {
  const { problem } = state;
  const found: { worker: number; misses: number }[] = [];
  for (let worker = 0; worker < problem.workers; worker++) {
    if (!problem.contactEligible[worker] || problem.excludes[recipient * problem.workers + worker]) continue;
    if (known.includes(worker)) continue;
    const { misses } = contactPresence(state, recipient, worker);
    found.push({ worker, misses: misses + (couldCome(state, recipient, worker) ? 0 : 0.5) });
  }
  return found.sort((a, b) => a.misses - b.misses || a.worker - b.worker).map(({ worker }) => worker);
}

function couldCome({ problem }: RosterState, recipient: number, worker: number): boolean {
  const first = (recipient * problem.workers + worker) * problem.weeks;
  return problem.contactServable.subarray(first, first + problem.weeks).some((visits) => visits > 0);
}
