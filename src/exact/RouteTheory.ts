import type { Dependency, Instance } from "../model/Instance";
import { type JointAnswer, JointSchedule } from "./JointSchedule";
import { linkedRoutes, type WorkedSlot } from "./linkedRoutes";
import type { RouteChecker } from "./RouteChecker";
import type { Slot, SlotOption } from "./Slot";
import { type Literal, not } from "./sat/Literal";
import type { SatSolver, Theory } from "./sat/SatSolver";

/** Partial routes that the search for joint times of one group of routes may look at. */
const JOINT_WORK = 400_000;
/** The same while a conflict is made smaller. */
const SHRINK_WORK = 40_000;

/**
 * Tells the solver which sets of visits no shift holds. A conflict is reduced to a smallest set; what holds for one worker is said of every
 * worker for whom it holds. Once everything is decided, the routes that share visits or dependencies are timed together.
 */
export class RouteTheory implements Theory {
  private readonly slotOf = new Map<Literal, { slot: number; visit: number }>();
  private readonly changed = new Map<Literal, number[]>();
  private readonly made: number[][];
  private readonly entered: { slot: number }[] = [];
  private readonly slotsOfDay = new Map<number, number[]>();
  private readonly said = new Set<string>();
  private readonly fitting: number[];
  private readonly dirty = new Set<number>();
  /** Those that the windows do not keep by themselves. */
  readonly dependencies: readonly Dependency[];
  clauses = 0;
  /** Clauses from routes that cannot be timed together. */
  jointClauses = 0;

  constructor(
    private readonly instance: Instance,
    private readonly slots: readonly Slot[],
    private readonly routes: RouteChecker,
  ) {
    this.dependencies = instance.dependencies.filter(({ first, maxGap, minGap, second }) => {
      const [one, other] = [instance.visits[first].windows, instance.visits[second].windows];
      const early = (windows: typeof one) => Math.min(...windows.map(({ earliest }) => earliest));
      const late = (windows: typeof one) => Math.max(...windows.map(({ latest }) => latest));
      const least = early(other) - late(one);
      const most = late(other) - early(one);
      return least < (minGap ?? Number.NEGATIVE_INFINITY) || most > (maxGap ?? Number.POSITIVE_INFINITY);
    });
    this.made = slots.map(() => []);
    this.fitting = slots.map(() => 0);
    slots.forEach((slot, s) => {
      for (const [visit, literal] of slot.makes) this.slotOf.set(literal, { slot: s, visit });
      for (const { works } of slot.options) this.changed.set(not(works), [...(this.changed.get(not(works)) ?? []), s]);
      this.slotsOfDay.set(slot.day, [...(this.slotsOfDay.get(slot.day) ?? []), s]);
    });
  }

  check(solver: SatSolver, complete: boolean): Literal[] | null {
    const { trail } = solver;
    for (let i = this.entered.length; i < trail.length; i++) {
      const literal = trail[i];
      const own = this.slotOf.get(literal);
      this.entered.push(own ?? NOWHERE);
      if (own !== undefined) {
        this.made[own.slot].push(own.visit);
        this.dirty.add(own.slot);
      } else for (const slot of this.changed.get(literal) ?? []) this.dirty.add(slot);
    }
    for (const s of this.dirty) {
      const conflict = this.look(solver, s);
      if (conflict !== null) return conflict;
      this.dirty.delete(s);
    }
    return complete ? this.together(solver) : null;
  }

  /** Times for routes, the least long visits at their shortest. */
  schedule(worked: readonly WorkedSlot[], work = JOINT_WORK): JointAnswer {
    const routes = worked.map(({ option, visits }) => ({
      duty: option.duty,
      stops: visits.map((visit) => {
        const { intervals, length } = this.routes.jobOf(option.jobs.get(visit) as number);
        return { visit, intervals, length };
      }),
    }));
    return new JointSchedule(this.instance, routes, this.dependencies, work).solve();
  }

