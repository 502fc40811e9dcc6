import type { Problem } from "../problem/Problem";
import type { StartIntervals } from "./StartIntervals";

/** Later than any tick: "cannot be reached". An enum for the hot loop: bundlers write its values where they are used. */
enum Tick {
  Never = 0x20000000,
}
export const NEVER: number = Tick.Never;
const NONE = -1;

/** Where each label of a position stands in `labels`, and the room of one position. */
export enum Label {
  End0 = 0,
  End1 = 1,
  Late0 = 2,
  Late1 = 3,
  Place = 4,
  Leg = 5,
  Size = 6,
}

/** Where each number of a slot's shift stands in `labels`. */
export enum Shift {
  /** First and last tick; no visit fits in those of a slot off duty. */
  Start = 0,
  End = 1,
  Rest = 2,
  RestFrom = 3,
  RestTo = 4,
  /** Ticks on the way and in visits. */
  Travel = 5,
  Visits = 6,
  /** Where the travel matrix of the worker's mode begins. */
  Matrix = 7,
  Size = 8,
}

/**
 * The roster being changed: one row of parts per slot (worker and day), with everything the search reads in O(1).
 *
 * Each row keeps, for every position, four labels that make an insertion test exact whatever the break does (the break may be taken
 * anywhere between two visits, so its place is left open):
 * - `end0`: earliest end of the visit here with the break still to come, `end1`: with the break already taken;
 * - `late0`: latest start here with the break already taken, `late1`: with the break still to come.
 * Position 0 is the start at the base, position `length + 1` the end at the base. Two more say where a position is (`place`) and how far it is to the next (`leg`).
 *
 * Changes between `begin()` and `undo()` are journalled, so a rejected move costs only what it touched.
 */
export class RosterState {
  readonly stride: number;

  // rows, [slot * stride + position]
  readonly row: Int32Array;
  /**
   * What a scan reads, in one array: every turn of a loop looks up anew where each array that it reads begins and ends. First the labels of the positions,
   * [(slot * stride + position) * Label.Size + label]; from `saved` on the same as they were before the move; from `shifts` on
   * [slot * Shift.Size + number]; from `waysOut` on the travel matrices, from `waysInto` on the same by
   * where a way leads instead of where it begins.
   */
  readonly labels: Int32Array;
  private readonly saved: number;
  readonly shifts: number;
  readonly waysOut: number;
  readonly waysInto: number;

  // slots
  readonly length: Int32Array;
  /** Shift option of the slot, or -1 when off duty. */
  readonly option: Int32Array;
  /** Workers on duty by day: `dutyWorker[day * workers + i]`, i < dutySize[day]. */
  readonly dutyWorker: Int32Array;
  readonly dutySize: Int32Array;
  private readonly dutyPosition: Int32Array;

  // parts and visits
  readonly slotOf: Int32Array;
  /** Start window in force: that of the choice, or the start itself once a timed visit is placed. */
  readonly earliest: Int32Array;
  readonly latest: Int32Array;
  readonly placed: Int32Array;
  /** Choice in force while any part is placed. */
  readonly choice: Int32Array;
  /** 1 where placing the visit decides its choice or its start. */
  readonly adjustable: Uint8Array;
  /** Parts not placed. */
  readonly loose: Int32Array;
  looseSize = 0;
  /** What the search pays for each part while it is loose. */
  private readonly urgency: Float64Array;
  private readonly loosePosition: Int32Array;

  // recipients
  readonly count: Int32Array;
  readonly carers: Int32Array;
  /** Workers who serve (or have met) the recipient: `crew[recipient * workers + i]`, i < crewSize[recipient]. */
  readonly crew: Int32Array;
  readonly crewSize: Int32Array;
  private readonly crewPosition: Int32Array;

  // workers
  /** [worker * weeks + week] ticks in visits and travel. */
  readonly booked: Int32Array;
  /** [worker * weeks + week] paid ticks. */
  readonly paid: Int32Array;
  readonly caseload: Int32Array;
  readonly contact: Int32Array;
  /** [recipient * weeks + week] visits by the contact. */
  readonly contactMade: Int32Array;

  // totals
  looseUrgency = 0;
  continuity = 0;
  travelTicks = 0;
  contactMisses = 0;
  /** Sum over recipients of the contact's share of visits. */
  contactShare = 0;

  /** Parts put out because a row could no longer be driven without a part removed from it, since `begin()`. */
  readonly shedParts: number[] = [];

  // journal
  private stamp = 1;
  private readonly slotStamp: Int32Array;
  readonly touched: Int32Array;
  touchedSize = 0;
  readonly savedRow: Int32Array;
  private readonly savedSlot: Int32Array;
  readonly savedTravel: Int32Array;
  readonly savedLength: Int32Array;
  readonly savedOption: Int32Array;
  private readonly visitStamp: Int32Array;
  readonly touchedVisits: Int32Array;
  touchedVisitsSize = 0;
  private readonly savedEarliest: Int32Array;
  private readonly savedLatest: Int32Array;
  private readonly savedChoice: Int32Array;
  private savedUrgency = 0;
  private savedContinuity = 0;
  private savedMisses = 0;
  private savedShare = 0;

  /** Position found by the last successful scan. */
  foundPosition = 0;
  /** Number of parts that `scanReplacing` would put out. */
  foundSegment = 0;
  /** Positions examined so far: the unit in which speed is measured. */
  evaluations = 0;

