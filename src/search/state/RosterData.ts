import type { Problem } from "../../problem/Problem";
import { Label, NEVER, Shift } from "./Label";

/** What a roster holds; `slot` is worker * days + day. Nothing but `RosterState` changes it. */
export class RosterData {
  readonly stride: number;

  // rows, [slot * stride + position]
  readonly row: Int32Array;
  /**
   * What a scan reads, in one array: first the labels of the positions, [(slot * stride + position) * Label.Size + label]; from `saved` on the same as
   * they were before the move; from `shifts` on [slot * Shift.Size + number]; from `waysOut` on the travel matrices, from `waysInto` on the same by where
   * a way leads instead of where it begins.
   */
  readonly labels: Int32Array;
  readonly saved: number;
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
  looseSize: number;

  // recipients
  readonly count: Int32Array;
  readonly carers: Int32Array;
  /** Workers who serve (or have met) the recipient: `crew[recipient * workers + i]`, i < crewSize[recipient]. */
  readonly crew: Int32Array;
  readonly crewSize: Int32Array;
  /** Where a worker stands among those of the recipient. */
  readonly crewPosition: Int32Array;
  readonly contact: Int32Array;
  /** [recipient * weeks + week] visits by the contact. */
  readonly contactMade: Int32Array;

  // workers
  /** [worker * weeks + week] ticks in visits and travel. */
  readonly booked: Int32Array;
  /** [worker * weeks + week] paid ticks. */
  readonly paid: Int32Array;
  readonly caseload: Int32Array;

  // totals
  looseUrgency = 0;
  continuity = 0;
  travelTicks = 0;
  contactMisses = 0;
  /** Sum over recipients of the contact's share of visits. */
  contactShare = 0;

  /** Parts put out because a row could no longer be driven without a part removed from it, since `begin()`. */
  readonly shedParts: number[] = [];

  // what has been touched since `begin()`, as it was before
  readonly touched: Int32Array;
  touchedSize = 0;
  readonly savedRow: Int32Array;
  readonly savedTravel: Int32Array;
  readonly savedLength: Int32Array;
  readonly savedOption: Int32Array;
  readonly touchedVisits: Int32Array;
  touchedVisitsSize = 0;

  /** Position found by the last successful scan. */
  foundPosition = 0;
  /** Number of parts that `scanReplacing` would put out. */
  foundSegment = 0;
  /** Positions examined so far: the unit in which speed is measured. */
  evaluations = 0;

  constructor(readonly problem: Problem) {
    const { slots, stride, parts, visits, recipients, workers, days, weeks } = problem;
    this.stride = stride;
    this.row = new Int32Array(slots * stride);
    this.saved = slots * stride * Label.Size;
    this.shifts = 2 * this.saved;
    this.waysOut = this.shifts + slots * Shift.Size;
    this.waysInto = this.waysOut + problem.travel.length;
    this.labels = new Int32Array(this.waysInto + problem.travel.length);
    this.labels.set(problem.travel, this.waysOut);
    this.layWaysInto();
    this.length = new Int32Array(slots);
    this.option = new Int32Array(slots).fill(-1);
    for (let slot = 0; slot < slots; slot++) {
      const shift = this.shifts + slot * Shift.Size;
      this.labels[shift + Shift.Start] = NEVER;
      this.labels[shift + Shift.End] = -NEVER;
      this.labels[shift + Shift.Matrix] = problem.workerTravel[(slot / days) | 0];
    }
    this.dutyWorker = new Int32Array(days * workers);
    this.dutySize = new Int32Array(days);
    this.slotOf = new Int32Array(parts).fill(-1);
    this.earliest = new Int32Array(visits);
    this.latest = new Int32Array(visits);
    this.choice = new Int32Array(visits);
    this.placed = new Int32Array(visits);
    this.adjustable = Uint8Array.from(problem.timed, (timed, visit) =>
      timed || problem.visitChoices[visit + 1] - problem.visitChoices[visit] > 1 ? 1 : 0,
    );
    this.loose = Int32Array.from({ length: parts }, (_, part) => part);
    this.looseSize = parts;
    this.count = new Int32Array(recipients * workers);
    this.carers = Int32Array.from(problem.formerCarers);
    this.crew = new Int32Array(recipients * workers);
    this.crewSize = new Int32Array(recipients);
    this.crewPosition = new Int32Array(recipients * workers);
    this.contact = new Int32Array(recipients).fill(-1);
    this.contactMade = new Int32Array(recipients * weeks);
    this.booked = new Int32Array(workers * weeks);
    this.paid = new Int32Array(workers * weeks);
    this.caseload = new Int32Array(workers);
    for (let part = 0; part < parts; part++) this.looseUrgency += problem.partUrgency[part];
    for (let visit = 0; visit < visits; visit++) {
      const first = problem.visitChoices[visit];
      if (first === problem.visitChoices[visit + 1]) continue;
      this.choice[visit] = first;
      this.earliest[visit] = problem.choiceEarliest[first];
      this.latest[visit] = problem.choiceLatest[first];
    }
    for (let r = 0; r < recipients; r++) {
      this.contactMisses += problem.contactRequired[r];
      // an encounter before the horizon counts like a visit that is always there
      for (let w = 0; w < workers; w++) if (problem.metBefore[r * workers + w]) this.meetBefore(r, w);
      this.continuity += problem.phi[r * problem.phiStride + this.carers[r]];
    }
    this.touched = new Int32Array(slots);
    this.savedRow = new Int32Array(slots * stride);
    this.savedTravel = new Int32Array(slots);
    this.savedLength = new Int32Array(slots);
    this.savedOption = new Int32Array(slots);
    this.touchedVisits = new Int32Array(visits);
  }

  private meetBefore(recipient: number, worker: number): void {
    const { workers } = this.problem;
    const at = this.crewSize[recipient]++;
    this.carers[recipient]++;
    this.count[recipient * workers + worker] = 1;
    this.crew[recipient * workers + at] = worker;
    this.crewPosition[recipient * workers + worker] = recipient * workers + at;
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
}
