import { changeHeader } from "./changeHeader";
import type { Duty } from "./dutyOf";
import type { Encounters } from "./encountersOf";
import { copyPosition, Label } from "./Label";
import type { Placements } from "./placementsOf";
import type { RosterData } from "./RosterData";
import type { Routes } from "./routesOf";

export type Journal = ReturnType<typeof journalOf>;

/** Keeps what has been touched as it was, so that a rejected move costs only what it touched. */
export function journalOf(
  roster: RosterData,
  encounters: Encounters,
  routes: Routes,
  placements: Placements,
  duty: Duty,
) {
  // a constant to the compiler, unlike a parameter
  const data = roster;
  const { appoint } = encounters;
  const { drive, refresh, travelOf } = routes;
  const { enter, leave } = placements;
  const { switchOption } = duty;
  let stamp = 1;
  const slotStamp = new Int32Array(data.problem.slots);
  const visitStamp = new Int32Array(data.problem.visits);
  const savedSlot = new Int32Array(data.problem.parts);
  const savedEarliest = new Int32Array(data.problem.visits);
  const savedLatest = new Int32Array(data.problem.visits);
  const savedChoice = new Int32Array(data.problem.visits);
  const savedTotals = new Float64Array(4);
  /** Recipients who have been given another contact since `begin()`, each followed by the contact before. */
  const reappointed: number[] = [];
  return { begin, undo, redo, reappoint, reappointed, touch, touchVisit, isRetimed, isTouched };

  /** Starts a move: from here on everything can be taken back. */
  function begin(): void {
    stamp++;
    data.touchedSize = 0;
    data.touchedVisitsSize = 0;
    if (reappointed.length > 0) reappointed.length = 0;
    if (data.shedParts.length > 0) data.shedParts.length = 0;
    savedTotals[0] = data.looseUrgency;
    savedTotals[1] = data.continuity;
    savedTotals[2] = data.contactMisses;
    savedTotals[3] = data.contactShare;
  }

  /** Takes back everything since `begin()`. */
  function undo(): void {
    while (reappointed.length > 0) {
      const before = reappointed.pop() as number;
      appoint(reappointed.pop() as number, before);
    }
    restoreSaved(true);
    data.looseUrgency = savedTotals[0];
    data.continuity = savedTotals[1];
    data.contactMisses = savedTotals[2];
    data.contactShare = savedTotals[3];
  }

  /** Gives a recipient another contact. */
  function reappoint(recipient: number, worker: number): void {
    reappointed.push(recipient, data.contact[recipient]);
    appoint(recipient, worker);
  }

  /** Makes a change that was made to the same roster elsewhere, as `RosterChange` records it. Not journalled: never between `begin()` and `undo()`. */
  function redo(words: Int32Array): void {
    begin();
    let at = changeHeader;
    for (let i = 0; i < words[2]; i++) {
      const slot = words[at];
      const length = words[at + 3];
      data.touched[data.touchedSize++] = slot;
      data.savedOption[slot] = words[at + 1];
      data.savedLength[slot] = length;
      at += 4;
      for (let k = slot * data.stride + 1; k <= slot * data.stride + length; k++) data.savedRow[k] = words[at++];
    }
    for (let i = 0; i < words[3]; i++, at += 4) {
      const visit = words[at];
      data.touchedVisits[data.touchedVisitsSize++] = visit;
      savedChoice[visit] = words[at + 1];
      savedEarliest[visit] = words[at + 2];
      savedLatest[visit] = words[at + 3];
    }
    restoreSaved(false);
    for (; at < words[0]; at += 2) appoint(words[at], words[at + 1]);
  }

  /** Brings the slots and visits touched to what is saved of them. @param labelled whether their labels and travel are saved too */
  function restoreSaved(labelled: boolean): void {
    const { stride, row, savedRow, labels, length, savedLength } = data;
    // a part that ends in the slot where it began need neither leave nor enter
    for (let i = 0; i < data.touchedSize; i++) {
      const slot = data.touched[i];
      const base = slot * stride;
      for (let k = base + 1; k <= base + length[slot]; k++) savedSlot[row[k]] = -1;
    }
    for (let i = 0; i < data.touchedSize; i++) {
      const slot = data.touched[i];
      const base = slot * stride;
      for (let k = base + 1; k <= base + savedLength[slot]; k++) savedSlot[savedRow[k]] = slot;
    }
    for (let i = 0; i < data.touchedSize; i++) {
      const slot = data.touched[i];
      const base = slot * stride;
      for (let k = base + 1; k <= base + length[slot]; k++) if (savedSlot[row[k]] !== slot) leave(row[k], slot);
    }
    for (let i = 0; i < data.touchedVisitsSize; i++) {
      const visit = data.touchedVisits[i];
      data.earliest[visit] = savedEarliest[visit];
      data.latest[visit] = savedLatest[visit];
      data.choice[visit] = savedChoice[visit];
    }
    for (let i = 0; i < data.touchedSize; i++) {
      const slot = data.touched[i];
      const base = slot * stride;
      if (data.option[slot] !== data.savedOption[slot]) switchOption(slot, data.savedOption[slot]);
      const n = savedLength[slot];
      for (let k = base + 1; k <= base + n; k++) if (data.slotOf[savedRow[k]] !== slot) enter(savedRow[k], slot);
      for (let k = base; k <= base + n + 1; k++) row[k] = savedRow[k];
      length[slot] = n;
      if (labelled) {
        const first = base * Label.Size;
        const end = (base + n + 2) * Label.Size;
        for (let i = first; i < end; i += Label.Size) copyPosition(labels, data.saved + i, i);
        drive(slot, data.savedTravel[slot] - travelOf(slot));
      } else if (data.option[slot] !== -1) refresh(slot);
    }
    data.touchedSize = 0;
    data.touchedVisitsSize = 0;
  }

  /** Whether the i-th visit touched has another choice or window than before. */
  function isRetimed(i: number): boolean {
    const visit = data.touchedVisits[i];
    if (data.choice[visit] !== savedChoice[visit]) return true;
    return data.earliest[visit] !== savedEarliest[visit] || data.latest[visit] !== savedLatest[visit];
  }

  function isTouched(slot: number): boolean {
    return slotStamp[slot] === stamp;
  }

  function touch(slot: number): void {
    if (slotStamp[slot] === stamp) return;
    slotStamp[slot] = stamp;
    data.touched[data.touchedSize++] = slot;
    const base = slot * data.stride;
    const n = data.length[slot];
    const { row, savedRow, labels, saved } = data;
    for (let k = base; k <= base + n + 1; k++) savedRow[k] = row[k];
    const end = (base + n + 2) * Label.Size;
    for (let i = base * Label.Size; i < end; i += Label.Size) copyPosition(labels, i, saved + i);
    data.savedLength[slot] = n;
    data.savedOption[slot] = data.option[slot];
    data.savedTravel[slot] = travelOf(slot);
  }

  function touchVisit(visit: number): void {
    if (visitStamp[visit] === stamp) return;
    visitStamp[visit] = stamp;
    data.touchedVisits[data.touchedVisitsSize++] = visit;
    savedEarliest[visit] = data.earliest[visit];
    savedLatest[visit] = data.latest[visit];
    savedChoice[visit] = data.choice[visit];
  }
}
