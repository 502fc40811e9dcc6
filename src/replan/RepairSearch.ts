import { naturalLogarithm, power } from "../power";
import { Snapshot } from "../search/Snapshot";
import { Checkpoint } from "./Checkpoint";
import { OpenParts } from "./OpenParts";
import { publishedRows } from "./publishedRows";
import type { RepairLedger } from "./RepairLedger";
import { RepairMoves } from "./RepairMoves";
import type { RepairState } from "./RepairState";
import { restoreTimes } from "./restoreTimes";
import { type ShiftChange, ShiftPlanner } from "./ShiftPlanner";

/** Temperature of the annealing at first and in the end, in units of `RepairCosts`. */
const HOT = 3;
const COLD = 0.6;

/** A new carer of a visit may cost this many temperatures more than the present one. */
const REACH = 8;

/** Share of steps that change shifts, and of those the share that goes back to published ones. */
const SHIFTS = 0.15;
const REVERTS = 0.04;

/** Share of steps for visits that nobody or a stranger makes; the same of those that change shifts. */
const URGENT = 0.5;
const URGENT_SHIFTS = 0.9;

/** A change of shifts pays off only after several visits have moved: it may cost this much more at first, at a temperature higher by this factor. */
const HOPE = 40;
const PATIENCE = 6;

/** Steps that follow a change of shifts, at most in all and at most without a gain; at a temperature lower by this factor. */
const POLISH = 100;
const STALE = 40;
const INNER = 0.3;

/** By how much the temperature is higher for what has come of a change of shifts. */
const PATIENCE_OUT = 2;

/** Rounds of undoing what the repair can do without, at most. */
const TIDY = 3;

/** Repairs a roster by annealing over single visits and shifts, from the published one. */
export class RepairSearch {
  private readonly moves: RepairMoves;
  private readonly planner: ShiftPlanner;
  private readonly parts: OpenParts;
  private readonly best: Snapshot;
  private readonly checkpoint: Checkpoint;
  private bestCost: number;
  private bestLoose: number;
  private cost: number;
  private loose: number;
  iterations = 0;

  constructor(
    private readonly repair: RepairState,
    private readonly ledger: RepairLedger,
  ) {
    const { state } = repair;
    this.moves = new RepairMoves(repair);
    this.planner = new ShiftPlanner(repair);
    this.start();
    for (let i = 0; i < state.looseSize; i++) repair.ejected.push(state.loose[i]);
    this.moves.putBack(Number.POSITIVE_INFINITY);
    this.cost = ledger.reckon();
    ledger.commit();
    this.loose = repair.loose();
    this.bestCost = this.cost;
    this.bestLoose = this.loose;
    this.best = new Snapshot(state);
    this.checkpoint = new Checkpoint(state);
    this.parts = new OpenParts(repair);
  }

  /** @param limit iterations of the whole run */
  step(limit: number): void {
    const progress = this.iterations++ / limit;
    const { parts, planner, repair } = this;
    const { random } = repair;
    if (parts.all.length === 0) return;
    const shifts = random.uniform() < SHIFTS;
    const part = random.uniform() < (shifts ? URGENT_SHIFTS : URGENT) ? parts.urgent() : parts.any();
    const heat = HOT * power(COLD / HOT, progress);
    if (!shifts) {
      if (this.move(part, heat)) this.checkpoint.keep();
      return;
    }
    const plan = random.uniform() < REVERTS ? planner.revert() : planner.plan(part, parts.bad, heat * PATIENCE * 2);
    if (plan !== null) this.tryShifts(plan, heat, limit);
  }

