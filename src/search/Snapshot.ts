import type { RosterState } from "./RosterState";

/** A copy of what the search has decided. */
export class Snapshot {
  private readonly row: Int32Array;
  private readonly length: Int32Array;
  private readonly option: Int32Array;
  private readonly choice: Int32Array;
  private readonly earliest: Int32Array;
  private readonly latest: Int32Array;
  private readonly contact: Int32Array;
  private readonly stride: number;

  constructor(state: RosterState) {
    this.stride = state.stride;
    this.row = state.row.slice();
    this.length = state.length.slice();
    this.option = state.option.slice();
    this.choice = state.choice.slice();
    this.earliest = state.earliest.slice();
    this.latest = state.latest.slice();
    this.contact = state.contact.slice();
  }

  /** Overwrites the copy. */
  take(state: RosterState): void {
    this.row.set(state.row);
    this.length.set(state.length);
    this.option.set(state.option);
    this.choice.set(state.choice);
    this.earliest.set(state.earliest);
    this.latest.set(state.latest);
    this.contact.set(state.contact);
  }

  /** Brings a state back to the copy. */
  restore(state: RosterState): void {
    const { problem } = state;
    for (let r = 0; r < problem.recipients; r++) state.appoint(r, -1);
    state.begin();
    for (let part = 0; part < problem.parts; part++) if (state.slotOf[part] >= 0) state.remove(part);
    for (let slot = 0; slot < problem.slots; slot++) {
      if (state.option[slot] !== this.option[slot]) state.setOption(slot, this.option[slot]);
    }
    for (let slot = 0; slot < problem.slots; slot++) {
      const base = slot * state.stride;
      for (let k = 1; k <= this.length[slot]; k++) {
        const part = this.row[base + k];
        const visit = problem.partVisit[part];
        if (state.placed[visit] === 0)
          state.decide(visit, this.choice[visit], this.earliest[visit], this.latest[visit]);
        state.insert(part, slot, k);
      }
    }
    for (let r = 0; r < problem.recipients; r++) if (this.contact[r] >= 0) state.appoint(r, this.contact[r]);
  }

  /** The copy as one plain array, to send to another thread. */
  pack(): Int32Array<ArrayBuffer> {
    const parts = this.length.reduce((sum, n) => sum + n, 0);
    const fixed = [this.length, this.option, this.choice, this.earliest, this.latest, this.contact];
    const packed = new Int32Array(fixed.reduce((sum, array) => sum + array.length, parts));
    let at = 0;
    for (const array of fixed) {
      packed.set(array, at);
      at += array.length;
    }
    const stride = this.stride;
    for (let slot = 0; slot < this.length.length; slot++) {
      const first = slot * stride + 1;
      packed.set(this.row.subarray(first, first + this.length[slot]), at);
      at += this.length[slot];
    }
    return packed;
  }

  /** Overwrites the copy with one that was packed. */
  unpack(packed: Int32Array): void {
    let at = 0;
    for (const array of [this.length, this.option, this.choice, this.earliest, this.latest, this.contact]) {
      array.set(packed.subarray(at, at + array.length));
      at += array.length;
    }
    for (let slot = 0; slot < this.length.length; slot++) {
      this.row.set(packed.subarray(at, at + this.length[slot]), slot * this.stride + 1);
      at += this.length[slot];
    }
  }
}
