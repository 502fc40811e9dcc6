import type { HhcrspProblem } from "./HhcrspProblem";

/**
 * Carers by service and one order of all patients, from which everything follows: each carer makes her services in that order, each patient is visited as
 * early as that allows. An earlier start never costs more, and the order rules out that two double visits wait for each other, so every
 * solution worth having has such a form.
 *
 * A change is made by `place`, priced by `settle`, and then kept or taken back. Only the visits that it reaches are computed again.
 */
export class RouteState {
  readonly patients: number;
  readonly order: Int32Array;
  readonly position: Int32Array;
  /** By service; -1 where the service is unused. */
  readonly carer: Int32Array;
  readonly start: Int32Array;
  /** Service before and after in the carer's route; -1 for the office. */
  readonly previous: Int32Array;
  readonly next: Int32Array;
  /** First service of each carer; -1 where she stays at home. */
  readonly first: Int32Array;
  travel = 0;
  totalLate = 0;
  mostLate = 0;
  private readonly dirty: Uint8Array;
  private pending = 0;
  private from = 0;
  /** Placements to take back: patient, position, two carers. */
  private readonly undone: Int32Array;
  private placements = 0;
  private readonly moved: Int32Array;
  private readonly startBefore: Int32Array;
  private settled = 0;
  private travelBefore = 0;
  private totalBefore = 0;
  private mostBefore = 0;

  constructor(readonly problem: HhcrspProblem) {
    const patients = problem.patients.length;
    this.patients = patients;
    this.order = Int32Array.from({ length: patients }, (_, i) => i);
    this.position = this.order.slice();
    this.carer = new Int32Array(2 * patients).fill(-1);
    this.start = new Int32Array(2 * patients);
    this.previous = new Int32Array(2 * patients).fill(-1);
    this.next = new Int32Array(2 * patients).fill(-1);
    this.first = new Int32Array(problem.carers.length).fill(-1);
    this.dirty = new Uint8Array(patients);
    this.undone = new Int32Array(4 * (4 * patients + 4));
    this.moved = new Int32Array(2 * patients);
    this.startBefore = new Int32Array(2 * patients);
  }

  /** Travel, total and largest tardiness, in units of time: three times the cost. */
  get sum(): number {
    return this.travel + this.totalLate + this.mostLate;
  }

  /** Takes over an order and the carers, and computes all from scratch. */
  restore(order: ArrayLike<number>, carers: ArrayLike<number>): void {
    const { carer, first, next, position, previous, problem } = this;
    this.order.set(order);
    carer.set(carers);
    first.fill(-1);
    previous.fill(-1);
    next.fill(-1);
    this.start.fill(0);
    this.travel = 0;
    const last = new Int32Array(first.length).fill(-1);
    for (let i = 0; i < this.patients; i++) {
      const patient = this.order[i];
      position[patient] = i;
      for (let s = 2 * patient; s < 2 * patient + problem.carersNeeded[patient]; s++) {
        const before = last[carer[s]];
        previous[s] = before;
        if (before < 0) first[carer[s]] = s;
        else next[before] = s;
        this.travel += this.leg(before, s);
        last[carer[s]] = s;
      }
    }
    for (const s of last) if (s >= 0) this.travel += this.leg(s, -1);
    this.totalLate = 0;
    this.mostLate = 0;
    for (let patient = 0; patient < this.patients; patient++) {
      const late = Math.max(0, -problem.windowEnd[patient]);
      this.totalLate += late * problem.carersNeeded[patient];
      this.mostLate = Math.max(this.mostLate, late);
    }
    this.begin();
    this.dirty.fill(1);
    this.pending = this.patients;
    this.from = 0;
    this.settle();
    this.begin();
  }

  /** Opens a change. */
  begin(): void {
    this.placements = 0;
    this.settled = 0;
    this.travelBefore = this.travel;
    this.totalBefore = this.totalLate;
    this.mostBefore = this.mostLate;
    this.from = this.patients;
  }

  /** Puts a patient at a position of the order, with these carers; the second is -1 where one is needed. Travel is then known, times are not. */
  place(patient: number, position: number, firstCarer: number, secondCarer: number): void {
    const at = 4 * this.placements++;
    const { carer, undone } = this;
    undone[at] = patient;
    undone[at + 1] = this.position[patient];
    undone[at + 2] = carer[2 * patient];
    undone[at + 3] = carer[2 * patient + 1];
    this.put(patient, position, firstCarer, secondCarer, true);
  }