  /** Puts the best roster back, without what it can do without. */
  finish(): void {
    const { best, ledger, moves, parts, planner, repair } = this;
    const { problem, published } = repair;
    best.restore(repair.state);
    this.cost = ledger.reckon();
    ledger.commit();
    this.loose = repair.loose();
    for (const part of parts.all) parts.note(part);
    for (let round = 0, gained = true; gained && round < TIDY; round++) {
      gained = false;
      for (const part of parts.all) {
        if (repair.workerOf(part) === published.worker[part]) continue;
        this.start();
        if (this.settle(moves.goHome(part))) gained = true;
      }
      for (let slot = 0; slot < problem.slots; slot++) {
        const plan = planner.revertOf(slot);
        if (plan === null) continue;
        this.start();
        if (this.settle(moves.changeShifts(plan, parts.bad))) gained = true;
      }
    }
    const rows = publishedRows(repair);
    for (let day = 0; day < problem.days; day++) {
      this.start();
      if (restoreTimes(repair, day, rows)) this.keep(ledger.reckon(), repair.loose());
      else repair.state.undo();
    }
  }

  private start(): void {
    this.repair.state.begin();
    this.repair.ejected.length = 0;
  }

  private move(part: number, heat: number): boolean {
    this.start();
    if (this.moves.move(part, REACH * heat)) return this.judge(heat, 0);
    this.repair.state.undo();
    return false;
  }

  /** Changes shifts, improves what that has moved, and goes back unless it was worth it. */
  private tryShifts(plan: readonly ShiftChange[], heat: number, limit: number): void {
    const { checkpoint, parts, repair } = this;
    const { cost, loose } = this;
    this.start();
    if (!this.moves.changeShifts(plan, parts.bad)) {
      repair.state.undo();
      return;
    }
    if (!this.judge(heat * PATIENCE, HOPE)) return;
    let least = this.worseThan(cost, loose);
    for (let k = 0, since = 0; k < POLISH && since < STALE && this.iterations < limit; k++, since++) {
      if (parts.bad.length === 0) break;
      this.iterations++;
      if (!this.move(parts.urgent(), heat * INNER)) continue;
      const worse = this.worseThan(cost, loose);
      if (worse >= least - 1e-9) continue;
      least = worse;
      since = 0;
    }
    if (this.accepts(this.worseThan(cost, loose), heat * PATIENCE_OUT)) checkpoint.keep();
    else this.goBack();
  }

  private worseThan(cost: number, loose: number): number {
    return this.cost - cost + this.repair.looseCost * (this.loose - loose);
  }

  private accepts(worse: number, heat: number): boolean {
    return worse <= 0 || worse <= -heat * naturalLogarithm(1 - this.repair.random.uniform());
  }

  private goBack(): void {
    const { ejected } = this.repair;
    ejected.length = 0;
    this.checkpoint.restore(ejected);
    this.keep(this.ledger.reckon(), this.repair.loose());
  }

  /** Keeps the step or takes it back. */
  private judge(heat: number, hope: number): boolean {
    const { ledger, repair } = this;
    const cost = ledger.reckon();
    const loose = repair.loose();
    if (!this.accepts(cost - this.cost + repair.looseCost * (loose - this.loose) - hope, heat)) {
      repair.state.undo();
      return false;
    }
    this.checkpoint.mark();
    this.keep(cost, loose);
    if (loose > this.bestLoose + 1e-9 || (loose > this.bestLoose - 1e-9 && cost >= this.bestCost - 1e-9)) return true;
    this.bestCost = cost;
    this.bestLoose = loose;
    this.best.take(repair.state);
    return true;
  }

  /** Keeps a step that is done and costs less, takes back any other. */
  private settle(done: boolean): boolean {
    const { ledger, repair } = this;
    if (done) {
      const cost = ledger.reckon();
      const loose = repair.loose();
      if (loose < this.loose - 1e-9 || (loose < this.loose + 1e-9 && cost < this.cost - 1e-9)) {
        this.keep(cost, loose);
        return true;
      }
    }
    repair.state.undo();
    return false;
  }

  private keep(cost: number, loose: number): void {
    this.ledger.commit();
    this.cost = cost;
    this.loose = loose;
    for (const part of this.repair.ejected) this.parts.note(part);
  }
}
