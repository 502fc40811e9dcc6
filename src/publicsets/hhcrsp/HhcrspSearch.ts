import { Random } from "../../random";
import { logarithms } from "../../search/acceptance/logarithms";
import { type Annealing, simulatedAnnealing } from "../../search/acceptance/simulatedAnnealing";
import type { BestFigures } from "../../search/Search";
import type { LaneSearch } from "../../threads/LaneSearch";
import type { HhcrspProblem } from "./HhcrspProblem";
import { nearestPatients } from "./nearestPatients";
import { RouteState } from "./RouteState";

/** What steers the search; the same for every instance. */
export interface HhcrspParameters {
  /** Shares of the moves, in 1024ths; what is left puts a patient beside a near one. */
  carers: number;
  positions: number;
  swaps: number;
  tails: number;
  segments: number;
  anywhere: number;
  /** Patients that count as near. */
  near: number;
  /** Temperatures, in units of the cost. */
  hottest: number;
  settled: number;
  coldest: number;
  settledAt: number;
}

export const DEFAULT_HHCRSP: HhcrspParameters = {
  carers: 100,
  positions: 80,
  swaps: 130,
  tails: 100,
  segments: 150,
  anywhere: 50,
  near: 15,
  hottest: 20,
  settled: 0.5,
  coldest: 0.02,
  settledAt: 0.85,
};

/**
 * Annealing over routes for the published objective of hhcrsp and nothing else. Moves: a patient beside a near one in that one's route, or anywhere;
 * other carers; another position in the order; two patients swap positions and carers; two carers swap what they do over a stretch of the
 * order; a few patients in a row move beside a near one. A move whose travel alone costs too much is refused before times are computed.
 */
export class HhcrspSearch implements LaneSearch {
  readonly chunk = 512;
  iterations = 0;
  bestLevels: Float64Array;
  private readonly state: RouteState;
  private readonly random: Random;
  private readonly annealing: Annealing;
  private readonly best: Int32Array;
  private bestSum: number;
  /** `near` patients of each patient. */
  private readonly near: Int32Array;
  private readonly nearest: number;
  private readonly able: Uint8Array;

  constructor(
    private readonly problem: HhcrspProblem,
    seed: number,
    private readonly parameters: HhcrspParameters = DEFAULT_HHCRSP,
  ) {
    const patients = problem.patients.length;
    const carers = problem.carers.length;
    this.random = new Random(seed);
    this.state = new RouteState(problem);
    this.nearest = Math.max(0, Math.min(parameters.near, patients - 1));
    this.near = nearestPatients(problem, this.nearest);
    this.able = new Uint8Array(2 * patients * carers);
    for (let s = 0; s < 2 * patients; s++)
      for (let k = problem.ableStart[s]; k < problem.ableStart[s + 1]; k++) this.able[s * carers + problem.able[k]] = 1;
    const unit = 3 * problem.scale;
    this.annealing = simulatedAnnealing({
      hottest: parameters.hottest * unit,
      settled: parameters.settled * unit,
      coldest: parameters.coldest * unit,
      settledAt: parameters.settledAt,
    });
    this.draw();
    this.best = new Int32Array(3 * patients);
    this.bestSum = Number.POSITIVE_INFINITY;
    this.bestLevels = new Float64Array(1);
    this.note();
  }

  bestFigures(): BestFigures {
    return { loose: 0, penalty: 0, carers: 0, misses: 0, continuity: this.bestLevels[0] };
  }

  pack(): Int32Array {
    return this.best.slice();
  }

  adopt(packed: Int32Array): void {
    const { patients } = this.state;
    this.state.restore(packed.subarray(0, patients), packed.subarray(patients));
    this.note();
  }