  constructor(readonly problem: Problem) {
    const { slots, stride, parts, visits, recipients, workers, days, weeks } = problem;
    this.stride = stride;
    const rows = () => new Int32Array(slots * stride);
    this.row = rows();
    this.saved = slots * stride * Label.Size;
    this.shifts = 2 * this.saved;
    this.waysOut = this.shifts + slots * Shift.Size;
    this.waysInto = this.waysOut + problem.travel.length;
    this.labels = new Int32Array(this.waysInto + problem.travel.length);
    this.labels.set(problem.travel, this.waysOut);
    this.layWaysInto();
    this.savedRow = rows();
    this.savedSlot = new Int32Array(parts);
    this.savedTravel = new Int32Array(slots);
    this.length = new Int32Array(slots);
    this.option = new Int32Array(slots).fill(NONE);
    for (let slot = 0; slot < slots; slot++) {
      const shift = this.shifts + slot * Shift.Size;
      this.labels[shift + Shift.Start] = NEVER;
      this.labels[shift + Shift.End] = -NEVER;
      this.labels[shift + Shift.Matrix] = problem.workerTravel[(slot / days) | 0];
    }
    this.dutyWorker = new Int32Array(days * workers);
    this.dutySize = new Int32Array(days);
    this.dutyPosition = new Int32Array(slots);
    this.slotOf = new Int32Array(parts).fill(NONE);
    this.earliest = new Int32Array(visits);
    this.latest = new Int32Array(visits);
    this.choice = new Int32Array(visits);
    this.placed = new Int32Array(visits);
    this.adjustable = Uint8Array.from(problem.timed, (timed, visit) =>
      timed || problem.visitChoices[visit + 1] - problem.visitChoices[visit] > 1 ? 1 : 0,
    );
    for (let visit = 0; visit < visits; visit++) this.freeVisit(visit);
    this.urgency = Float64Array.from(problem.partUrgency);
    this.loose = new Int32Array(parts);
    this.loosePosition = new Int32Array(parts);
    for (let part = 0; part < parts; part++) {
      this.loose[part] = part;
      this.loosePosition[part] = part;
      this.looseUrgency += problem.partUrgency[part];
    }
    this.looseSize = parts;

    this.count = new Int32Array(recipients * workers);
    this.carers = Int32Array.from(problem.formerCarers);
    this.crew = new Int32Array(recipients * workers);
    this.crewSize = new Int32Array(recipients);
    this.crewPosition = new Int32Array(recipients * workers);
    for (let r = 0; r < recipients; r++) {
      this.continuity += problem.phi[r * problem.phiStride + this.carers[r]];
      // an encounter before the horizon counts like a visit that is always there
      for (let w = 0; w < workers; w++) if (problem.metBefore[r * workers + w]) this.join(r, w);
    }
    this.booked = new Int32Array(workers * weeks);
    this.paid = new Int32Array(workers * weeks);
    this.caseload = new Int32Array(workers);
    this.contact = new Int32Array(recipients).fill(NONE);
    this.contactMade = new Int32Array(recipients * weeks);
    for (let r = 0; r < recipients; r++) this.contactMisses += problem.contactRequired[r];

    this.slotStamp = new Int32Array(slots);
    this.touched = new Int32Array(slots);
    this.savedLength = new Int32Array(slots);
    this.savedOption = new Int32Array(slots);
    this.visitStamp = new Int32Array(visits);
    this.touchedVisits = new Int32Array(visits);
    this.savedEarliest = new Int32Array(visits);
    this.savedLatest = new Int32Array(visits);
    this.savedChoice = new Int32Array(visits);
  }

  private layWaysInto(): void {
    const { locations, travel } = this.problem;
    for (let row = 0; row < travel.length; row += locations) {
      const from = (row / locations) % locations;
      const matrix = row - from * locations;
      for (let to = 0; to < locations; to++) {
        this.labels[this.waysInto + matrix + to * locations + from] = travel[row + to];
      }
    }
  }

  // ---- journal ----

  /**
   * Makes the parts that are loose more urgent by a factor, up to a limit, and lets the others' urgency fade, so that a search that can't place
   * a part for long looks for other ways. Not journalled: never between `begin()` and `undo()`.
   */
  urge(factor: number, limit: number, fade: number): void {
    const { urgency } = this;
    const { partUrgency } = this.problem;
    for (let part = 0; part < urgency.length; part++) {
      if (this.slotOf[part] < 0) {
        const more = Math.min(partUrgency[part] * limit, urgency[part] * factor) - urgency[part];
        urgency[part] += more;
        this.looseUrgency += more;
      } else urgency[part] = partUrgency[part] + (urgency[part] - partUrgency[part]) * fade;
    }
  }

  /** Starts a move: from here on everything can be taken back. */
  begin(): void {
    this.stamp++;
    this.touchedSize = 0;
    this.touchedVisitsSize = 0;
    if (this.shedParts.length > 0) this.shedParts.length = 0;
    this.savedUrgency = this.looseUrgency;
    this.savedContinuity = this.continuity;
    this.savedMisses = this.contactMisses;
    this.savedShare = this.contactShare;
  }

  /** Takes back everything since `begin()`. */
  undo(): void {
    this.restoreSaved(true);
    this.looseUrgency = this.savedUrgency;
    this.continuity = this.savedContinuity;
    this.contactMisses = this.savedMisses;
    this.contactShare = this.savedShare;
  }

