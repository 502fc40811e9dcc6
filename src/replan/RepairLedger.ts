import type { RosterState } from "../search/RosterState";
import { Bond, type Bonds } from "./Bonds";
import type { PublishedState } from "./PublishedState";
import type { RepairCosts } from "./RepairCosts";

/** What a roster being repaired costs, kept by worker, so that a step pays only for the workers it touched. */
export class RepairLedger {
  private readonly ofWorker: Float64Array;
  private readonly next: Float64Array;
  /** By part: 1 = it could stay with its carer. */
  private readonly couldStay: Uint8Array;
  private readonly movedOf: Int32Array;
  private readonly nextMoved: Int32Array;
  private moved = 0;
  private nextMovedSum = 0;
  private readonly seen: Int32Array;
  private readonly faces: Int32Array;
  private readonly changed: Int32Array;
  private changedSize = 0;
  private stamp = 0;
  private facesStamp = 0;
  private sum = 0;
  private nextSum = 0;

  constructor(
    private readonly state: RosterState,
    private readonly published: PublishedState,
    private readonly bonds: Bonds,
    private readonly costs: RepairCosts,
    /** Ticks of rest below which a shift costs `reducedRest`; 0 = never. */
    private readonly ordinaryRest: number,
    /** Visits that may be moved for the sake of others before each more costs `manyChanges`. */
    private readonly freeChanges: number,
  ) {
    const { problem } = state;
    this.ofWorker = new Float64Array(problem.workers);
    this.next = new Float64Array(problem.workers);
    this.seen = new Int32Array(problem.workers);
    this.changed = new Int32Array(problem.workers);
    this.faces = new Int32Array(problem.recipients);
    this.movedOf = new Int32Array(problem.workers);
    this.nextMoved = new Int32Array(problem.workers);
    this.couldStay = Uint8Array.from(state.slotOf, (slot, part) => (slot >= 0 && published.worker[part] >= 0 ? 1 : 0));
    for (let worker = 0; worker < problem.workers; worker++) {
      this.ofWorker[worker] = this.costOf(worker);
      this.sum += this.ofWorker[worker];
      this.movedOf[worker] = this.movedTo;
      this.moved += this.movedTo;
    }
  }

  /** Cost of the roster as it is, but for what stays loose; what was touched since `begin()` of the state is reckoned anew. */
  reckon(): number {
    const { problem, touched, touchedSize } = this.state;
    this.changedSize = 0;
    this.nextSum = this.sum;
    this.nextMovedSum = this.moved;
    this.stamp++;
    for (let i = 0; i < touchedSize; i++) {
      const worker = (touched[i] / problem.days) | 0;
      if (this.seen[worker] === this.stamp) continue;
      this.seen[worker] = this.stamp;
      this.changed[this.changedSize++] = worker;
      this.next[worker] = this.costOf(worker);
      this.nextSum += this.next[worker] - this.ofWorker[worker];
      this.nextMoved[worker] = this.movedTo;
      this.nextMovedSum += this.movedTo - this.movedOf[worker];
    }
    const { costs, state } = this;
    return (
      this.nextSum +
      costs.manyChanges * Math.max(0, this.nextMovedSum - this.freeChanges) +
      costs.contact * state.contactMisses +
      (costs.travel / problem.ticksPerMinute) * state.travelTicks
    );
  }

  /** Keeps what was reckoned last. */
  commit(): void {
    for (let i = 0; i < this.changedSize; i++) {
      const worker = this.changed[i];
      this.ofWorker[worker] = this.next[worker];
      this.movedOf[worker] = this.nextMoved[worker];
    }
    this.sum = this.nextSum;
    this.moved = this.nextMovedSum;
    this.changedSize = 0;
  }

  /** Visits that the worker reckoned last has though they could have stayed with somebody else. */
  private movedTo = 0;

  private costOf(worker: number): number {
    const { bonds, costs, published, state } = this;
    const { problem } = state;
    const stamp = ++this.facesStamp;
    let cost = 0;
    this.movedTo = 0;
    for (let day = 0; day < problem.days; day++) {
      const slot = worker * problem.days + day;
      const option = state.option[slot];
      if (option !== published.option[slot]) {
        cost += published.option[slot] < 0 ? costs.extraShift : costs.changedShift;
        if (this.ordinaryRest > 0) cost += costs.reducedRest * this.shortRests(slot, day);
      }
      const base = slot * state.stride;
      const last = base + state.length[slot];
      for (let k = base + 1; k <= last; k++) {
        const part = state.row[k];
        const visit = problem.partVisit[part];
        const bond = bonds.bond[visit * problem.workers + worker];
        if (bond === Bond.Own) continue;
        if (published.worker[part] >= 0) cost += costs.change;
        this.movedTo += this.couldStay[part];
        if (bond === Bond.Known) continue;
        cost += costs.stranger;
        for (let i = problem.visitRecipients[visit]; i < problem.visitRecipients[visit + 1]; i++) {
          const recipient = problem.recipientOfVisit[i];
          if (published.known[recipient * problem.workers + worker] === 1 || this.faces[recipient] === stamp) continue;
          this.faces[recipient] = stamp;
          cost += costs.newCarer;
        }
      }
    }
    return cost;
  }

  private shortRests(slot: number, day: number): number {
    const { problem, option: options } = this.state;
    const option = options[slot];
    if (option < 0) return 0;
    const before = day > 0 ? options[slot - 1] : -1;
    const after = day + 1 < problem.days ? options[slot + 1] : -1;
    let count = 0;
    if (before >= 0 && problem.optionStart[option] - problem.optionEnd[before] < this.ordinaryRest) count++;
    if (after >= 0 && problem.optionStart[after] - problem.optionEnd[option] < this.ordinaryRest) count++;
    return count;
  }
}
