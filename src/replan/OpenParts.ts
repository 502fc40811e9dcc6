import { Bond } from "./Bonds";
import type { RepairState } from "./RepairState";

/** Share of urgent parts drawn from those that nobody makes. */
const LOOSE = 0.4;

/** The parts that may be given to others, and which of them nobody or a stranger makes. */
export class OpenParts {
  readonly all: number[] = [];
  /** Parts that nobody or a stranger makes. */
  readonly bad: number[] = [];
  private readonly badAt: Int32Array;

  constructor(private readonly repair: RepairState) {
    const { problem, published } = repair;
    this.badAt = new Int32Array(problem.parts).fill(-1);
    for (let part = 0; part < problem.parts; part++) {
      const visit = problem.partVisit[part];
      if (published.stays[part] === 1 || problem.visitChoices[visit] === problem.visitChoices[visit + 1]) continue;
      this.all.push(part);
      this.note(part);
    }
  }

  /** To be called for each part whose carer may have changed. */
  note(part: number): void {
    const { bad, badAt, repair } = this;
    const worker = repair.workerOf(part);
    const is = worker < 0 || repair.bondOf(repair.problem.partVisit[part], worker) === Bond.Stranger;
    const at = badAt[part];
    if (is === at >= 0 || (repair.published.stays[part] === 1 && worker >= 0)) return;
    if (is) {
      badAt[part] = bad.length;
      bad.push(part);
      return;
    }
    const last = bad.pop() as number;
    badAt[part] = -1;
    if (last === part) return;
    bad[at] = last;
    badAt[last] = at;
  }

  any(): number {
    return this.repair.random.pick(this.all);
  }

  /** A part that nobody or a stranger makes; any where there is none. */
  urgent(): number {
    const { bad, badAt, repair } = this;
    const { random, state } = repair;
    if (state.looseSize > 0 && random.uniform() < LOOSE) {
      const part = state.loose[random.integer(state.looseSize)];
      if (badAt[part] >= 0) return part;
    }
    return bad.length > 0 ? random.pick(bad) : this.any();
  }
}
