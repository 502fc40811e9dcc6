import type { Instance, ObjectiveName } from "../model/Instance";
import type { RosterState } from "./RosterState";

/** The objective's levels as the search knows them: what it does not steer (fairness, change, parts of time) is left to the verifier. */
export class LevelValues {
  private readonly levels: { objective: ObjectiveName; weight: number }[][];
  private readonly current: Float64Array;
  private readonly travelWeight: number;

  constructor(
    instance: Instance,
    private readonly state: RosterState,
  ) {
    this.levels = instance.objective.levels;
    this.current = new Float64Array(this.levels.length);
    this.travelWeight = instance.objective.timeWeights.travel / instance.horizon.ticksPerMinute;
  }

  /** Value of each level, smaller is better. The array is reused by the next call. */
  values(): Float64Array {
    this.levels.forEach((level, i) => {
      let sum = 0;
      for (const term of level) sum += term.weight * this.value(term.objective);
      this.current[i] = sum;
    });
    return this.current;
  }

  /** Negative when `a` is better. */
  compare(a: Float64Array, b: Float64Array): number {
    for (let i = 0; i < a.length; i++) {
      const difference = a[i] - b[i];
      if (Math.abs(difference) > 1e-7) return difference;
    }
    return 0;
  }

  private value(objective: ObjectiveName): number {
    const { state } = this;
    switch (objective) {
      case "unassigned":
        return this.unassigned();
      case "contact":
        return state.contactMisses;
      case "continuity":
        return state.continuity;
      case "contactShare":
        return -state.contactShare;
      case "time":
        return state.travelTicks * this.travelWeight;
      default:
        return 0;
    }
  }

  private unassigned(): number {
    const { state } = this;
    let sum = 0;
    for (let i = 0; i < state.looseSize; i++) sum += state.problem.partPenalty[state.loose[i]];
    return sum;
  }
}
