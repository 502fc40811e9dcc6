import type { Instance } from "../model/Instance";
import type { Roster } from "../model/Roster";
import type { Problem } from "../problem/Problem";
import { ShiftPatterns } from "../problem/ShiftPatterns";
import { Random } from "../random";
import { appointContacts } from "./appointContacts";
import { construct } from "./construct";
import { Insertion, Pool } from "./Insertion";
import { LevelValues } from "./LevelValues";
import { loadRoster } from "./loadRoster";
import type { Move, MoveContext } from "./Move";
import { bringContact } from "./moves/bringContact";
import { changeShift } from "./moves/changeShift";
import { ejectCarer } from "./moves/ejectCarer";
import { eliminateCarer } from "./moves/eliminateCarer";
import { emptyWorkerDay } from "./moves/emptyWorkerDay";
import { openShift } from "./moves/openShift";
import { placeLoose } from "./moves/placeLoose";
import { rebuildRecipient } from "./moves/rebuildRecipient";
import { removeStrings } from "./moves/removeStrings";
import { replaceByOutsider } from "./moves/replaceByOutsider";
import { swapRecipients } from "./moves/swapRecipients";
import { repair } from "./Repair";
import { RosterState } from "./RosterState";
import { Snapshot } from "./Snapshot";
import { type Weights, weightsOf } from "./Weights";

export const MOVES: readonly Move[] = [
  eliminateCarer,
  ejectCarer,
  swapRecipients,
  rebuildRecipient,
  removeStrings,
  emptyWorkerDay,
  changeShift,
  replaceByOutsider,
  bringContact,
  placeLoose,
  openShift,
];

export interface SearchParameters {
  hottest: number;
  settled: number;
  settledAt: number;
  coldest: number;
  /** Moves between two appointments of contacts, per recipient. */
  appointPerRecipient: number;
  urgeEvery: number;
  /** Progress from which parts left out grow more urgent, by what factor, and to how many times their first urgency. */
  urgeFrom: number;
  urgeBy: number;
  urgeMost: number;
}

export const DEFAULTS: SearchParameters = { hottest: 4, settled: 1.1, settledAt: 0.75, coldest: 0.12, appointPerRecipient: 3, urgeEvery: 2000, urgeFrom: 0.2, urgeBy: 1.1, urgeMost: 30 };

/** Of the best roster so far: parts left out and their penalty, distinct carers, contacts missed, continuity cost. */
export interface BestFigures {
  loose: number;
  penalty: number;
  carers: number;
  misses: number;
  continuity: number;
}

/** One simulated annealing over large neighbourhoods, advanced one move at a time. */
export class Search {
  readonly state: RosterState;
  readonly context: MoveContext;
  readonly weights: Weights;
  readonly levels: LevelValues;
  best: Snapshot;
  bestLevels: Float64Array;
  iterations = 0;
  readonly tried: Float64Array;
  readonly accepted: Float64Array;
  private readonly random: Random;
  private readonly cumulative: number[];
  private readonly appointEvery: number;

  constructor(
    instance: Instance,
    readonly problem: Problem,
    fewest: Int32Array,
    seed: number,
    readonly parameters: SearchParameters = DEFAULTS,
    readonly moves: readonly Move[] = MOVES,
    initialRoster?: Roster,
  ) {
    this.random = new Random(seed);
    this.state = new RosterState(problem);
    this.weights = weightsOf(instance);
    this.levels = new LevelValues(instance, this.state);
    const insertion = new Insertion(this.state, this.weights, this.random);
    const patterns = new ShiftPatterns(instance, problem);
    const pool = new Pool(problem.parts);
    this.context = { problem, state: this.state, insertion, patterns, random: this.random, pool, fewest };
    if (initialRoster) loadRoster(instance, initialRoster, this.state, insertion, patterns);
    construct(this.state, insertion, patterns, this.random);
    appointContacts(this.state);
    this.best = new Snapshot(this.state);
    this.bestLevels = this.levels.values().slice();
    this.note();
    let sum = 0;
    this.cumulative = moves.map((move) => {
      sum += move.weight;
      return sum;
    });
    this.appointEvery = Math.max(1, Math.round(parameters.appointPerRecipient * problem.recipients));
    this.tried = new Float64Array(moves.length);
    this.accepted = new Float64Array(moves.length);
  }