  /** Makes a change that was made to the same roster elsewhere, as `RosterChange` records it. Not journalled: never between `begin()` and `undo()`. */
  redo(words: Int32Array): void {
    this.begin();
    let at = 4;
    for (let i = 0; i < words[2]; i++) {
      const slot = words[at];
      const length = words[at + 3];
      this.touched[this.touchedSize++] = slot;
      this.savedOption[slot] = words[at + 1];
      this.savedLength[slot] = length;
      at += 4;
      for (let k = slot * this.stride + 1; k <= slot * this.stride + length; k++) this.savedRow[k] = words[at++];
    }
    for (let i = 0; i < words[3]; i++, at += 4) {
      const visit = words[at];
      this.touchedVisits[this.touchedVisitsSize++] = visit;
      this.savedChoice[visit] = words[at + 1];
      this.savedEarliest[visit] = words[at + 2];
      this.savedLatest[visit] = words[at + 3];
    }
    this.restoreSaved(false);
  }

  /** Brings the slots and visits touched to what is saved of them. @param labelled whether their labels and travel are saved too */
  private restoreSaved(labelled: boolean): void {
    const { stride, row, savedRow, labels, length, savedLength, savedSlot } = this;
    // a part that ends in the slot where it began need neither leave nor enter
    for (let i = 0; i < this.touchedSize; i++) {
      const slot = this.touched[i];
      const base = slot * stride;
      for (let k = base + 1; k <= base + length[slot]; k++) savedSlot[row[k]] = NONE;
    }
    for (let i = 0; i < this.touchedSize; i++) {
      const slot = this.touched[i];
      const base = slot * stride;
      for (let k = base + 1; k <= base + savedLength[slot]; k++) savedSlot[savedRow[k]] = slot;
    }
    for (let i = 0; i < this.touchedSize; i++) {
      const slot = this.touched[i];
      const base = slot * stride;
      for (let k = base + 1; k <= base + length[slot]; k++) if (savedSlot[row[k]] !== slot) this.leave(row[k], slot);
    }
    for (let i = 0; i < this.touchedVisitsSize; i++) {
      const visit = this.touchedVisits[i];
      this.earliest[visit] = this.savedEarliest[visit];
      this.latest[visit] = this.savedLatest[visit];
      this.choice[visit] = this.savedChoice[visit];
    }
    for (let i = 0; i < this.touchedSize; i++) {
      const slot = this.touched[i];
      const base = slot * stride;
      if (this.option[slot] !== this.savedOption[slot]) this.switchOption(slot, this.savedOption[slot]);
      const n = savedLength[slot];
      for (let k = base + 1; k <= base + n; k++) if (this.slotOf[savedRow[k]] !== slot) this.enter(savedRow[k], slot);
      for (let k = base; k <= base + n + 1; k++) row[k] = savedRow[k];
      length[slot] = n;
      if (labelled) {
        const first = base * Label.Size;
        const end = (base + n + 2) * Label.Size;
        for (let i = first; i < end; i += Label.Size) copyPosition(labels, this.saved + i, i);
        this.drive(slot, this.savedTravel[slot] - this.travelOf(slot));
      } else if (this.option[slot] !== NONE) this.refresh(slot);
    }
    this.touchedSize = 0;
    this.touchedVisitsSize = 0;
  }

  /** Whether the i-th visit touched has another choice or window than before. */
  isRetimed(i: number): boolean {
    const visit = this.touchedVisits[i];
    if (this.choice[visit] !== this.savedChoice[visit]) return true;
    return this.earliest[visit] !== this.savedEarliest[visit] || this.latest[visit] !== this.savedLatest[visit];
  }

  isTouched(slot: number): boolean {
    return this.slotStamp[slot] === this.stamp;
  }

  private touch(slot: number): void {
    if (this.slotStamp[slot] === this.stamp) return;
    this.slotStamp[slot] = this.stamp;
    this.touched[this.touchedSize++] = slot;
    const base = slot * this.stride;
    const n = this.length[slot];
    const { row, savedRow, labels, saved } = this;
    for (let k = base; k <= base + n + 1; k++) savedRow[k] = row[k];
    const end = (base + n + 2) * Label.Size;
    for (let i = base * Label.Size; i < end; i += Label.Size) copyPosition(labels, i, saved + i);
    this.savedLength[slot] = n;
    this.savedOption[slot] = this.option[slot];
    this.savedTravel[slot] = this.travelOf(slot);
  }

  private touchVisit(visit: number): void {
    if (this.visitStamp[visit] === this.stamp) return;
    this.visitStamp[visit] = this.stamp;
    this.touchedVisits[this.touchedVisitsSize++] = visit;
    this.savedEarliest[visit] = this.earliest[visit];
    this.savedLatest[visit] = this.latest[visit];
    this.savedChoice[visit] = this.choice[visit];
  }

  // ---- shifts ----

  /**
   * Puts a slot on another shift, or off duty with -1 (the row must then be empty). Legality is the caller's business.
   * Returns whether the row can still be driven.
   */
  setOption(slot: number, option: number): boolean {
    this.touch(slot);
    this.switchOption(slot, option);
    return option === NONE || this.refresh(slot);
  }