  run(moves: number, progress: number): boolean {
    const { parameters, random, state } = this;
    const { patients } = state;
    this.iterations += moves;
    if (patients === 0) return false;
    const uptoCarers = parameters.carers;
    const uptoPositions = uptoCarers + parameters.positions;
    const uptoSwaps = uptoPositions + parameters.swaps;
    const uptoTails = uptoSwaps + parameters.tails;
    const uptoSegments = uptoTails + parameters.segments;
    const uptoAnywhere = uptoSegments + parameters.anywhere;
    const before = this.bestSum;
    this.annealing.advance(progress);
    const temperature = this.annealing.temperature;
    for (let move = 0; move < moves; move++) {
      const bits = random.nextUint32();
      const most = temperature * logarithms[bits & 4095];
      const kind = bits >>> 22;
      const patient = random.integer(patients);
      const from = state.sum;
      state.begin();
      const made =
        kind < uptoCarers
          ? this.changeCarer(patient)
          : kind < uptoPositions
            ? this.changePosition(patient)
            : kind < uptoSwaps
              ? this.swap(patient)
              : kind < uptoTails
                ? this.swapStretch(patient)
                : kind < uptoSegments
                  ? this.moveSegment(patient)
                  : kind < uptoAnywhere
                    ? this.anywhere(patient)
                    : this.beside(patient);
      // times can at best take all tardiness away
      if (!made || state.travel - from >= most || state.settle() >= most) state.undo();
      else if (state.sum < this.bestSum) this.note();
    }
    return this.bestSum < before;
  }

  private canServe(service: number, carer: number): boolean {
    return this.able[service * this.problem.carers.length + carer] === 1;
  }

  private drawCarer(service: number): number {
    const from = this.problem.ableStart[service];
    return this.problem.able[from + this.random.integer(this.problem.ableStart[service + 1] - from)];
  }

  private isDouble(patient: number): boolean {
    return this.problem.carersNeeded[patient] === 2;
  }

  private beside(patient: number): boolean {
    if (this.nearest === 0) return false;
    const near = this.near[patient * this.nearest + this.random.integer(this.nearest)];
    return this.putBeside(patient, near, this.random.integer(2));
  }

  /** One service of the patient joins the route of one of the near patient, right before (0) or after (1) it. */
  private putBeside(patient: number, near: number, after: number): boolean {
    const { random, state } = this;
    const { carer, position } = state;
    const a = 2 * patient;
    const theirs = carer[2 * near + (this.isDouble(near) ? random.integer(2) : 0)];
    let first = carer[a];
    let second = carer[a + 1];
    if (!this.isDouble(patient)) {
      if (!this.canServe(a, theirs)) return false;
      first = theirs;
    } else {
      const half = random.integer(2);
      if (!this.canServe(a + half, theirs)) return false;
      if (half === 0) first = theirs;
      else second = theirs;
      const redraw = random.integer(4) === 0;
      if (half === 0 && (redraw || second === first)) second = this.drawCarer(a + 1);
      if (half === 1 && (redraw || second === first)) first = this.drawCarer(a);
      if (first === second) return false;
    }
    const at = position[near];
    const target = position[patient] < at ? at - 1 + after : at + after;
    state.place(patient, target, first, second);
    return true;
  }

  private anywhere(patient: number): boolean {
    const a = 2 * patient;
    const first = this.drawCarer(a);
    const second = this.isDouble(patient) ? this.drawCarer(a + 1) : -1;
    if (first === second) return false;
    this.state.place(patient, this.random.integer(this.state.patients), first, second);
    return true;
  }

  private changeCarer(patient: number): boolean {
    const { carer, position } = this.state;
    const half = this.isDouble(patient) ? this.random.integer(2) : 0;
    const a = 2 * patient;
    const drawn = this.drawCarer(a + half);
    if (drawn === carer[a] || drawn === carer[a + 1]) return false;
    this.state.place(patient, position[patient], half === 0 ? drawn : carer[a], half === 0 ? carer[a + 1] : drawn);
    return true;
  }

  private changePosition(patient: number): boolean {
    const { carer, patients, position } = this.state;
    const target = position[patient] + this.random.integer(41) - 20;
    if (target < 0 || target >= patients || target === position[patient]) return false;
    this.state.place(patient, target, carer[2 * patient], carer[2 * patient + 1]);
    return true;
  }

