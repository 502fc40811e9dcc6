import { Random } from "../../random";
import { logarithms } from "../../search/acceptance/logarithms";
import { MeasuredCooling } from "../../search/acceptance/MeasuredCooling";
import type { BestFigures } from "../../search/Search";
import type { LaneSearch } from "../../threads/LaneSearch";
import { IhtcMoves } from "./IhtcMoves";
import type { IhtcProblem } from "./IhtcProblem";
import { NurseState } from "./NurseState";
import { TurnPair } from "./TurnPair";

/** What steers the search; the same for every instance. */
export interface IhtcParameters {
  /** Shares of the moves, in 1024ths; what is left deals out the slots of two turns. */
  runs: number;
  takeOvers: number;
  dismissals: number;
  /** Share, in 1024ths, of the second turns drawn among the nurses who have the room up to `reach` slots before or after. */
  near: number;
  reach: number;
  /** Temperatures, in weights of one nurse met. */
  hottest: number;
  coldest: number;
}

export const DEFAULT_IHTC: IhtcParameters = {
  runs: 20,
  takeOvers: 40,
  dismissals: 30,
  near: 200,
  reach: 15,
  hottest: 4,
  coldest: 0.08,
};

/**
 * Annealing over nurses by slot, for the published objective of IHTC-N and nothing else. Most moves deal the slots of two nurses in one shift out
 * anew; the others change who has a room over several shifts: two nurses exchange it, one takes it over, one leaves a person's stay.
 */
export class IhtcSearch implements LaneSearch {
  readonly chunk = 1024;
  iterations = 0;
  bestLevels: Float64Array;
  private readonly state: NurseState;
  private readonly random: Random;
  private readonly pair: TurnPair;
  private readonly moves: IhtcMoves;
  private readonly cooling: MeasuredCooling;
  private readonly best: Int32Array;
  private bestCost: number;

  constructor(
    private readonly problem: IhtcProblem,
    seed: number,
    private readonly parameters: IhtcParameters = DEFAULT_IHTC,
  ) {
    this.random = new Random(seed);
    this.state = new NurseState(problem);
    this.pair = new TurnPair(this.state, this.random);
    this.moves = new IhtcMoves(this.state, this.random);
    const unit = Math.max(1, problem.weights.continuity);
    this.cooling = new MeasuredCooling(parameters.hottest * unit, parameters.coldest * unit);
    this.state.restore(this.drawTurns());
    this.best = this.state.turnOf.slice();
    this.bestCost = this.state.cost;
    this.bestLevels = Float64Array.of(this.bestCost);
  }

  bestFigures(): BestFigures {
    return { loose: 0, penalty: 0, carers: 0, misses: 0, continuity: this.bestCost };
  }

  pack(): Int32Array {
    return this.best.slice();
  }

  adopt(packed: Int32Array): void {
    this.state.restore(packed);
    this.note();
  }

  run(moves: number, progress: number): boolean {
    const { cooling, pair, parameters, problem, random, state } = this;
    const { slotShift, turnStart } = problem;
    const slots = slotShift.length;
    this.iterations += moves;
    if (slots === 0) return false;
    const uptoRuns = parameters.runs;
    const uptoTakeOvers = uptoRuns + parameters.takeOvers;
    const uptoDismissals = uptoTakeOvers + parameters.dismissals;
    const before = this.bestCost;
    cooling.advance(progress);
    const { temperature } = cooling;
    let changes = 0;
    for (let move = 0; move < moves; move++) {
      const bits = random.nextUint32();
      const kind = bits >>> 22;
      const slot = random.integer(slots);
      const shift = slotShift[slot];
      if (turnStart[shift + 1] - turnStart[shift] === 1) continue;
      if (kind < uptoDismissals) {
        this.moves.begin();
        const change =
          kind < uptoRuns
            ? this.moves.exchangeRun(slot)
            : kind < uptoTakeOvers
              ? this.moves.takeOver(slot)
              : this.moves.dismiss(slot);
        if (change >= temperature * logarithms[bits & 4095]) {
          this.moves.undo();
          continue;
        }
      } else {
        const turn = ((bits >>> 12) & 1023) < parameters.near ? this.nearTurn(slot) : this.moves.drawTurn(slot);
        if (turn < 0 || !pair.deal(state.turnOf[slot], turn, temperature)) continue;
      }
      changes++;
      if (state.cost < this.bestCost) this.note();
    }
    cooling.note(state.cost, moves, changes);
    return this.bestCost < before;
  }

  /** The turn of a nurse who has the room in a shift before or after; -1 where she is off, has the slot, or nobody is found. */
  private nearTurn(slot: number): number {
    const { nurses, problem, turnAt, turnOf } = this.state;
    const { slotRoom, slotShift, turnNurse } = problem;
    const { reach } = this.parameters;
    const other = slot + this.random.integer(2 * reach + 1) - reach;
    if (slotRoom[other] !== slotRoom[slot]) return -1;
    const turn = turnAt[slotShift[slot] * nurses + turnNurse[turnOf[other]]];
    return turn === turnOf[slot] ? -1 : turn;
  }

  private note(): void {
    if (this.state.cost >= this.bestCost) return;
    this.best.set(this.state.turnOf);
    this.bestCost = this.state.cost;
    this.bestLevels = Float64Array.of(this.bestCost);
  }

  private drawTurns(): Int32Array {
    const { slotShift, turnStart } = this.problem;
    return slotShift.map((shift) => turnStart[shift] + this.random.integer(turnStart[shift + 1] - turnStart[shift]));
  }
}