  private switchOption(slot: number, option: number): void {
    const { problem } = this;
    const worker = (slot / problem.days) | 0;
    const day = slot % problem.days;
    const before = this.option[slot];
    const week = worker * problem.weeks + problem.weekOfDay[day];
    if (before !== NONE) this.paid[week] -= problem.optionPaid[before];
    if (option !== NONE) this.paid[week] += problem.optionPaid[option];
    this.option[slot] = option;
    if (before === NONE && option !== NONE) {
      const at = day * problem.workers + this.dutySize[day]++;
      this.dutyWorker[at] = worker;
      this.dutyPosition[slot] = at;
    } else if (before !== NONE && option === NONE) {
      const last = day * problem.workers + --this.dutySize[day];
      const at = this.dutyPosition[slot];
      const moved = this.dutyWorker[last];
      this.dutyWorker[at] = moved;
      this.dutyPosition[moved * problem.days + day] = at;
      this.booked[week] -= this.travelOf(slot);
      this.travelTicks -= this.travelOf(slot);
      this.labels[this.shifts + slot * Shift.Size + Shift.Travel] = 0;
    }
    const { labels } = this;
    const shift = this.shifts + slot * Shift.Size;
    if (option === NONE) {
      labels[shift + Shift.Start] = NEVER;
      labels[shift + Shift.End] = -NEVER;
      return;
    }
    labels[shift + Shift.Start] = problem.optionStart[option];
    labels[shift + Shift.End] = problem.optionEnd[option];
    labels[shift + Shift.Rest] = problem.optionBreak[option];
    labels[shift + Shift.RestFrom] = problem.optionBreakEarliest[option];
    labels[shift + Shift.RestTo] = problem.optionBreakLatest[option];
  }

  // ---- routes ----

  /** Ticks that the slot's worker is on the way. */
  travelOf(slot: number): number {
    return this.labels[this.shifts + slot * Shift.Size + Shift.Travel];
  }

  /** Ticks that the slot's worker is with recipients. */
  visitTicksOf(slot: number): number {
    return this.labels[this.shifts + slot * Shift.Size + Shift.Visits];
  }

  /** Recomputes the labels and the travel of a row. Returns whether the row can be driven. */
  refresh(slot: number): boolean {
    const n = this.length[slot];
    const base = slot * this.stride;
    const worker = (slot / this.problem.days) | 0;
    const home = this.problem.workerBase[worker];
    const option = this.option[slot];
    const start = this.problem.optionStart[option];
    const end = this.problem.optionEnd[option];
    const shift = this.shifts + slot * Shift.Size;
    const rest = this.labels[shift + Shift.Rest] > 0;
    this.labels[base * Label.Size + Label.Place] = home;
    this.labels[base * Label.Size + Label.End0] = rest ? start : NEVER;
    this.labels[base * Label.Size + Label.End1] = rest ? NEVER : start;
    this.labels[(base + n + 1) * Label.Size + Label.Place] = home;
    this.labels[(base + n + 1) * Label.Size + Label.Late0] = end;
    this.labels[(base + n + 1) * Label.Size + Label.Late1] = -NEVER;
    let driven = 0;
    if (n > 0) {
      const { travel, locations, partVisit, visitLocation } = this.problem;
      const matrix = this.labels[shift + Shift.Matrix];
      let from = home;
      for (let k = 1; k <= n + 1; k++) {
        const to = k > n ? home : visitLocation[partVisit[this.row[base + k]]];
        const leg = travel[matrix + from * locations + to];
        this.labels[(base + k) * Label.Size + Label.Place] = to;
        this.labels[(base + k - 1) * Label.Size + Label.Leg] = leg;
        driven += leg;
        from = to;
      }
    } else this.labels[base * Label.Size + Label.Leg] = 0;
    this.drive(slot, driven - this.travelOf(slot));
    const feasible = this.forward(slot, 1, true);
    this.backward(slot, n, true);
    return feasible;
  }

  private drive(slot: number, change: number): void {
    const { problem } = this;
    this.labels[this.shifts + slot * Shift.Size + Shift.Travel] += change;
    this.travelTicks += change;
    this.booked[((slot / problem.days) | 0) * problem.weeks + problem.weekOfDay[slot % problem.days]] += change;
  }

  /** Recomputes the earliest ends from position `first` on, until nothing changes any more (to the end with `all`). */
  private forward(slot: number, first: number, all: boolean): boolean {
    const { row, labels, earliest, latest } = this;
    const { partVisit, partDuration } = this.problem;
    const base = slot * this.stride;
    const last = base + this.length[slot];
    const shift = this.shifts + slot * Shift.Size;
    const rest = labels[shift + Shift.Rest];
    const restFrom = labels[shift + Shift.RestFrom];
    const restTo = labels[shift + Shift.RestTo];
    let k = base + first;
    let a0 = labels[(k - 1) * Label.Size + Label.End0];
    let a1 = labels[(k - 1) * Label.Size + Label.End1];
    for (; k <= last; k++) {
      const part = row[k];
      const visit = partVisit[part];
      const leg = labels[(k - 1) * Label.Size + Label.Leg];
      const es = earliest[visit];
      const ls = latest[visit];
      let b0 = (a0 + leg) | 0;
      let b1 = (a1 + leg) | 0;
      if (a0 <= restTo) {
        b1 = smaller(b1, larger(b0, restFrom) + rest);
      }
      b1 = larger(b1, es);
      b0 = larger(b0, es);
      const duration = partDuration[part];
      a0 = b0 > ls ? Tick.Never : (b0 + duration) | 0;
      a1 = b1 > ls ? Tick.Never : (b1 + duration) | 0;
      if (!all && a0 === labels[k * Label.Size + Label.End0] && a1 === labels[k * Label.Size + Label.End1]) return true;
      labels[k * Label.Size + Label.End0] = a0;
      labels[k * Label.Size + Label.End1] = a1;
      if (a0 === NEVER && a1 === NEVER) {
        for (let rest = k + 1; rest <= last; rest++) {
          labels[rest * Label.Size + Label.End0] = NEVER;
          labels[rest * Label.Size + Label.End1] = NEVER;
        }
        return false;
      }
    }
    const leg = labels[last * Label.Size + Label.Leg];
    let back = a1 + leg;
    if (a0 <= restTo) {
      let c = a0 + leg;
      if (c < restFrom) c = restFrom;
      if (c + rest < back) back = c + rest;
    }
    return back <= this.labels[(last + 1) * Label.Size + Label.Late0];
  }