  /** What the annealing walks on. */
  cost(): number {
    const { state, weights } = this;
    return (
      weights.loose * state.looseUrgency +
      weights.miss * state.contactMisses +
      weights.continuity * state.continuity +
      weights.travel * state.travelTicks -
      weights.share * state.contactShare
    );
  }

  /**
   * Makes one move.
   * @param progress share of the run that is over, 0 to 1: sets the temperature
   * @returns whether the best roster improved
   */
  step(progress: number): boolean {
    const { state, context, weights, random, parameters } = this;
    this.iterations++;
    const temperature = this.temperature(progress);
    weights.loose = weights.looseFirst * (weights.looseLast / weights.looseFirst) ** progress;
    weights.miss = weights.missFirst * (weights.missLast / weights.missFirst || 1) ** progress;
    if (this.iterations % this.appointEvery === 0) appointContacts(state);
    if (this.iterations % parameters.urgeEvery === 0 && progress > parameters.urgeFrom) {
      state.urge(parameters.urgeBy, parameters.urgeMost);
    }

    const before = this.cost();
    const index = this.draw();
    const move = this.moves[index];
    this.tried[index]++;
    state.begin();
    context.pool.clear();
    const applied = move.apply(context);
    if (!applied) {
      context.insertion.forbiddenRecipient = -1;
      context.insertion.forbiddenWorker = -1;
      state.undo();
      return false;
    }
    repair(context, move.chain);
    const change = this.cost() - before;
    if (change > 0 && random.uniform() >= Math.exp(-change / temperature)) {
      state.undo();
      return false;
    }
    this.accepted[index]++;
    return change < 0 || state.looseSize === 0 ? this.keepIfBest() : false;
  }

  /** Slow through the range in which crews and shifts are decided (hottest to settled), then fast. */
  private temperature(progress: number): number {
    const { hottest, settled, settledAt, coldest } = this.parameters;
    if (progress < settledAt) return hottest * (settled / hottest) ** (progress / settledAt);
    return settled * (coldest / settled) ** ((progress - settledAt) / (1 - settledAt));
  }

  /** Ends the run: the best roster is put back, with contacts appointed anew where that helps. */
  finish(): void {
    this.best.restore(this.state);
    appointContacts(this.state);
    if (this.levels.compare(this.levels.values(), this.bestLevels) > 0) this.best.restore(this.state);
    this.note();
  }

  /** Figures of the best roster so far. */
  bestFigures(): BestFigures {
    return this.figures;
  }

  /** Goes on from a packed roster of the same problem, which becomes the best where it is better. */
  adopt(packed: Int32Array): void {
    const incoming = new Snapshot(this.state);
    incoming.unpack(packed);
    incoming.restore(this.state);
    this.keepIfBest();
  }

  private figures: BestFigures = { loose: 0, penalty: 0, carers: 0, misses: 0, continuity: 0 };

  private note(): void {
    const { state } = this;
    let carers = 0;
    for (let r = 0; r < this.problem.recipients; r++) carers += state.carers[r];
    let penalty = 0;
    for (let i = 0; i < state.looseSize; i++) penalty += this.problem.partPenalty[state.loose[i]];
    const { contactMisses: misses, continuity, looseSize: loose } = state;
    this.figures = { loose, penalty, carers, misses, continuity };
  }

  private keepIfBest(): boolean {
    const values = this.levels.values();
    if (this.levels.compare(values, this.bestLevels) >= 0) return false;
    this.bestLevels = values.slice();
    this.best.take(this.state);
    this.note();
    return true;
  }

  private draw(): number {
    const { cumulative } = this;
    const at = this.random.uniform() * cumulative[cumulative.length - 1];
    let i = 0;
    while (cumulative[i] <= at) i++;
    return i;
  }
}