  /** Two near patients swap positions, and carers as far as skills allow. */
  private swap(patient: number): boolean {
    if (this.nearest === 0) return false;
    const { random, state } = this;
    const { carer, position } = state;
    const other = this.near[patient * this.nearest + random.integer(this.nearest)];
    const [a, b] = [2 * patient, 2 * other];
    const ka = this.isDouble(patient) ? random.integer(2) : 0;
    const kb = this.isDouble(other) ? random.integer(2) : 0;
    const mine = carer[a + ka];
    const theirs = carer[b + kb];
    if (mine !== theirs) {
      if (!this.canServe(a + ka, theirs) || !this.canServe(b + kb, mine)) return false;
      // the other half must not be hers already
      if (carer[a + 1 - ka] === theirs || carer[b + 1 - kb] === mine) return false;
    }
    const at = position[patient];
    const to = position[other];
    const firstA = ka === 0 ? theirs : carer[a];
    const secondA = ka === 1 ? theirs : carer[a + 1];
    const firstB = kb === 0 ? mine : carer[b];
    const secondB = kb === 1 ? mine : carer[b + 1];
    state.place(patient, to, firstA, secondA);
    state.place(other, at, firstB, secondB);
    return true;
  }

  /** Two carers swap all they do from a patient on, up to the end or over some positions. */
  private swapStretch(patient: number): boolean {
    const { problem, random, state } = this;
    const { carer, order, patients, position } = state;
    const carers = problem.carers.length;
    if (carers < 2) return false;
    const mine = carer[2 * patient];
    let theirs = random.integer(carers - 1);
    if (theirs >= mine) theirs++;
    const from = position[patient];
    const to = random.integer(2) === 0 ? patients : Math.min(patients, from + 1 + random.integer(patients));
    const other = (c: number) => (c === mine ? theirs : c === theirs ? mine : c);
    for (let i = from; i < to; i++) {
      const a = 2 * order[i];
      for (let s = a; s < a + problem.carersNeeded[order[i]]; s++) if (!this.canServe(s, other(carer[s]))) return false;
    }
    for (let i = from; i < to; i++) {
      const a = 2 * order[i];
      const first = other(carer[a]);
      const second = other(carer[a + 1]);
      if (first !== carer[a] || second !== carer[a + 1]) state.place(order[i], i, first, second);
    }
    return true;
  }

  /** The patient and one or two that follow in her carer's route move beside a near one, in the same or the opposite order. */
  private moveSegment(patient: number): boolean {
    if (this.nearest === 0) return false;
    const { random, state } = this;
    const { next } = state;
    const start = 2 * patient + (this.isDouble(patient) ? random.integer(2) : 0);
    const near = this.near[patient * this.nearest + random.integer(this.nearest)];
    let left = 1 + random.integer(2);
    const reversed = random.integer(4) === 0;
    let after = next[start];
    if (!this.putBeside(patient, near, random.integer(2))) return false;
    let beside = patient;
    while (left > 0 && after >= 0) {
      const moved = after >> 1;
      after = next[after];
      if (moved === near) return false;
      if (!this.putBeside(moved, beside, reversed ? 0 : 1)) return false;
      beside = moved;
      left--;
    }
    return true;
  }

  private note(): void {
    const { carer, order, patients, sum } = this.state;
    if (sum >= this.bestSum) return;
    this.bestSum = sum;
    this.bestLevels = Float64Array.of(sum / 3 / this.problem.scale);
    this.best.set(order);
    this.best.set(carer, patients);
  }

  /** Patients by the start of their windows, with carers at random. */
  private draw(): void {
    const { problem } = this;
    const order = problem.patients.map((_, p) => p).sort((p, q) => problem.windowStart[p] - problem.windowStart[q]);
    const carers = new Int32Array(2 * order.length).fill(-1);
    for (const patient of order) {
      const a = 2 * patient;
      do {
        carers[a] = this.drawCarer(a);
        if (this.isDouble(patient)) carers[a + 1] = this.drawCarer(a + 1);
      } while (carers[a] === carers[a + 1]);
    }
    this.state.restore(order, carers);
  }
}
