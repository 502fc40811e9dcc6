import { tickOfIso } from "../model/calendar";
import type { Instance } from "../model/Instance";
import type { Roster, RosterShift } from "../model/Roster";
import type { ShiftPatterns } from "../problem/ShiftPatterns";
import type { Insertion } from "./Insertion";
import type { RosterState } from "./RosterState";
import { NEVER } from "./state/Label";

/** Takes over as much of a roster as the rules allow: shifts that are legal, then visits in their order where they can be driven. */
export function loadRoster(
  instance: Instance,
  roster: Roster,
  state: RosterState,
  insertion: Insertion,
  patterns: ShiftPatterns,
): void {
  const { problem } = state;
  for (let slot = 0; slot < problem.slots; slot++) {
    if (problem.slotFixed[slot] >= 0 && state.option[slot] < 0) state.setOption(slot, problem.slotFixed[slot]);
  }
  const workers = new Map(instance.workers.map((worker) => [worker.id, worker.index]));
  const visits = new Map(instance.visits.map((visit) => [visit.id, visit.index]));
  const days = new Map(instance.horizon.dates.map((date, day) => [date, day]));
  for (const shift of roster.shifts) {
    const worker = workers.get(shift.worker);
    const day = days.get(shift.date);
    if (worker === undefined || day === undefined) continue;
    const slot = worker * problem.days + day;
    if (!workSame(slot, shift)) continue;
    for (const entry of shift.visits) {
      const visit = visits.get(entry.visit);
      const start = tickOfIso(instance.horizon, entry.start);
      if (visit !== undefined && start !== null) append(visit, entry.seat, slot, start);
    }
  }
  for (let visit = 0; visit < problem.visits; visit++) {
    const seats = problem.visitParts[visit + 1] - problem.visitParts[visit];
    if (state.placed[visit] === 0 || state.placed[visit] === seats) continue;
    for (let p = problem.visitParts[visit]; p < problem.visitParts[visit + 1]; p++)
      if (state.slotOf[p] >= 0) state.remove(p);
  }
  const recipients = new Map(instance.recipients.map((recipient) => [recipient.id, recipient.index]));
  for (const { recipient, worker } of roster.contacts) {
    const r = recipients.get(recipient);
    const w = workers.get(worker);
    if (r !== undefined && w !== undefined && problem.contactEligible[w] && problem.contactRequired[r])
      state.appoint(r, w);
  }

  function workSame(slot: number, shift: RosterShift): boolean {
    const start = tickOfIso(instance.horizon, shift.start);
    const end = tickOfIso(instance.horizon, shift.end);
    for (let o = problem.slotOptions[slot]; o < problem.slotOptions[slot + 1]; o++) {
      if (problem.optionStart[o] !== start || problem.optionEnd[o] !== end) continue;
      if (state.option[slot] === o) return true;
      if (state.option[slot] >= 0) return false;
      state.option[slot] = o;
      const legal = patterns.legal((slot / problem.days) | 0, state.option);
      state.option[slot] = -1;
      if (legal) state.setOption(slot, o);
      return legal;
    }
    return false;
  }

  function append(visit: number, seat: number | undefined, slot: number, start: number): void {
    const first = problem.visitParts[visit];
    const end = problem.visitParts[visit + 1];
    const worker = (slot / problem.days) | 0;
    const day = slot % problem.days;
    const placed = state.placed[visit] > 0;
    for (let choice = problem.visitChoices[visit]; choice < problem.visitChoices[visit + 1]; choice++) {
      if (problem.choiceDay[choice] !== day || (placed && state.choice[visit] !== choice)) continue;
      if (start < problem.choiceEarliest[choice] || start > problem.choiceLatest[choice]) continue;
      if (placed && problem.timed[visit] && state.earliest[visit] !== start) return;
      for (let part = first; part < end; part++) {
        if (state.slotOf[part] >= 0 || (seat !== undefined && part !== first + seat)) continue;
        if (!insertion.mayTake(part, choice, worker, slot)) continue;
        const es = problem.timed[visit] ? start : problem.choiceEarliest[choice];
        const ls = problem.timed[visit] ? start : problem.choiceLatest[choice];
        // at the end of the row, as the roster has it, so that what it can drive fits
        state.begin();
        if (!placed && state.adjustable[visit]) state.decide(visit, choice, es, ls);
        state.insert(part, slot, state.length[slot] + 1);
        if (state.refresh(slot)) return;
        state.undo();
        const extra = state.scan(slot, problem.visitLocation[visit], problem.partDuration[part], es, ls);
        if (extra >= NEVER) return;
        if (!placed && state.adjustable[visit]) state.decide(visit, choice, es, ls);
        state.insert(part, slot, state.foundPosition);
        return;
      }
    }
  }
}