  /** Computes the times that the change reaches. @returns what it adds to `sum` */
  settle(): number {
    const { dirty, moved, next, order, problem, start, startBefore } = this;
    const { carersNeeded, windowEnd } = problem;
    let rescan = false;
    let most = this.mostLate;
    for (let i = this.from; this.pending > 0; i++) {
      const patient = order[i];
      if (dirty[patient] === 0) continue;
      dirty[patient] = 0;
      this.pending--;
      const a = 2 * patient;
      const end = windowEnd[patient];
      let early = this.earliest(a);
      let late = 0;
      if (carersNeeded[patient] === 2) {
        late = Math.max(this.earliest(a + 1), early + problem.leastGap[patient]);
        early = Math.max(early, late - problem.largestGap[patient]);
      }
      for (let k = 0; k < carersNeeded[patient]; k++) {
        const s = a + k;
        const begin = k === 0 ? early : late;
        const was = start[s];
        if (begin === was) continue;
        moved[this.settled] = s;
        startBefore[this.settled++] = was;
        start[s] = begin;
        const lateWas = was > end ? was - end : 0;
        const lateNow = begin > end ? begin - end : 0;
        if (lateNow !== lateWas) {
          this.totalLate += lateNow - lateWas;
          if (lateNow > most) most = lateNow;
          else if (lateWas === this.mostLate) rescan = true;
        }
        const after = next[s];
        if (after >= 0) this.mark(after >> 1);
      }
    }
    this.mostLate = rescan && most === this.mostLate ? this.largestLate() : most;
    return this.sum - this.travelBefore - this.totalBefore - this.mostBefore;
  }

  /** Takes the change back, settled or not. */
  undo(): void {
    const { dirty, moved, order, start, startBefore, undone } = this;
    for (let i = this.from; this.pending > 0; i++) {
      if (dirty[order[i]] === 0) continue;
      dirty[order[i]] = 0;
      this.pending--;
    }
    while (this.settled > 0) {
      this.settled--;
      start[moved[this.settled]] = startBefore[this.settled];
    }
    while (this.placements > 0) {
      const at = 4 * --this.placements;
      this.put(undone[at], undone[at + 1], undone[at + 2], undone[at + 3], false);
    }
    this.travel = this.travelBefore;
    this.totalLate = this.totalBefore;
    this.mostLate = this.mostBefore;
  }

  private put(patient: number, target: number, firstCarer: number, secondCarer: number, marks: boolean): void {
    const { carer, order, position } = this;
    const a = 2 * patient;
    const old = position[patient];
    const reached = old < target ? old : target;
    if (reached < this.from) this.from = reached;
    // a service that keeps its carer and its neighbours stays as it is
    if (old === target) {
      if (marks) this.mark(patient);
      if (firstCarer !== carer[a]) {
        this.unlink(a, marks);
        carer[a] = -1;
      }
      if (secondCarer !== carer[a + 1]) {
        this.unlink(a + 1, marks);
        carer[a + 1] = -1;
      }
      if (firstCarer !== carer[a]) {
        carer[a] = firstCarer;
        this.link(a, marks);
      }
      if (secondCarer !== carer[a + 1]) {
        carer[a + 1] = secondCarer;
        this.link(a + 1, marks);
      }
      return;
    }
    this.unlink(a, marks);
    if (secondCarer >= 0) this.unlink(a + 1, marks);
    if (old < target)
      for (let i = old; i < target; i++) {
        order[i] = order[i + 1];
        position[order[i]] = i;
      }
    else
      for (let i = old; i > target; i--) {
        order[i] = order[i - 1];
        position[order[i]] = i;
      }
    order[target] = patient;
    position[patient] = target;
    carer[a] = firstCarer;
    this.link(a, marks);
    if (secondCarer >= 0) {
      carer[a + 1] = secondCarer;
      this.link(a + 1, marks);
    }
    if (marks) this.mark(patient);
  }

  private mark(patient: number): void {
    if (this.dirty[patient] === 1) return;
    this.dirty[patient] = 1;
    this.pending++;
  }

  private unlink(service: number, marks: boolean): void {
    const { next, previous } = this;
    const before = previous[service];
    const after = next[service];
    if (before < 0) this.first[this.carer[service]] = after;
    else next[before] = after;
    if (after >= 0) {
      previous[after] = before;
      if (marks) this.mark(after >> 1);
    }
    this.travel -= this.leg(before, service) + this.leg(service, after);
    if (before >= 0 || after >= 0) this.travel += this.leg(before, after);
  }

  private link(service: number, marks: boolean): void {
    const { next, position, previous } = this;
    const at = position[service >> 1];
    let before = -1;
    let after = this.first[this.carer[service]];
    while (after >= 0 && position[after >> 1] < at) {
      before = after;
      after = next[after];
    }
    previous[service] = before;
    next[service] = after;
    if (before < 0) this.first[this.carer[service]] = service;
    else next[before] = service;
    if (after >= 0) {
      previous[after] = service;
      if (marks) this.mark(after >> 1);
    }
    this.travel += this.leg(before, service) + this.leg(service, after);
    if (before >= 0 || after >= 0) this.travel -= this.leg(before, after);
  }

  private earliest(service: number): number {
    const before = this.previous[service];
    const begin = this.problem.windowStart[service >> 1];
    const ready = before < 0 ? 0 : this.start[before] + this.problem.duration[before];
    const arrival = ready + this.leg(before, service);
    return arrival > begin ? arrival : begin;
  }

  /** Travel from service to service; -1 is the office. */
  private leg(from: number, to: number): number {
    return this.problem.travel[((from >> 1) + 1) * (this.patients + 1) + (to >> 1) + 1];
  }

  private largestLate(): number {
    const { problem, start } = this;
    let most = 0;
    for (let patient = 0; patient < this.patients; patient++) {
      const end = problem.windowEnd[patient];
      for (let s = 2 * patient; s < 2 * patient + problem.carersNeeded[patient]; s++)
        if (start[s] - end > most) most = start[s] - end;
    }
    return most;
  }
}
