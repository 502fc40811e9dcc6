import type { Instance } from "../model/Instance";
import { levelCost } from "./levelCost";
import { Master } from "./Master";
import { moreThan } from "./moreThan";
import { onlyDay } from "./onlyDay";
import { type Literal, not } from "./sat/Literal";
import { minimiseCost } from "./sat/minimiseCost";
import type { ShiftSupply } from "./shiftSupply";

/** With at most so many shifts of each class, and in all, visits of the day that cost so much stay out; `Infinity` = any number. */
export interface DayFact {
  most: number[];
  inAll: number;
  cost: number;
}

/** What objective `unassigned` costs on one day at least, by the number of shifts worked. */
export class DayCosts {
  /** Most shifts of each class, and in all. */
  readonly most: number[];
  readonly inAll: number;
  readonly facts: DayFact[] = [];
  conflicts = 0;
  private readonly master: Master;
  /** By class, then all: from 0, "more than so many". */
  private readonly more: Literal[][];
  private readonly reached: DayFact[] = [];
  private readonly stuck = new Set<string>();

  /** @param visits Indices of visits that only shifts of the day can make. */
  constructor(
    instance: Instance,
    readonly day: number,
    readonly visits: readonly number[],
    supply: ShiftSupply,
  ) {
    this.master = new Master(onlyDay(instance, day, visits), false);
    const { slots, solver } = this.master;
    const works = supply.paid.map((_, k) =>
      slots.flatMap(({ options }) => options.filter(({ shift }) => supply.classOf(shift) === k).map((o) => o.works)),
    );
    const workers = (k: number) =>
      slots.filter(({ options }) => options.some(({ shift }) => supply.classOf(shift) === k)).length;
    this.most = supply.paid.map((_, k) => workers(k));
    this.inAll = slots.length;
    this.more = [
      ...works.map((own, k) => moreThan(solver, own, this.most[k])),
      moreThan(solver, works.flat(), this.inAll),
    ];
  }

  /** What is known: a lower bound. */
  atLeast(counts: readonly number[]): number {
    let cost = 0;
    for (const fact of this.facts) if (fact.cost > cost && covers(fact, counts)) cost = fact.cost;
    return cost;
  }

  /** Whether more cannot be found out. */
  settled(counts: readonly number[]): boolean {
    if (this.stuck.has(counts.join())) return true;
    const known = this.atLeast(counts) + 1e-6;
    return this.reached.some(({ cost, most }) => cost <= known && most.every((n, k) => n <= counts[k]));
  }

  /** Proves more, up to `target`. */
  *raise(counts: readonly number[], target: number, budget: number): Generator<void, void> {
    const { master, more } = this;
    const { solver } = master;
    const cost = levelCost(master, [{ objective: "unassigned", weight: 1 }]);
    if (cost === null) return;
    const bounds = [counts.reduce((sum, n) => sum + n, 0), ...counts];
    const literals = [more[more.length - 1], ...more.slice(0, -1)].map((list, k) => list[bounds[k]]);
    const fixed = literals.flatMap((literal) => (literal === undefined ? [] : [not(literal)]));
    const before = solver.conflicts;
    const softs = cost.softs.map(({ literal, weight }) => ({ literal, weight }));
    const { lower, model, refuted, used } = yield* minimiseCost(solver, softs, { upper: target, budget, fixed });
    this.conflicts += solver.conflicts - before;
    const most = bounds.map((n, k) =>
      literals[k] !== undefined && used.includes(not(literals[k])) ? n : Number.POSITIVE_INFINITY,
    );
    if (lower > 0) this.facts.push({ inAll: most[0], most: most.slice(1), cost: Math.min(lower, target) });
    if (model !== null) this.reached.push({ inAll: bounds[0], most: [...counts], cost: lower });
    else if (!refuted) this.stuck.add(counts.join());
  }
}

function covers({ inAll, most }: DayFact, counts: readonly number[]): boolean {
  return most.every((n, k) => counts[k] <= n) && counts.reduce((sum, n) => sum + n, 0) <= inAll;
}