  /** Recomputes the latest starts from position `first` down, until nothing changes any more (to the start with `all`). */
  private backward(slot: number, first: number, all: boolean): void {
    const { row, labels, earliest, latest } = this;
    const { partVisit, partDuration } = this.problem;
    const base = slot * this.stride;
    const shift = this.shifts + slot * Shift.Size;
    const rest = labels[shift + Shift.Rest];
    const restFrom = labels[shift + Shift.RestFrom];
    const restTo = labels[shift + Shift.RestTo];
    let k = base + first;
    let next0 = labels[(k + 1) * Label.Size + Label.Late0];
    let next1 = labels[(k + 1) * Label.Size + Label.Late1];
    for (; k > base; k--) {
      const part = row[k];
      const visit = partVisit[part];
      const duration = partDuration[part];
      const es = earliest[visit];
      const ls = latest[visit];
      const leg = labels[k * Label.Size + Label.Leg];
      let x0 = smaller((next0 - leg - duration) | 0, ls);
      if (x0 < es) x0 = -Tick.Never;
      let x1 = (next1 - leg) | 0;
      if (restFrom + rest <= next0 && rest > 0) {
        x1 = larger(x1, smaller((next0 - rest - leg) | 0, restTo));
      }
      x1 = smaller((x1 - duration) | 0, ls);
      if (x1 < es) x1 = -Tick.Never;
      if (!all && x0 === labels[k * Label.Size + Label.Late0] && x1 === labels[k * Label.Size + Label.Late1]) return;
      labels[k * Label.Size + Label.Late0] = x0;
      labels[k * Label.Size + Label.Late1] = x1;
      next0 = x0;
      next1 = x1;
    }
  }

  /** Whether a visit with this start window cannot stand inside the slot's shift, or the slot is off duty: no scan can succeed. */
  missesShift(slot: number, duration: number, es: number, ls: number): boolean {
    const shift = this.shifts + slot * Shift.Size;
    return this.labels[shift + Shift.Start] > ls || this.labels[shift + Shift.End] < es + duration;
  }

  /** Whether visits, travel and break leave a slot on duty less than the duration, so that no scan can succeed. */
  lacksRoom(slot: number, duration: number): boolean {
    const { labels } = this;
    const shift = this.shifts + slot * Shift.Size;
    const taken = labels[shift + Shift.Rest] + labels[shift + Shift.Visits] + labels[shift + Shift.Travel];
    return labels[shift + Shift.End] - labels[shift + Shift.Start] - taken < duration && this.problem.triangular;
  }

  /**
   * Cheapest feasible insertion of a visit of the given place, duration and start window into a row.
   * @returns extra travel in ticks, or NEVER; the position to insert before which is then in `foundPosition`
   */
  scan(slot: number, at: number, duration: number, es: number, ls: number): number {
    const { labels } = this;
    // `| 0` throughout: the compiler then neither checks sums for overflow nor boxes what it keeps
    const first = es | 0;
    const latest = ls | 0;
    const takes = duration | 0;
    const shift = (this.shifts + Math.imul(slot | 0, Shift.Size)) | 0;
    const here = (labels[shift + Shift.Matrix] + Math.imul(at | 0, this.problem.locations | 0)) | 0;
    const into = (here + this.waysInto) | 0;
    const onward = (here + this.waysOut) | 0;
    const rest = labels[shift + Shift.Rest];
    const restFrom = labels[shift + Shift.RestFrom];
    const restTo = labels[shift + Shift.RestTo];
    const base = Math.imul(slot | 0, (this.stride | 0) * Label.Size);
    const last = (base + Math.imul(this.length[slot], Label.Size)) | 0;
    const leastEnd = (first + takes) | 0;
    let best: number = Tick.Never;
    let found = (base - Label.Size) | 0;
    let k = base;
    // latest starts grow along the row: before the first one late enough nothing fits
    while (k <= last && labels[(k + Label.Size + Label.Late0) | 0] < leastEnd) k = (k + Label.Size) | 0;
    const soonest = rest > 0 ? Label.End0 : Label.End1;
    // where the worker comes from, and from the middle of a step on where she goes next
    let place = labels[(k + Label.Place) | 0];
    for (; k <= last; k = (k + Label.Size) | 0) {
      // with a break to come a visit ends no later than with it taken, and may start no later
      if (labels[(k + soonest) | 0] > latest) break;
      const t1 = labels[(into + place) | 0];
      place = labels[(k + Label.Size + Label.Place) | 0];
      const t2 = labels[(onward + place) | 0];
      const extra = (t1 + t2 - labels[(k + Label.Leg) | 0]) | 0;
      if (extra >= best) continue;
      const d0 = labels[(k + Label.End0) | 0];
      const l0 = labels[(k + Label.Size + Label.Late0) | 0];
      const a0 = (d0 + t1) | 0;
      let start = larger(a0, first);
      if (start <= latest) {
        // the break comes after this visit
        const end = (start + takes) | 0;
        const on = (end + t2) | 0;
        if (on <= labels[(k + Label.Size + Label.Late1) | 0]) {
          best = extra;
          found = k;
          continue;
        }
        if (end <= restTo) {
          if (((larger(on, restFrom) + rest) | 0) <= l0) {
            best = extra;
            found = k;
            continue;
          }
        }
      }
      start = (labels[(k + Label.End1) | 0] + t1) | 0;
      if (d0 <= restTo) {
        start = smaller(start, (larger(a0, restFrom) + rest) | 0);
      }
      start = larger(start, first);
      if (start <= latest && ((start + takes + t2) | 0) <= l0) {
        best = extra;
        found = k;
      }
    }
    this.evaluations += (((k - base) | 0) / Label.Size) | 0;
    this.foundPosition = (((found + Label.Size - base) | 0) / Label.Size) | 0;
    return best;
  }

