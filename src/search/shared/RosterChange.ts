import type { Problem } from "../../problem/Problem";
import type { RosterState } from "../RosterState";
import { changeHeader } from "../state/changeHeader";

/** What a record of the log holds; its second word. */
export const RecordKind = { change: 0, contacts: 1, roster: 2 } as const;

/** Flags of a slot in a record: her worker's bookings rise, her shift is another one. */
const RISES = 1;
const RESHAPED = 2;

/**
 * A move as a record: length, kind, number of slots, of visits and of recipients with another contact; by slot the slot, its option, flags, its number of
 * parts and the parts in order; by visit whose parts have moved the visit, its choice and its window of starts; by recipient the recipient and her contact.
 */
export class RosterChange {
  readonly words: Int32Array;
  private readonly problem: Problem;
  private stamp = 0;
  private readonly partStamp: Int32Array;
  private readonly slotStamp: Int32Array;
  private readonly visitStamp: Int32Array;
  private readonly recipientStamp: Int32Array;
  private readonly contactStamp: Int32Array;
  private readonly risesStamp: Int32Array;
  private readonly reshapedStamp: Int32Array;
  private readonly moved: Int32Array;
  private movedSize = 0;

  /** Words of a record at most. */
  static mostWords({ parts, recipients, slots, visits }: Problem): number {
    return changeHeader + 4 * slots + parts + 4 * visits + 2 * recipients;
  }

  constructor(private readonly state: RosterState) {
    const { parts, recipients, slots, visits, weeks, workers } = state.problem;
    this.problem = state.problem;
    this.words = new Int32Array(RosterChange.mostWords(state.problem));
    this.partStamp = new Int32Array(parts);
    this.slotStamp = new Int32Array(slots);
    this.visitStamp = new Int32Array(visits);
    this.recipientStamp = new Int32Array(recipients);
    this.contactStamp = new Int32Array(recipients);
    this.risesStamp = new Int32Array(workers * weeks);
    this.reshapedStamp = new Int32Array(workers);
    this.moved = new Int32Array(visits);
  }

  /** Records what has changed since `begin()`. Returns false where that is nothing. */
  take(): boolean {
    const { state, words } = this;
    this.stamp++;
    this.movedSize = 0;
    for (let i = 0; i < state.touchedVisitsSize; i++) {
      if (state.isRetimed(i)) this.move(state.touchedVisits[i]);
    }
    let at = changeHeader;
    let slots = 0;
    for (let i = 0; i < state.touchedSize; i++) {
      const slot = state.touched[i];
      const base = slot * state.stride;
      const length = state.length[slot];
      const reshaped = state.option[slot] !== state.savedOption[slot];
      if (!reshaped && this.isSameRow(slot)) continue;
      slots++;
      words[at++] = slot;
      words[at++] = state.option[slot];
      words[at++] = (this.compareRows(slot) > 0 ? RISES : 0) | (reshaped ? RESHAPED : 0);
      words[at++] = length;
      for (let k = base + 1; k <= base + length; k++) words[at++] = state.row[k];
    }
    for (let i = 0; i < this.movedSize; i++) {
      const visit = this.moved[i];
      words[at++] = visit;
      words[at++] = state.choice[visit];
      words[at++] = state.earliest[visit];
      words[at++] = state.latest[visit];
    }
    let contacts = 0;
    for (let i = 0; i < state.reappointed.length; i += 2) {
      const recipient = state.reappointed[i];
      if (this.contactStamp[recipient] === this.stamp) continue;
      this.contactStamp[recipient] = this.stamp;
      contacts++;
      words[at++] = recipient;
      words[at++] = state.contact[recipient];
    }
    words[0] = at;
    words[1] = RecordKind.change;
    words[2] = slots;
    words[3] = this.movedSize;
    words[4] = contacts;
    if (slots + contacts === 0) return false;
    this.mark();
    return true;
  }

