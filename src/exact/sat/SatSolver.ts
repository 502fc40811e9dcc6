import { type Literal, not } from "./Literal";
import { luby } from "./luby";
import { VariableOrder } from "./VariableOrder";

/** A disjunction of literals; the first two are watched. */
interface Clause {
  literals: Literal[];
  learnt: boolean;
  /** Number of decision levels among its literals when it was learnt: the fewer, the more useful (Audemard, Simon 2009). */
  levels: number;
  removed: boolean;
}

/** `sum of weight x literal <= bound`, heaviest first. */
interface Sum {
  literals: Literal[];
  weights: number[];
  bound: number;
  /** Weight of the literals that are true and propagated. */
  total: number;
}

/** What the clauses and sums do not say: it looks at the literals assigned and answers with clauses. */
export interface Theory {
  /**
   * Called when propagation has nothing more to do.
   * @param complete every variable is assigned
   * @returns a clause whose literals are all false now, or null where nothing is wrong
   */
  check(solver: SatSolver, complete: boolean): Literal[] | null;
  /** `true` literals were taken back: those at and after this place of the trail. */
  backtracked(trailLength: number): void;
}

export type SatAnswer = "satisfiable" | "unsatisfiable" | "unknown";

const RESTART = 100;
const DECAY = 0.95;
const FIRST_REDUCTION = 3000;
const LATER_REDUCTION = 500;
const FEW_LEVELS = 3;
const PAUSE_EVERY = 64;

/**
 * Satisfiability by conflict-driven clause learning (Marques-Silva, Sakallah 1999; Een, Soerensson 2003) over clauses, linear inequalities on
 * literals and a theory that adds clauses when it sees a conflict. Deterministic: no randomness, no clock.
 */
export class SatSolver {
  /** By literal: 1 true, -1 false, 0 open. */
  private readonly value: number[] = [];
  private readonly level: number[] = [];
  private readonly position: number[] = [];
  private readonly reason: (Clause | Sum | null)[] = [];
  private readonly saved: number[] = [];
  private readonly activity: number[] = [];
  private readonly seen: number[] = [];
  private readonly order = new VariableOrder(this.activity);
  private readonly watches: Clause[][] = [];
  private readonly sumsOf: { sum: Sum; weight: number }[][] = [];
  private learnt: Clause[] = [];
  private pending: Literal[][] = [];
  readonly trail: Literal[] = [];
  private readonly limits: number[] = [];
  private head = 0;
  private increment = 1;
  private contradiction = false;
  private reductionAt = FIRST_REDUCTION;
  conflicts = 0;
  /** After `unsatisfiable`: assumptions that cannot all hold; empty where nothing can. */
  core: Literal[] = [];
  /** After `satisfiable`: by variable. */
  model: boolean[] = [];

  constructor(private readonly theory: Theory | null = null) {}

  get variables(): number {
    return this.level.length;
  }

  /** @param preferred the value to try first */
  newVariable(preferred = false): Literal {
    const variable = this.level.length;
    this.value.push(0, 0);
    this.level.push(0);
    this.position.push(0);
    this.reason.push(null);
    this.saved.push(preferred ? 1 : 0);
    this.activity.push(0);
    this.seen.push(0);
    this.watches.push([], []);
    this.sumsOf.push([], []);
    this.order.insert(variable);
    return 2 * variable;
  }

  /** 1 true, -1 false, 0 open. */
  valueOf(literal: Literal): number {
    return this.value[literal];
  }

  /** The value that a variable is given when it is decided. */
  prefer(literal: Literal): void {
    this.saved[literal >> 1] = literal & 1 ? 0 : 1;
  }

  /** Makes a variable more urgent to decide than others, until conflicts say otherwise. */
  favour(literal: Literal, amount: number): void {
    this.activity[literal >> 1] += amount;
    this.order.raised(literal >> 1);
  }

  /** Adds a clause now (outside `solve`) or at the next restart (from a theory). */
  addClause(literals: readonly Literal[]): void {
    if (this.limits.length > 0) {
      this.pending.push([...literals]);
      return;
    }
    if (this.contradiction) return;
    const kept: Literal[] = [];
    for (const literal of [...new Set(literals)].sort((a, b) => a - b)) {
      if (this.value[literal] > 0 || kept.includes(not(literal))) return;
      if (this.value[literal] === 0) kept.push(literal);
    }
    if (kept.length === 0) this.contradiction = true;
    else if (kept.length === 1) {
      this.assign(kept[0], null);
      if (this.propagate() !== null) this.contradiction = true;
    } else this.attach({ literals: kept, learnt: false, levels: 0, removed: false });
  }