  /**
   * The cheapest run of at most `most` parts to put out so that the visit fits in their place.
   * @param burden cost of putting out each part; NEVER or more forbids it
   * @returns summed burden plus `travelWeight` x extra travel, or NEVER; the run is `foundSegment` parts from `foundPosition`
   */
  scanReplacing(
    slot: number,
    at: number,
    duration: number,
    es: number,
    ls: number,
    most: number,
    burden: Float64Array,
    travelWeight: number,
  ): number {
    const { labels, row } = this;
    const { locations } = this.problem;
    const shift = this.shifts + slot * Shift.Size;
    const ways = this.waysOut + labels[shift + Shift.Matrix];
    const onward = ways + at * locations;
    const into = onward + this.waysInto - this.waysOut;
    const rest = labels[shift + Shift.Rest];
    const restFrom = labels[shift + Shift.RestFrom];
    const restTo = labels[shift + Shift.RestTo];
    const base = slot * this.stride;
    const last = base + this.length[slot];
    const leastEnd = es + duration;
    let best = NEVER;
    let foundAt = -1;
    let foundRun = 0;
    let looked = 0;
    for (let k = base; k <= last; k++) {
      const d0 = labels[k * Label.Size + Label.End0];
      const d1 = labels[k * Label.Size + Label.End1];
      if (d0 > ls && d1 > ls) break;
      const place = labels[k * Label.Size + Label.Place];
      const t1 = labels[into + place];
      const a0 = d0 + t1;
      const early = a0 < es ? es : a0;
      let taken = d1 + t1;
      if (d0 <= restTo) {
        let c = a0 < restFrom ? restFrom : a0;
        c += rest;
        if (c < taken) taken = c;
      }
      if (taken < es) taken = es;
      if (early > ls && taken > ls) continue;
      let price = 0;
      for (let run = 0; run <= most; run++) {
        if (run > 0) {
          if (k + run > last) break;
          price += burden[row[k + run]];
          if (price >= best) break;
        }
        const l0 = labels[(k + run + 1) * Label.Size + Label.Late0];
        const l1 = labels[(k + run + 1) * Label.Size + Label.Late1];
        if (l0 < leastEnd && l1 < leastEnd) continue;
        looked++;
        const next = labels[(k + run + 1) * Label.Size + Label.Place];
        const t2 = labels[onward + next];
        let fits = taken <= ls && taken + duration + t2 <= l0;
        if (!fits && early <= ls) {
          const end = early + duration;
          fits = end + t2 <= l1;
          if (!fits && end <= restTo) {
            let c = end + t2;
            if (c < restFrom) c = restFrom;
            fits = c + rest <= l0;
          }
        }
        if (!fits) continue;
        const total = price + travelWeight * (t1 + t2 - labels[ways + place * locations + next]);
        if (total < best) {
          best = total;
          foundAt = k;
          foundRun = run;
        }
        break;
      }
    }
    this.evaluations += looked;
    this.foundPosition = foundAt - base + 1;
    this.foundSegment = foundRun;
    return best;
  }

  /**
   * Every interval of starts at which the visit could be inserted into the row, for visits that must start together with others.
   * Appends to `into` and returns the number of intervals in it afterwards.
   */
  scanIntervals(slot: number, at: number, duration: number, es: number, ls: number, into: StartIntervals): void {
    const { labels } = this;
    const shift = this.shifts + slot * Shift.Size;
    const onward = this.waysOut + labels[shift + Shift.Matrix] + at * this.problem.locations;
    const waysInto = onward + this.waysInto - this.waysOut;
    const rest = labels[shift + Shift.Rest];
    const restFrom = labels[shift + Shift.RestFrom];
    const restTo = labels[shift + Shift.RestTo];
    const base = slot * this.stride;
    const last = base + this.length[slot];
    this.evaluations += last - base + 1;
    for (let k = base; k <= last; k++) {
      const d0 = labels[k * Label.Size + Label.End0];
      const d1 = labels[k * Label.Size + Label.End1];
      if (d0 > ls && d1 > ls) break;
      const l0 = labels[(k + 1) * Label.Size + Label.Late0];
      const l1 = labels[(k + 1) * Label.Size + Label.Late1];
      const t1 = labels[waysInto + labels[k * Label.Size + Label.Place]];
      const t2 = labels[onward + labels[(k + 1) * Label.Size + Label.Place]];
      const extra = t1 + t2 - labels[k * Label.Size + Label.Leg];
      const a0 = d0 + t1;
      let latestEnd = l1 - t2;
      if (rest > 0 && restFrom + rest <= l0) {
        let c = l0 - rest - t2;
        if (c > restTo) c = restTo;
        if (c > latestEnd) latestEnd = c;
      }
      into.add(slot, k - base + 1, a0 < es ? es : a0, latestEnd - duration > ls ? ls : latestEnd - duration, extra);
      let taken = d1 + t1;
      if (d0 <= restTo) {
        let c = a0 < restFrom ? restFrom : a0;
        c += rest;
        if (c < taken) taken = c;
      }
      latestEnd = l0 - t2;
      into.add(
        slot,
        k - base + 1,
        taken < es ? es : taken,
        latestEnd - duration > ls ? ls : latestEnd - duration,
        extra,
      );
    }
  }

