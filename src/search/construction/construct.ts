import type { ShiftPatterns } from "../../problem/ShiftPatterns";
import type { Random } from "../../random";
import type { Insertion } from "../Insertion";
import type { RosterState } from "../RosterState";
import { assignShifts } from "./assignShifts";
import { balanceShifts } from "./balanceShifts";
import { Staffing } from "./Staffing";

/**
 * Puts workers on duty where visits need them, within their pattern rules, and inserts the visits greedily. What is already there stays. Yields between
 * steps of less than a few milliseconds; ended early it leaves fewer shifts and visits, and no visit half staffed. Fixed shifts stand from the first step on.
 */
export function* construct(
  state: RosterState,
  insertion: Insertion,
  patterns: ShiftPatterns,
  random: Random,
): Generator<void, void, void> {
  const { problem } = state;
  for (let slot = 0; slot < problem.slots; slot++) {
    if (problem.slotFixed[slot] >= 0 && state.option[slot] < 0) state.setOption(slot, problem.slotFixed[slot]);
  }
  yield;
  const staffing = new Staffing(problem);
  let fresh = true;
  for (let slot = 0; slot < problem.slots; slot++) {
    if (state.option[slot] < 0) continue;
    staffing.add(state.option[slot], 1);
    if (problem.slotFixed[slot] < 0) fresh = false;
  }
  yield* assignShifts(state, patterns, random, staffing);
  if (fresh) yield* balanceShifts(state, patterns, random, staffing);

  const order = [...Array(problem.parts).keys()];
  const room = (part: number) => {
    const visit = problem.partVisit[part];
    let width = 0;
    for (let c = problem.visitChoices[visit]; c < problem.visitChoices[visit + 1]; c++) {
      width += problem.choiceLatest[c] - problem.choiceEarliest[c] + 1;
    }
    return width;
  };
  const key = order.map((part) => {
    const visit = problem.partVisit[part];
    const urgent = problem.partUrgency[part] > 10 ? -1e9 : 0;
    return urgent + (problem.timed[visit] ? -1e6 : 0) + room(part) * (0.8 + 0.4 * random.uniform());
  });
  order.sort((a, b) => key[a] - key[b] || a - b);
  try {
    for (const part of order) {
      insertion.insert(part);
      yield;
    }
  } finally {
    dropHalves(state);
  }
}

function dropHalves(state: RosterState): void {
  const { problem } = state;
  for (let visit = 0; visit < problem.visits; visit++) {
    const seats = problem.visitParts[visit + 1] - problem.visitParts[visit];
    if (state.placed[visit] === 0 || state.placed[visit] === seats) continue;
    for (let p = problem.visitParts[visit]; p < problem.visitParts[visit + 1]; p++)
      if (state.slotOf[p] >= 0) state.remove(p);
  }
}