  /** Adds `sum of weights[i] x literals[i] <= bound`; weights may be negative. Outside `solve` only. */
  addSum(literals: readonly Literal[], weights: readonly number[], bound: number): void {
    let limit = bound;
    const byVariable = new Map<number, number>();
    literals.forEach((literal, i) => {
      const sign = literal & 1;
      if (sign) limit -= weights[i];
      byVariable.set(literal >> 1, (byVariable.get(literal >> 1) ?? 0) + (sign ? -weights[i] : weights[i]));
    });
    const terms: [Literal, number][] = [];
    for (const [variable, weight] of byVariable) {
      if (weight > 0) terms.push([2 * variable, weight]);
      else if (weight < 0) {
        terms.push([2 * variable + 1, -weight]);
        limit -= weight;
      }
    }
    terms.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    if (terms.reduce((sum, [, weight]) => sum + weight, 0) <= limit + SLACK) return;
    if (limit < -SLACK) {
      this.contradiction = true;
      return;
    }
    const sum: Sum = {
      literals: terms.map(([literal]) => literal),
      weights: terms.map(([, weight]) => weight),
      bound: limit,
      total: 0,
    };
    terms.forEach(([literal, weight]) => {
      this.sumsOf[literal].push({ sum, weight });
      if (this.value[literal] > 0 && this.position[literal >> 1] < this.head) sum.total += weight;
    });
    if (this.propagateSum(sum) !== null || this.propagate() !== null) this.contradiction = true;
  }

  /**
   * Searches for an assignment that satisfies everything.
   *
   * @param assumptions literals to hold in this call only
   * @param budget most conflicts; then `unknown`
   * @returns a generator that pauses every few steps; leaving it ends the search. What it answers does not depend on the pauses.
   */
  *solve(assumptions: readonly Literal[], budget: number): Generator<void, SatAnswer> {
    this.core = [];
    const last = this.conflicts + budget;
    try {
      for (let round = 0; !this.contradiction; round++) {
        this.cancel(0);
        this.addPending();
        if (this.contradiction) break;
        const answer = yield* this.search(assumptions, Math.min(last, this.conflicts + RESTART * luby(round)));
        if (answer !== "unknown") return answer;
        if (this.conflicts >= last) return "unknown";
      }
      return "unsatisfiable";
    } finally {
      this.cancel(0);
    }
  }

  private *search(assumptions: readonly Literal[], until: number): Generator<void, SatAnswer> {
    for (let step = 1; ; step++) {
      if (step % PAUSE_EVERY === 0) yield;
      let conflict = this.propagate();
      if (conflict === null && this.theory !== null) {
        conflict = this.theory.check(this, this.trail.length === this.variables);
        if (conflict !== null && !this.lowerTo(conflict)) return this.refuted();
      }
      if (conflict !== null) {
        this.conflicts++;
        if (this.limits.length === 0) return this.refuted();
        this.learn(conflict);
        if (this.contradiction) return "unsatisfiable";
        if (this.learnt.length >= this.reductionAt) this.reduce();
        continue;
      }
      if (this.conflicts >= until || this.pending.length > 200) return "unknown";
      let next = -1;
      while (this.limits.length < assumptions.length) {
        const assumption = assumptions[this.limits.length];
        if (this.value[assumption] > 0) this.limits.push(this.trail.length);
        else if (this.value[assumption] < 0) {
          this.core = this.responsible(assumption);
          return "unsatisfiable";
        } else {
          next = assumption;
          break;
        }
      }
      if (next < 0) {
        next = this.decide();
        if (next < 0) {
          this.model = this.level.map((_, variable) => this.value[2 * variable] > 0);
          return "satisfiable";
        }
      }
      this.limits.push(this.trail.length);
      this.assign(next, null);
    }
  }

  private refuted(): SatAnswer {
    this.contradiction = true;
    return "unsatisfiable";
  }