  // ---- parts ----

  /** Inserts a loose part at a position that a scan found. */
  insert(part: number, slot: number, position: number): void {
    this.touch(slot);
    const { row, labels } = this;
    const { locations, partVisit, visitLocation } = this.problem;
    const base = slot * this.stride;
    const n = this.length[slot];
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
    this.length[slot] = n + 1;
    this.enter(part, slot);
    const ways = this.waysOut + labels[this.shifts + slot * Shift.Size + Shift.Matrix];
    const before = labels[(at - 1) * Label.Size + Label.Leg];
    const there = labels[ways + labels[(at - 1) * Label.Size + Label.Place] * locations + here];
    const onward = labels[ways + here * locations + labels[(at + 1) * Label.Size + Label.Place]];
    labels[(at - 1) * Label.Size + Label.Leg] = there;
    labels[at * Label.Size + Label.Leg] = onward;
    this.drive(slot, there + onward - before);
    this.forward(slot, position, false);
    this.backward(slot, position, false);
  }

  /** Removes a placed part. Parts that can then no longer be driven (matrices without the triangle inequality) go too. */
  remove(part: number): void {
    const slot = this.slotOf[part];
    this.touch(slot);
    const visit = this.problem.partVisit[part];
    const feasible = this.removeFromRow(part, slot);
    if (this.placed[visit] === 0 && this.adjustable[visit]) {
      this.touchVisit(visit);
      this.freeVisit(visit);
    }
    if (!feasible && !this.problem.triangular) this.shed(slot);
  }

  private shed(slot: number): void {
    const base = slot * this.stride;
    let feasible = false;
    while (!feasible) {
      const last = this.row[base + this.length[slot]];
      const visit = this.problem.partVisit[last];
      feasible = this.removeFromRow(last, slot);
      this.shedParts.push(last);
      if (this.placed[visit] === 0 && this.adjustable[visit]) {
        this.touchVisit(visit);
        this.freeVisit(visit);
      }
    }
  }

  /** Returns whether the row can still be driven. */
  private removeFromRow(part: number, slot: number): boolean {
    const { row, labels } = this;
    const { locations } = this.problem;
    const base = slot * this.stride;
    const n = this.length[slot];
    let at = base + 1;
    while (row[at] !== part) at++;
    const ways = this.waysOut + labels[this.shifts + slot * Shift.Size + Shift.Matrix];
    const from = ways + labels[(at - 1) * Label.Size + Label.Place] * locations;
    const past = n > 1 ? labels[from + labels[(at + 1) * Label.Size + Label.Place]] : 0;
    this.drive(slot, past - labels[(at - 1) * Label.Size + Label.Leg] - labels[at * Label.Size + Label.Leg]);
    labels[(at - 1) * Label.Size + Label.Leg] = past;
    for (let k = at; k < base + n; k++) row[k] = row[k + 1];
    const end = (base + n + 1) * Label.Size;
    for (let i = at * Label.Size; i < end; i += Label.Size) copyPosition(labels, i + Label.Size, i);
    this.length[slot] = n - 1;
    this.leave(part, slot);
    this.backward(slot, at - base - 1, false);
    return this.forward(slot, at - base, false);
  }

  /** Decides choice and start window of a visit none of whose parts is placed. */
  decide(visit: number, choice: number, earliest: number, latest: number): void {
    this.touchVisit(visit);
    this.choice[visit] = choice;
    this.earliest[visit] = earliest;
    this.latest[visit] = latest;
  }

  private freeVisit(visit: number): void {
    const first = this.problem.visitChoices[visit];
    if (first === this.problem.visitChoices[visit + 1]) return;
    this.choice[visit] = first;
    this.earliest[visit] = this.problem.choiceEarliest[first];
    this.latest[visit] = this.problem.choiceLatest[first];
  }

  private enter(part: number, slot: number): void {
    const { problem } = this;
    const worker = (slot / problem.days) | 0;
    const visit = problem.partVisit[part];
    const duration = problem.partDuration[part];
    const week = problem.weekOfDay[slot % problem.days];
    this.slotOf[part] = slot;
    this.placed[visit]++;
    this.labels[this.shifts + slot * Shift.Size + Shift.Visits] += duration;
    this.booked[worker * problem.weeks + week] += duration;
    const at = this.loosePosition[part];
    const moved = this.loose[--this.looseSize];
    this.loose[at] = moved;
    this.loosePosition[moved] = at;
    this.looseUrgency -= this.urgency[part];
    const sole = problem.soleRecipient[visit];
    if (sole >= 0) this.meet(sole, worker, week);
    else {
      for (let i = problem.visitRecipients[visit]; i < problem.visitRecipients[visit + 1]; i++) {
        this.meet(problem.recipientOfVisit[i], worker, week);
      }
    }
  }