  /** The slots worked and the visits made in them, by a test of literals. */
  worked(holds: (literal: Literal) => boolean): WorkedSlot[] {
    return this.slots.flatMap((slot) => {
      const option = slot.options.find(({ works }) => holds(works));
      if (option === undefined) return [];
      return [{ slot, option, visits: [...slot.makes].filter(([, makes]) => holds(makes)).map(([visit]) => visit) }];
    });
  }

  /** Where the work limit is reached nothing is said: whoever wants the roster finds out. */
  private together(solver: SatSolver): Literal[] | null {
    const worked = this.worked((literal) => solver.valueOf(literal) > 0);
    for (const group of linkedRoutes(worked, this.dependencies)) {
      if (group.length === 1 && this.independent(group[0].visits)) continue;
      if (this.schedule(group) !== null) continue;
      let few = group;
      for (const visit of new Set(group.flatMap(({ visits }) => visits))) {
        const without = few.map((one) => ({ ...one, visits: one.visits.filter((other) => other !== visit) }));
        if (this.schedule(without, SHRINK_WORK) === null) few = without;
      }
      this.jointClauses++;
      return few
        .filter(({ visits }) => visits.length > 0)
        .flatMap(({ option, slot, visits }) => [
          not(option.works),
          ...visits.map((visit) => not(slot.makes.get(visit) as Literal)),
        ]);
    }
    return null;
  }

  private independent(visits: readonly number[]): boolean {
    return this.dependencies.every(({ first, second }) => !(visits.includes(first) && visits.includes(second)));
  }

  backtracked(trailLength: number): void {
    while (this.entered.length > trailLength) {
      const { slot } = this.entered.pop() as { slot: number };
      if (slot >= 0) this.made[slot].pop();
    }
  }

  private look(solver: SatSolver, s: number): Literal[] | null {
    const visits = this.made[s];
    if (visits.length < 2) return null;
    const { options } = this.slots[s];
    for (let k = 0; k < options.length; k++) {
      const o = (this.fitting[s] + k) % options.length;
      if (solver.valueOf(options[o].works) < 0 || !this.fits(options[o], visits)) continue;
      this.fitting[s] = o;
      return null;
    }
    const possible = options.filter(({ works }) => solver.valueOf(works) >= 0);
    const few = this.smallest(possible, visits);
    for (const other of this.slotsOfDay.get(this.slots[s].day) as number[]) {
      if (other === s) continue;
      const clause = this.forbid(this.slots[other], few);
      if (clause !== null) solver.addClause(clause);
    }
    const clause = this.forbid(this.slots[s], few, true);
    return clause as Literal[];
  }

  /** "Not all of these visits, or else one of the shifts that hold them"; null where that was said or says nothing. */
  private forbid(slot: Slot, visits: readonly number[], always = false): Literal[] | null {
    const literals: Literal[] = [];
    for (const visit of visits) {
      const literal = slot.makes.get(visit);
      if (literal === undefined) return null;
      literals.push(not(literal));
    }
    const holding = slot.options.filter((option) => this.fits(option, visits)).map(({ works }) => works);
    if (holding.length === slot.options.length) return null;
    const clause = [...literals, ...holding];
    const key = [...clause].sort((a, b) => a - b).join();
    if (this.said.has(key)) return always ? clause : null;
    this.said.add(key);
    this.clauses++;
    return clause;
  }

  private fits(option: SlotOption, visits: readonly number[]): boolean {
    const jobs: number[] = [];
    for (const visit of visits) {
      const job = option.jobs.get(visit);
      if (job === undefined) return false;
      jobs.push(job);
    }
    return this.routes.fits(option.duty, jobs);
  }

  private smallest(options: readonly SlotOption[], visits: readonly number[]): number[] {
    const none = (set: readonly number[]) => options.every((option) => !this.fits(option, set));
    let kept = [...visits].reverse();
    for (const visit of [...kept]) {
      const without = kept.filter((other) => other !== visit);
      if (none(without)) kept = without;
    }
    return kept.sort((a, b) => a - b);
  }
}

const NOWHERE = { slot: -1 };
