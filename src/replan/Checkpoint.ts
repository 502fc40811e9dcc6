import type { RosterState } from "../search/RosterState";

/** A roster to come back to from several steps away, kept by slot: only slots that were touched are copied and put back. */
export class Checkpoint {
  private readonly row: Int32Array;
  private readonly length: Int32Array;
  private readonly option: Int32Array;
  private readonly choice: Int32Array;
  private readonly earliest: Int32Array;
  private readonly latest: Int32Array;
  private readonly marked: Uint8Array;
  /** Slots touched since the roster was kept. */
  private readonly slots: number[] = [];

  constructor(private readonly state: RosterState) {
    this.row = state.row.slice();
    this.length = state.length.slice();
    this.option = state.option.slice();
    this.choice = state.choice.slice();
    this.earliest = state.earliest.slice();
    this.latest = state.latest.slice();
    this.marked = new Uint8Array(state.problem.slots);
  }

  /** Remembers what the state touched since its `begin()`. */
  mark(): void {
    const { touched, touchedSize } = this.state;
    for (let i = 0; i < touchedSize; i++) {
      if (this.marked[touched[i]] === 1) continue;
      this.marked[touched[i]] = 1;
      this.slots.push(touched[i]);
    }
  }

  /** Makes the roster as it is the one to come back to. */
  keep(): void {
    const { problem, row, length, option, choice, earliest, latest, stride } = this.state;
    for (const slot of this.slots) {
      this.marked[slot] = 0;
      this.length[slot] = length[slot];
      this.option[slot] = option[slot];
      for (let at = slot * stride + 1; at <= slot * stride + length[slot]; at++) {
        const visit = problem.partVisit[row[at]];
        this.row[at] = row[at];
        this.choice[visit] = choice[visit];
        this.earliest[visit] = earliest[visit];
        this.latest[visit] = latest[visit];
      }
    }
    this.slots.length = 0;
  }

  /**
   * Goes back; begins a step of the state.
   *
   * @param moved the parts that were in a touched slot or are in one again are added to it
   */
  restore(moved: number[]): void {
    const { state } = this;
    const { problem, stride } = state;
    state.begin();
    for (const slot of this.slots) {
      for (let k = state.length[slot]; k > 0; k = Math.min(k - 1, state.length[slot])) {
        moved.push(state.row[slot * stride + k]);
        state.remove(state.row[slot * stride + k]);
      }
      if (state.option[slot] !== this.option[slot]) state.setOption(slot, this.option[slot]);
    }
    moved.push(...state.shedParts);
    for (const slot of this.slots) {
      this.marked[slot] = 0;
      for (let k = 1; k <= this.length[slot]; k++) {
        const part = this.row[slot * stride + k];
        const visit = problem.partVisit[part];
        moved.push(part);
        if (state.placed[visit] === 0)
          state.decide(visit, this.choice[visit], this.earliest[visit], this.latest[visit]);
        state.insert(part, slot, k);
      }
    }
    this.slots.length = 0;
  }
}
