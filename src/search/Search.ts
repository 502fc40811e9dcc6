import { exhaust } from "../exhaust";
import type { Instance } from "../model/Instance";
import type { Roster } from "../model/Roster";
import { power } from "../power";
import type { Problem } from "../problem/Problem";
import { ShiftPatterns } from "../problem/ShiftPatterns";
import { Random } from "../random";
import type { Acceptance } from "./acceptance/Acceptance";
import { simulatedAnnealing } from "./acceptance/simulatedAnnealing";
import { construct } from "./construction/construct";
import { appointContacts } from "./contacts/appointContacts";
import { mendContacts } from "./contacts/mendContacts";
import { createInsertion } from "./Insertion";
import { LevelValues } from "./LevelValues";
import { loadRoster } from "./loadRoster";
import type { Move, MoveContext } from "./Move";
import { movesOf } from "./moves/movesOf";
import { Pool } from "./Pool";
import { createRelocation, type Relocation } from "./Relocation";
import { createRosterState, type RosterState } from "./RosterState";
import { repair } from "./repair";
import { DEFAULT_PARAMETERS, type SearchParameters } from "./SearchParameters";
import { Snapshot } from "./Snapshot";
import { type Membership, SharedWalk } from "./shared/SharedWalk";
import { type Weights, weightsOf } from "./Weights";

/** Of the best roster so far: parts left out and their penalty, distinct carers, contacts missed, continuity cost. */
export interface BestFigures {
  loose: number;
  penalty: number;
  carers: number;
  misses: number;
  continuity: number;
}

