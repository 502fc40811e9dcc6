import type { ShiftPatterns } from "../problem/ShiftPatterns";
import type { Insertion } from "../search/Insertion";
import type { RosterState } from "../search/RosterState";
import { NEVER } from "../search/state/Label";
import type { PublishedState } from "./PublishedState";
import type { RepairInstance } from "./repairInstance";
import type { StandingShift } from "./Standing";

/**
 * Takes the published roster over as far as it can still be worked: shifts that have begun or that are legal, then visits in their order where they can
 * be driven. The rest is left loose.
 */
export function loadStanding(
  state: RosterState,
  insertion: Insertion,
  patterns: ShiftPatterns,
  repair: RepairInstance,
  standing: ReadonlyMap<number, StandingShift>,
): PublishedState {
  const { problem } = state;
  const indexOf = new Map(repair.instance.visits.map(({ id, index }) => [id, index]));
  const published: PublishedState = {
    worker: new Int32Array(problem.parts).fill(-1),
    start: new Int32Array(problem.parts).fill(-1),
    known: new Uint8Array(problem.recipients * problem.workers),
    option: new Int32Array(problem.slots).fill(-1),
    stays: new Uint8Array(problem.parts),
    closed: new Uint8Array(problem.slots),
    settled: new Uint8Array(problem.slots),
  };
  published.known.set(problem.metBefore);
  const order = [...standing.entries()].sort(([a], [b]) => a - b);
  for (const [slot, one] of order) {
    if (one.option !== null) openShift(slot, one);
    const cut = one.option !== null && one.option.end !== one.shift.end;
    published.settled[slot] = one.ready !== null || cut || one.option?.fixed === true ? 1 : 0;
    const stands = new Set(one.stands);
    for (const placed of one.shift.visits) {
      for (const recipient of placed.visit.recipients)
        published.known[recipient * problem.workers + one.shift.worker.index] = 1;
      const visit = stands.has(placed) ? undefined : indexOf.get(placed.visit.id);
      if (visit === undefined) continue;
      const part = seatFor(visit, placed.entry.seat);
      if (part < 0) continue;
      published.worker[part] = one.shift.worker.index;
      published.start[part] = placed.start;
      const pinned = repair.instance.visits[visit].pinned.workers.includes(one.shift.worker.index);
      if (state.option[slot] < 0 || published.closed[slot] === 1 || !append(part, slot, placed.start)) continue;
      if (pinned) published.stays[part] = 1;
    }
  }
  // a fixed shift is worked, whether the roster has it or not
  for (let slot = 0; slot < problem.slots; slot++) {
    if (problem.slotFixed[slot] < 0 || state.option[slot] >= 0) continue;
    state.begin();
    state.setOption(slot, problem.slotFixed[slot]);
    published.settled[slot] = 1;
  }
  published.option.set(state.option);
  return published;

  /** The seat the roster names, or the first one that is free; its length and skills are the search's business. */
  function seatFor(visit: number, seat: number | undefined): number {
    const first = problem.visitParts[visit];
    const end = problem.visitParts[visit + 1];
    if (seat !== undefined && first + seat < end && published.worker[first + seat] < 0) return first + seat;
    for (let part = first; part < end; part++) if (published.worker[part] < 0) return part;
    return -1;
  }

  function openShift(slot: number, { option, ready }: StandingShift): void {
    if (option === null) return;
    const worker = (slot / problem.days) | 0;
    for (let o = problem.slotOptions[slot]; o < problem.slotOptions[slot + 1]; o++) {
      if (problem.optionEnd[o] !== option.end || (ready === null && problem.optionStart[o] !== option.start)) continue;
      state.option[slot] = o;
      const legal = ready !== null || patterns.forced[worker] === 1 || patterns.legal(worker, state.option);
      state.option[slot] = -1;
      if (!legal && !option.fixed) return;
      state.begin();
      state.setOption(slot, o);
      const stretch = repair.done.get(slot);
      if (stretch === undefined) return;
      const part = problem.visitParts[stretch];
      published.worker[part] = worker;
      published.stays[part] = 1;
      const choice = choiceAt(stretch, slot, repair.instance.visits[stretch].windows[0].earliest);
      if (choice < 0) {
        published.closed[slot] = 1;
        return;
      }
      const { earliest, latest } = repair.instance.visits[stretch].windows[0];
      if (state.adjustable[stretch]) state.decide(stretch, choice, earliest, latest);
      state.insert(part, slot, 1);
      if (!state.refresh(slot)) {
        state.undo();
        state.setOption(slot, o);
        published.closed[slot] = 1;
      }
      return;
    }
  }

  function choiceAt(visit: number, slot: number, start: number): number {
    for (let choice = problem.visitChoices[visit]; choice < problem.visitChoices[visit + 1]; choice++) {
      if (problem.choiceDay[choice] !== slot % problem.days) continue;
      if (start >= problem.choiceEarliest[choice] && start <= problem.choiceLatest[choice]) return choice;
    }
    return -1;
  }

  function append(part: number, slot: number, start: number): boolean {
    const visit = problem.partVisit[part];
    const worker = (slot / problem.days) | 0;
    const placed = state.placed[visit] > 0;
    const choice = placed ? state.choice[visit] : choiceAt(visit, slot, start);
    if (choice < 0 || problem.choiceDay[choice] !== slot % problem.days) return false;
    if (placed && problem.timed[visit] === 1 && state.earliest[visit] !== start) return false;
    if (!insertion.mayTake(part, choice, worker, slot)) return false;
    const es = problem.timed[visit] ? start : problem.choiceEarliest[choice];
    const ls = problem.timed[visit] ? start : problem.choiceLatest[choice];
    if (problem.timed[visit] === 1 && !dependenciesHold(visit, start)) return false;
    state.begin();
    if (!placed && state.adjustable[visit]) state.decide(visit, choice, es, ls);
    state.insert(part, slot, state.length[slot] + 1);
    if (state.refresh(slot)) return true;
    state.undo();
    if (state.scan(slot, problem.visitLocation[visit], problem.partDuration[part], es, ls) >= NEVER) return false;
    state.begin();
    if (!placed && state.adjustable[visit]) state.decide(visit, choice, es, ls);
    state.insert(part, slot, state.foundPosition);
    return true;
  }

  function dependenciesHold(visit: number, start: number): boolean {
    for (let i = problem.visitDependencies[visit]; i < problem.visitDependencies[visit + 1]; i++) {
      const other = problem.dependencyOther[i];
      if (state.placed[other] === 0) continue;
      const gap = start - state.earliest[other];
      if (gap < problem.dependencyLow[i] || gap > problem.dependencyHigh[i]) return false;
    }
    return true;
  }
}