  /** Goes back to the highest level of a clause whose literals are all false; false where that is the root. */
  private lowerTo(clause: readonly Literal[]): boolean {
    let highest = 0;
    for (const literal of clause) highest = Math.max(highest, this.level[literal >> 1]);
    if (highest === 0) return false;
    this.cancel(highest);
    return true;
  }

  private decide(): Literal {
    while (this.order.size > 0) {
      const variable = this.order.pop();
      if (this.value[2 * variable] === 0) return 2 * variable + (this.saved[variable] ? 0 : 1);
    }
    return -1;
  }

  private assign(literal: Literal, reason: Clause | Sum | null): void {
    const variable = literal >> 1;
    this.value[literal] = 1;
    this.value[literal ^ 1] = -1;
    this.level[variable] = this.limits.length;
    this.position[variable] = this.trail.length;
    this.reason[variable] = reason;
    this.trail.push(literal);
  }

  private cancel(level: number): void {
    if (this.limits.length <= level) return;
    const keep = this.limits[level];
    for (let i = this.trail.length - 1; i >= keep; i--) {
      const literal = this.trail[i];
      const variable = literal >> 1;
      if (i < this.head) for (const { sum, weight } of this.sumsOf[literal]) sum.total -= weight;
      this.value[literal] = 0;
      this.value[literal ^ 1] = 0;
      this.saved[variable] = literal & 1 ? 0 : 1;
      this.reason[variable] = null;
      this.order.insert(variable);
    }
    this.trail.length = keep;
    this.limits.length = level;
    this.head = Math.min(this.head, keep);
    this.theory?.backtracked(keep);
  }

  /** @returns literals of a clause that is false, or null */
  private propagate(): Literal[] | null {
    while (this.head < this.trail.length) {
      const literal = this.trail[this.head++];
      const sums = this.sumsOf[literal];
      for (let i = 0; i < sums.length; i++) sums[i].sum.total += sums[i].weight;
      const conflict = this.propagateClauses(not(literal));
      if (conflict !== null) return conflict;
      for (let i = 0; i < sums.length; i++) {
        const failed = this.propagateSum(sums[i].sum);
        if (failed !== null) return failed;
      }
    }
    return null;
  }

  private propagateClauses(falsified: Literal): Literal[] | null {
    const { value, watches } = this;
    const list = watches[falsified];
    let kept = 0;
    for (let i = 0; i < list.length; i++) {
      const clause = list[i];
      if (clause.removed) continue;
      const { literals } = clause;
      if (literals[0] === falsified) {
        literals[0] = literals[1];
        literals[1] = falsified;
      }
      const first = literals[0];
      if (value[first] > 0) {
        list[kept++] = clause;
        continue;
      }
      let moved = false;
      for (let k = 2; k < literals.length; k++) {
        const other = literals[k];
        if (value[other] < 0) continue;
        literals[1] = other;
        literals[k] = falsified;
        watches[other].push(clause);
        moved = true;
        break;
      }
      if (moved) continue;
      list[kept++] = clause;
      if (value[first] < 0) {
        for (i++; i < list.length; i++) list[kept++] = list[i];
        list.length = kept;
        return literals;
      }
      this.assign(first, clause);
    }
    list.length = kept;
    return null;
  }

  private propagateSum(sum: Sum): Literal[] | null {
    const room = sum.bound - sum.total;
    if (room < -SLACK) return this.excess(sum, 0, this.head);
    const { literals, weights } = sum;
    for (let i = 0; i < literals.length && weights[i] > room + SLACK; i++)
      if (this.value[literals[i]] === 0) this.assign(not(literals[i]), sum);
    return null;
  }

  /** The negations of true literals before a place of the trail that with `extra` exceed the bound. */
  private excess(sum: Sum, extra: number, before: number): Literal[] {
    const { bound, literals, weights } = sum;
    const clause: Literal[] = [];
    let total = extra;
    for (let i = 0; i < literals.length && total <= bound + SLACK; i++) {
      const literal = literals[i];
      if (this.value[literal] <= 0 || this.position[literal >> 1] >= before) continue;
      total += weights[i];
      clause.push(not(literal));
    }
    return clause;
  }

  /** The false literals that made a variable's literal true. */
  private antecedents(literal: Literal): readonly Literal[] {
    const reason = this.reason[literal >> 1];
    if (reason === null) return [];
    if ("learnt" in reason) return reason.literals;
    const at = reason.literals.indexOf(not(literal));
    return this.excess(reason, reason.weights[at], this.position[literal >> 1]);
  }