/** A walk over large neighbourhoods, advanced one move at a time. */
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
  private readonly construction: Generator<void, void, void>;
  private readonly relocation: Relocation;
  private readonly cumulative: number[];
  private readonly appointEvery: number;
  private nextUrge: number;
  private lastProgress = -1;
  private readonly acceptance: Acceptance;
  private shared: SharedWalk | null = null;

  constructor(
    instance: Instance,
    readonly problem: Problem,
    seed: number,
    readonly parameters: SearchParameters = DEFAULT_PARAMETERS,
    readonly moves: readonly Move[] = movesOf(instance),
    initialRoster?: Roster,
  ) {
    this.random = new Random(seed);
    this.state = createRosterState(problem);
    this.weights = weightsOf(instance);
    this.levels = new LevelValues(instance, this.state);
    const insertion = createInsertion(this.state, this.weights, this.random);
    this.relocation = createRelocation(this.state, this.weights, insertion, this.random);
    const patterns = new ShiftPatterns(instance, problem);
    const pool = new Pool(problem.parts);
    const fewest = new Int32Array(problem.recipients);
    this.context = { problem, state: this.state, insertion, patterns, random: this.random, pool, fewest };
    if (initialRoster) loadRoster(instance, initialRoster, this.state, insertion, patterns);
    this.construction = construct(this.state, insertion, patterns, this.random);
    // fixed shifts stand from here on
    this.construction.next();
    this.best = new Snapshot(this.state);
    this.bestLevels = this.levels.values().slice();
    this.note();
    let sum = 0;
    this.cumulative = moves.map((move) => {
      sum += move.weight;
      return sum;
    });
    this.appointEvery = Math.max(1, Math.round(parameters.appointPerRecipient * problem.recipients));
    this.nextUrge = parameters.urgeFrom;
    this.acceptance = simulatedAnnealing(parameters.cooling);
    this.tried = new Float64Array(moves.length);
    this.accepted = new Float64Array(moves.length);
  }

  /** A search that has constructed its first roster. */
  static prepared(...settings: ConstructorParameters<typeof Search>): Search {
    const search = new Search(...settings);
    exhaust(search.prepare());
    return search;
  }

  /** Constructs the first roster, to be done before any move. Yields between steps; ended early it leaves visits out that could be made. */
  *prepare(): Generator<void, void, void> {
    try {
      yield* this.construction;
    } finally {
      appointContacts(this.state);
      this.best.take(this.state);
      this.bestLevels = this.levels.values().slice();
      this.note();
    }
  }

  /** What the walk goes by. */
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
   * Lets visits drift and makes one move.
   * @param share share of the run that is over, 0 to 1
   * @returns whether the best roster improved
   */
  step(share: number): boolean {
    const { state, weights, parameters } = this;
    const progress = hurried(share, parameters);
    this.iterations++;
    if (progress < this.lastProgress) this.nextUrge = parameters.urgeFrom;
    if (progress !== this.lastProgress) {
      this.lastProgress = progress;
      this.acceptance.advance(progress);
      weights.loose = weights.looseFirst * power(weights.looseLast / weights.looseFirst, progress);
      weights.miss = weights.missFirst * power(weights.missLast / weights.missFirst || 1, progress);
    }
    this.shared?.catchUp();
    if (this.iterations % this.appointEvery === 0) {
      if (this.shared === null) appointContacts(state);
      else this.shared.appoint();
    }
    if (progress >= this.nextUrge) {
      this.nextUrge = progress + parameters.urgeStep;
      state.urge(parameters.urgeBy, parameters.urgeMost, parameters.urgeFade);
    }

    const drifted = weights.continuity > 0 && this.drift();
    return this.move() || drifted;
  }

  private move(): boolean {
    const { context, random, state, weights } = this;
    const before = this.cost();
    const misses = state.contactMisses;
    const index = this.draw();
    const move = this.moves[index];
    this.tried[index]++;
    state.begin();
    context.pool.clear();
    const applied = move.apply(context);
    if (!applied) {
      context.insertion.forbidden.recipient = -1;
      context.insertion.forbidden.worker = -1;
      state.undo();
      return false;
    }
    repair(context, move.chain);
    if (state.contactMisses > misses && weights.miss > 0) mendContacts(state, random);
    const change = this.cost() - before;
    if (!this.acceptance.accepts(change, random.uniform()) || this.shared?.commit() === false) {
      state.undo();
      return false;
    }
    this.accepted[index]++;
    // what costs more on the walk may still be better by the levels
    return change < 0 || state.looseSize <= this.figures.loose ? this.keepIfBest() : false;
  }

  /** Lets visits drift between carers whom their recipients have. */
  private drift(): boolean {
    const { parameters, relocation, state } = this;
    let changed = false;
    for (let i = 0; i < parameters.relocations; i++) {
      if (!relocation.attempt()) continue;
      if (this.shared?.commit() === false) state.undo();
      else changed = true;
    }
    return changed && state.looseSize <= this.figures.loose && this.keepIfBest();
  }

  /** Ends the run: the best roster is put back, with contacts appointed anew where that helps. */
  finish(): void {
    this.best.restore(this.state);
    appointContacts(this.state);
    if (this.levels.compare(this.levels.values(), this.bestLevels) > 0) this.best.restore(this.state);
    this.note();
  }

  /** @param fewest distinct carers by recipient that no roster can go below; 0 each until told */
  aim(fewest: Int32Array): void {
    this.context.fewest.set(fewest);
  }

  /** From now on makes moves together with other searches of the same problem; null: alone. */
  join(membership: Membership | null): void {
    this.shared?.catchUp();
    this.shared = membership === null ? null : new SharedWalk(this.state, membership);
  }

  /** Figures of the best roster so far. */
  bestFigures(): BestFigures {
    return this.figures;
  }

  /** Goes on from a packed roster of the same problem, which becomes the best where it is better, and alone: a shared walk's changes belong to its own roster. */
  adopt(packed: Int32Array): void {
    this.join(null);
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

/** Progress of the schedule: parts left out are cheap in a shorter share of the run than of the schedule. */
function hurried(share: number, { hurry, urgeFrom }: SearchParameters): number {
  if (share < hurry) return (urgeFrom * share) / hurry;
  return urgeFrom + ((1 - urgeFrom) * (share - hurry)) / (1 - hurry);
}