  /**
   * Whether another change could not stand together with this one: what both would do is then not known to be allowed.
   * @param start where the record of the other begins in the array
   */
  conflictsWith(other: Int32Array, start: number): boolean {
    const { problem, stamp } = this;
    const { days, weeks } = problem;
    // two that change who holds which contact might give one worker too many
    if (this.words[4] > 0 && other[start + 4] > 0) return true;
    let at = start + changeHeader;
    for (let i = 0; i < other[start + 2]; i++) {
      const slot = other[at];
      const flags = other[at + 2];
      const worker = (slot / days) | 0;
      if (this.slotStamp[slot] === stamp) return true;
      if (flags !== 0 && this.reshapedStamp[worker] === stamp) return true;
      for (let week = worker * weeks; week < worker * weeks + weeks; week++) {
        if (this.risesStamp[week] !== stamp) continue;
        if (flags & RESHAPED) return true;
        if (flags & RISES && week === worker * weeks + problem.weekOfDay[slot % days]) return true;
      }
      at += 4 + other[at + 3];
    }
    for (let i = 0; i < other[start + 3]; i++, at += 4) {
      const visit = other[at];
      if (this.visitStamp[visit] === stamp) return true;
      for (let j = problem.visitRecipients[visit]; j < problem.visitRecipients[visit + 1]; j++) {
        if (this.recipientStamp[problem.recipientOfVisit[j]] === stamp) return true;
      }
    }
    for (let i = 0; i < other[start + 4]; i++, at += 2) {
      if (this.growsFuller(other[at + 1])) return true;
    }
    return false;
  }

  /** Whether the worker has more hours or another shift than before, or a contact more. */
  private growsFuller(worker: number): boolean {
    if (worker < 0) return false;
    const { stamp, reshapedStamp, risesStamp } = this;
    const { weeks } = this.problem;
    if (reshapedStamp[worker] === stamp) return true;
    for (let week = worker * weeks; week < worker * weeks + weeks; week++) if (risesStamp[week] === stamp) return true;
    return false;
  }

  private move(visit: number): void {
    if (this.visitStamp[visit] === this.stamp) return;
    this.visitStamp[visit] = this.stamp;
    this.moved[this.movedSize++] = visit;
  }

  /** Whether the row holds the same parts at the same times as before. */
  private isSameRow(slot: number): boolean {
    const { problem, stamp, state, visitStamp } = this;
    const base = slot * state.stride;
    const length = state.length[slot];
    if (length !== state.savedLength[slot]) return false;
    for (let k = base + 1; k <= base + length; k++) {
      const part = state.row[k];
      if (part !== state.savedRow[k] || visitStamp[problem.partVisit[part]] === stamp) return false;
    }
    return true;
  }

  /** Notes the visits of parts that have come or gone. Returns by how many ticks the slot's bookings have risen. */
  private compareRows(slot: number): number {
    const { partStamp, problem, stamp, state } = this;
    const { partDuration, partVisit } = problem;
    const base = slot * state.stride;
    let rise = state.travelOf(slot) - state.savedTravel[slot];
    for (let k = base + 1; k <= base + state.savedLength[slot]; k++) {
      const part = state.savedRow[k];
      rise -= partDuration[part];
      if (state.slotOf[part] === slot) partStamp[part] = stamp;
      else this.move(partVisit[part]);
    }
    for (let k = base + 1; k <= base + state.length[slot]; k++) {
      const part = state.row[k];
      rise += partDuration[part];
      if (partStamp[part] !== stamp) this.move(partVisit[part]);
    }
    return rise;
  }

  /** Marks what the change touches, for `conflictsWith`. */
  private mark(): void {
    const { problem, stamp, words } = this;
    const { weeks } = problem;
    let at = changeHeader;
    for (let i = 0; i < words[2]; i++) {
      const slot = words[at];
      const worker = (slot / problem.days) | 0;
      this.slotStamp[slot] = stamp;
      if (words[at + 2] & RISES)
        this.risesStamp[worker * problem.weeks + problem.weekOfDay[slot % problem.days]] = stamp;
      if (words[at + 2] & RESHAPED) this.reshapedStamp[worker] = stamp;
      at += 4 + words[at + 3];
    }
    // a contact takes minutes of each week, as visits do
    for (at += 4 * words[3]; at < words[0]; at += 2) {
      const worker = words[at + 1];
      if (worker >= 0) this.risesStamp.fill(stamp, worker * weeks, worker * weeks + weeks);
    }
    for (let i = 0; i < this.movedSize; i++) {
      const visit = this.moved[i];
      for (let j = problem.visitDependencies[visit]; j < problem.visitDependencies[visit + 1]; j++) {
        this.visitStamp[problem.dependencyOther[j]] = stamp;
      }
      for (let j = problem.visitRecipients[visit]; j < problem.visitRecipients[visit + 1]; j++) {
        const recipient = problem.recipientOfVisit[j];
        if (problem.maxCarers[recipient] < problem.workers) this.recipientStamp[recipient] = stamp;
      }
    }
  }
}