  private leave(part: number, slot: number): void {
    const { problem } = this;
    const worker = (slot / problem.days) | 0;
    const visit = problem.partVisit[part];
    const duration = problem.partDuration[part];
    const week = problem.weekOfDay[slot % problem.days];
    this.slotOf[part] = NONE;
    this.placed[visit]--;
    this.labels[this.shifts + slot * Shift.Size + Shift.Visits] -= duration;
    this.booked[worker * problem.weeks + week] -= duration;
    this.loosePosition[part] = this.looseSize;
    this.loose[this.looseSize++] = part;
    this.looseUrgency += this.urgency[part];
    const sole = problem.soleRecipient[visit];
    if (sole >= 0) this.part(sole, worker, week);
    else {
      for (let i = problem.visitRecipients[visit]; i < problem.visitRecipients[visit + 1]; i++) {
        this.part(problem.recipientOfVisit[i], worker, week);
      }
    }
  }

  // ---- recipients ----

  private meet(recipient: number, worker: number, week: number): void {
    const { problem } = this;
    if (this.count[recipient * problem.workers + worker] === 0) this.join(recipient, worker);
    else this.count[recipient * problem.workers + worker]++;
    if (this.contact[recipient] === worker) this.contactVisit(recipient, week, 1);
  }

  private part(recipient: number, worker: number, week: number): void {
    const { problem, crew, crewPosition } = this;
    const key = recipient * problem.workers + worker;
    if (--this.count[key] === 0) {
      const phi = recipient * problem.phiStride + this.carers[recipient]--;
      this.continuity += problem.phi[phi - 1] - problem.phi[phi];
      const last = recipient * problem.workers + --this.crewSize[recipient];
      const at = crewPosition[key];
      const moved = crew[last];
      crew[at] = moved;
      crewPosition[recipient * problem.workers + moved] = at;
    }
    if (this.contact[recipient] === worker) this.contactVisit(recipient, week, -1);
  }

  private join(recipient: number, worker: number): void {
    const { problem } = this;
    const key = recipient * problem.workers + worker;
    this.count[key] = 1;
    const phi = recipient * problem.phiStride + this.carers[recipient]++;
    this.continuity += problem.phi[phi + 1] - problem.phi[phi];
    const at = recipient * problem.workers + this.crewSize[recipient]++;
    this.crew[at] = worker;
    this.crewPosition[key] = at;
  }

  // ---- contacts ----

  private contactVisit(recipient: number, week: number, change: number): void {
    const { problem } = this;
    const key = recipient * problem.weeks + week;
    const before = this.missesAt(recipient, week);
    this.contactMade[key] += change;
    this.contactMisses += this.missesAt(recipient, week) - before;
    this.contactShare += change / (problem.recipientVisits[recipient + 1] - problem.recipientVisits[recipient]);
  }

  private missesAt(recipient: number, week: number): number {
    const { contactServable, contactVisits, weeks, workers } = this.problem;
    const servable = contactServable[(recipient * workers + this.contact[recipient]) * weeks + week];
    const missing = Math.min(contactVisits, servable) - this.contactMade[recipient * weeks + week];
    return missing > 0 ? missing : 0;
  }

  /** Appoints a worker (or nobody with -1) as contact. Not journalled: never between `begin()` and `undo()`. */
  appoint(recipient: number, worker: number): void {
    const { problem } = this;
    const before = this.contact[recipient];
    if (before === worker) return;
    const visitCount = problem.recipientVisits[recipient + 1] - problem.recipientVisits[recipient];
    for (let week = 0; week < problem.weeks; week++) {
      const key = recipient * problem.weeks + week;
      if (before !== NONE) {
        this.contactMisses -= this.missesAt(recipient, week);
        this.contactShare -= visitCount ? this.contactMade[key] / visitCount : 0;
      }
      this.contactMade[key] = 0;
    }
    if (before === NONE) this.contactMisses -= 1;
    else this.caseload[before]--;
    this.contact[recipient] = worker;
    if (worker === NONE) {
      this.contactMisses += 1;
      return;
    }
    this.caseload[worker]++;
    for (let i = problem.recipientVisits[recipient]; i < problem.recipientVisits[recipient + 1]; i++) {
      const visit = problem.visitOfRecipient[i];
      for (let part = problem.visitParts[visit]; part < problem.visitParts[visit + 1]; part++) {
        const slot = this.slotOf[part];
        if (slot !== NONE && ((slot / problem.days) | 0) === worker) {
          this.contactMade[recipient * problem.weeks + problem.weekOfDay[slot % problem.days]]++;
        }
      }
    }
    for (let week = 0; week < problem.weeks; week++) {
      const key = recipient * problem.weeks + week;
      this.contactMisses += this.missesAt(recipient, week);
      this.contactShare += visitCount ? this.contactMade[key] / visitCount : 0;
    }
  }

  /** Unbooked paid ticks of the worker's week beyond what her contacts need. */
  spare(worker: number, week: number): number {
    const key = worker * this.problem.weeks + week;
    return this.paid[key] - this.booked[key] - this.problem.contactTicks * this.caseload[worker];
  }
}

/** The larger of two ticks, by a mask: which one it is is anybody's guess, and a branch guessed wrongly costs more than three operations. */
function larger(a: number, b: number): number {
  const more = (a - b) | 0;
  return (a - (more & (more >> 31))) | 0;
}

function smaller(a: number, b: number): number {
  const more = (a - b) | 0;
  return (b + (more & (more >> 31))) | 0;
}

/** Copies the labels of one position, written out: a turn of a loop costs as much as two of the six. */
function copyPosition(labels: Int32Array, from: number, to: number): void {
  labels[to] = labels[from];
  labels[to + 1] = labels[from + 1];
  labels[to + 2] = labels[from + 2];
  labels[to + 3] = labels[from + 3];
  labels[to + 4] = labels[from + 4];
  labels[to + 5] = labels[from + 5];
}