  /** Learns from a false clause, goes back and asserts what follows. */
  private learn(conflict: readonly Literal[]): void {
    const current = this.limits.length;
    const marked: number[] = [];
    const learnt: Literal[] = [-1];
    let open = 0;
    let index = this.trail.length - 1;
    let from = conflict;
    let pivot = -1;
    for (;;) {
      for (const literal of from) {
        if (literal === pivot) continue;
        const variable = literal >> 1;
        if (this.seen[variable] || this.level[variable] === 0) continue;
        this.seen[variable] = 1;
        marked.push(variable);
        this.bump(variable);
        if (this.level[variable] === current) open++;
        else learnt.push(literal);
      }
      while (!this.seen[this.trail[index] >> 1]) index--;
      pivot = this.trail[index--];
      open--;
      if (open === 0) break;
      from = this.antecedents(pivot);
    }
    learnt[0] = not(pivot);
    const short = learnt.filter((literal, i) => i === 0 || !this.redundant(literal));
    for (const variable of marked) this.seen[variable] = 0;
    this.increment /= DECAY;

    let back = 0;
    for (let i = 1; i < short.length; i++) {
      const level = this.level[short[i] >> 1];
      if (level <= back) continue;
      back = level;
      [short[1], short[i]] = [short[i], short[1]];
    }
    const levels = new Set(short.map((literal) => this.level[literal >> 1])).size;
    this.cancel(back);
    if (short.length === 1) {
      this.assign(short[0], null);
      return;
    }
    const clause: Clause = { literals: short, learnt: true, levels, removed: false };
    this.attach(clause);
    this.learnt.push(clause);
    this.assign(short[0], clause);
  }

  /** Whether the other literals of the clause being learnt imply a literal of it. */
  private redundant(literal: Literal): boolean {
    if (this.reason[literal >> 1] === null) return false;
    for (const other of this.antecedents(not(literal))) {
      const variable = other >> 1;
      if (variable !== literal >> 1 && !this.seen[variable] && this.level[variable] > 0) return false;
    }
    return true;
  }

  /** The assumptions that imply the opposite of one. */
  private responsible(assumption: Literal): Literal[] {
    const core = [assumption];
    if (this.level[assumption >> 1] === 0) return core;
    const marked = new Set([assumption >> 1]);
    for (let i = this.trail.length - 1; i >= this.limits[0]; i--) {
      const literal = this.trail[i];
      if (!marked.has(literal >> 1)) continue;
      if (this.reason[literal >> 1] === null) {
        core.push(literal);
        continue;
      }
      for (const other of this.antecedents(literal)) if (this.level[other >> 1] > 0) marked.add(other >> 1);
    }
    return core;
  }

  private bump(variable: number): void {
    this.activity[variable] += this.increment;
    if (this.activity[variable] > 1e100) {
      for (let v = 0; v < this.activity.length; v++) this.activity[v] *= 1e-100;
      this.increment *= 1e-100;
    }
    this.order.raised(variable);
  }

  private attach(clause: Clause): void {
    this.watches[clause.literals[0]].push(clause);
    this.watches[clause.literals[1]].push(clause);
  }

  private addPending(): void {
    const clauses = this.pending;
    this.pending = [];
    for (const clause of clauses) this.addClause(clause);
    if (!this.contradiction && this.propagate() !== null) this.contradiction = true;
  }

  /** Forgets the less useful half of what was learnt. */
  private reduce(): void {
    const locked = (clause: Clause) => this.reason[clause.literals[0] >> 1] === clause;
    const spare = this.learnt.filter((clause) => clause.levels > FEW_LEVELS && !locked(clause));
    const worth = new Map(spare.map((clause, i) => [clause, i]));
    spare.sort(
      (a, b) =>
        b.levels - a.levels ||
        b.literals.length - a.literals.length ||
        (worth.get(a) as number) - (worth.get(b) as number),
    );
    for (const clause of spare.slice(0, spare.length >> 1)) clause.removed = true;
    this.learnt = this.learnt.filter((clause) => !clause.removed);
    this.reductionAt = Math.max(this.reductionAt, this.learnt.length) + LATER_REDUCTION;
  }
}

const SLACK = 1e-7;
