import type { Duty } from "./dutyOf";
import type { Journal } from "./journalOf";
import { copyPosition, Label, Shift } from "./Label";
import type { Placements } from "./placementsOf";
import type { RosterData } from "./RosterData";
import type { Routes } from "./routesOf";

/** Changes the roster; what is changed is journalled. */
export function editsOf(roster: RosterData, routes: Routes, placements: Placements, duty: Duty, journal: Journal) {
  // a constant to the compiler, unlike a parameter
  const data = roster;
  const { backward, drive, forward, refresh } = routes;
  const { enter, leave } = placements;
  const { switchOption } = duty;
  const { touch, touchVisit } = journal;
  return { insert, remove, decide, setOption };

  /** Inserts a loose part at a position that a scan found. */
  function insert(part: number, slot: number, position: number): void {
    touch(slot);
    const { row, labels } = data;
    const { locations, partVisit, visitLocation } = data.problem;
    const base = slot * data.stride;
    const n = data.length[slot];
    const at = base + position;
    for (let k = base + n; k >= at; k--) row[k + 1] = row[k];
    // a loop: routes are short, and the call of copyWithin costs more than it moves
    const moved = at * Label.Size;
    for (let i = (base + n + 1) * Label.Size; i >= moved; i -= Label.Size) copyPosition(labels, i, i + Label.Size);
    const here = visitLocation[partVisit[part]];
    row[at] = part;
    labels[at * Label.Size + Label.Place] = here;
    labels[at * Label.Size + Label.End0] = -1;
    labels[at * Label.Size + Label.Late0] = -1;
    data.length[slot] = n + 1;
    enter(part, slot);
    const ways = data.waysOut + labels[data.shifts + slot * Shift.Size + Shift.Matrix];
    const before = labels[(at - 1) * Label.Size + Label.Leg];
    const there = labels[ways + labels[(at - 1) * Label.Size + Label.Place] * locations + here];
    const onward = labels[ways + here * locations + labels[(at + 1) * Label.Size + Label.Place]];
    labels[(at - 1) * Label.Size + Label.Leg] = there;
    labels[at * Label.Size + Label.Leg] = onward;
    drive(slot, there + onward - before);
    forward(slot, position, false);
    backward(slot, position, false);
  }

  /** Removes a placed part. Parts that can then no longer be driven (matrices without the triangle inequality) go too. */
  function remove(part: number): void {
    const slot = data.slotOf[part];
    touch(slot);
    const visit = data.problem.partVisit[part];
    const feasible = removeFromRow(part, slot);
    if (data.placed[visit] === 0 && data.adjustable[visit]) {
      touchVisit(visit);
      freeVisit(visit);
    }
    if (!feasible && !data.problem.triangular) shed(slot);
  }

  function shed(slot: number): void {
    const base = slot * data.stride;
    let feasible = false;
    while (!feasible) {
      const last = data.row[base + data.length[slot]];
      const visit = data.problem.partVisit[last];
      feasible = removeFromRow(last, slot);
      data.shedParts.push(last);
      if (data.placed[visit] === 0 && data.adjustable[visit]) {
        touchVisit(visit);
        freeVisit(visit);
      }
    }
  }

  /** Returns whether the row can still be driven. */
  function removeFromRow(part: number, slot: number): boolean {
    const { row, labels } = data;
    const { locations } = data.problem;
    const base = slot * data.stride;
    const n = data.length[slot];
    let at = base + 1;
    while (row[at] !== part) at++;
    const ways = data.waysOut + labels[data.shifts + slot * Shift.Size + Shift.Matrix];
    const from = ways + labels[(at - 1) * Label.Size + Label.Place] * locations;
    const past = n > 1 ? labels[from + labels[(at + 1) * Label.Size + Label.Place]] : 0;
    drive(slot, past - labels[(at - 1) * Label.Size + Label.Leg] - labels[at * Label.Size + Label.Leg]);
    labels[(at - 1) * Label.Size + Label.Leg] = past;
    for (let k = at; k < base + n; k++) row[k] = row[k + 1];
    const end = (base + n + 1) * Label.Size;
    for (let i = at * Label.Size; i < end; i += Label.Size) copyPosition(labels, i + Label.Size, i);
    data.length[slot] = n - 1;
    leave(part, slot);
    backward(slot, at - base - 1, false);
    return forward(slot, at - base, false);
  }

  /** Decides choice and start window of a visit none of whose parts is placed. */
  function decide(visit: number, chosen: number, from: number, to: number): void {
    touchVisit(visit);
    data.choice[visit] = chosen;
    data.earliest[visit] = from;
    data.latest[visit] = to;
  }

  function freeVisit(visit: number): void {
    const first = data.problem.visitChoices[visit];
    if (first === data.problem.visitChoices[visit + 1]) return;
    data.choice[visit] = first;
    data.earliest[visit] = data.problem.choiceEarliest[first];
    data.latest[visit] = data.problem.choiceLatest[first];
  }

  /**
   * Puts a slot on another shift, or off duty with -1 (the row must then be empty). Legality is the caller's business.
   * Returns whether the row can still be driven.
   */
  function setOption(slot: number, option: number): boolean {
    touch(slot);
    switchOption(slot, option);
    return option === -1 || refresh(slot);
  }
}
