import type { Instance } from "../model/Instance";
import type { Roster } from "../model/Roster";
import { Random } from "../random";
import { compareScores } from "../verify/compareScores";
import type { Verification } from "../verify/Verification";
import { verify } from "../verify/verify";
import { addTrades } from "./addTrades";
import { buildRoster } from "./buildRoster";
import { type Effort, improveBySets } from "./improveBySets";
import { leaveLeast } from "./leaveLeast";
import { type LevelCost, levelCost } from "./levelCost";
import { Master } from "./Master";
import { type Literal, not } from "./sat/Literal";
import { minimiseCost } from "./sat/minimiseCost";

/** What is known about one level of the objective, those before it at their values. */
export interface LevelProof {
  /** Objectives of the level. */
  objectives: string[];
  /** Weighted sum in the best roster known. */
  value: number;
  /** No roster that is at least as good on the levels before has a lower value. */
  bound: number;
  proved: boolean;
}

export interface Proof {
  /** The best roster known: the one given, or a better one. */
  roster: Roster;
  /** Levels in order, up to the first that is not proved; levels that the model does not know are left out, and all after them. */
  levels: LevelProof[];
  conflicts: number;
}

const TOLERANCE = 1e-6;
const EFFORT_GROWTH = 1.2;

/**
 * Proves level by level that a roster cannot be bettered, or betters it. A generator: it pauses every few steps; what it has found so far is in
 * `proof`, which is filled as it goes.
 *
 * @param roster a roster that `verify` accepts
 * @param conflicts most conflicts in all
 */
export function* proveLevels(
  instance: Instance,
  roster: Roster,
  proof: Proof,
  conflicts: number,
): Generator<void, void> {
  const master = new Master(instance);
  const { solver } = master;
  let best: { roster: Roster; verification: Verification } = { roster, verification: verify(instance, roster) };
  const levelValue = (level: Instance["objective"]["levels"][number]) =>
    level.reduce(
      (sum, { objective, weight }) =>
        sum + weight * (best.verification.score.find((entry) => entry.objective === objective)?.value ?? 0),
      0,
    );
  // the model must admit the roster that it is to better: else it asks for more than the rules do
  const literals = master.literalsOf(roster);
  if (literals === null || (yield* solver.solve(literals, Number.POSITIVE_INFINITY)) !== "satisfiable")
    throw new Error("internal: the model of the exact mode does not admit a roster that keeps the rules");
  solver.conflicts = 0;
  /** Values of an assignment of the best roster. */
  let model = tidied(master, solver.model);
  /** Makes the roster of an assignment the best one; false where it is not better, or not to be built. */
  const accept = (values: boolean[]): boolean => {
    const built = buildRoster(master, values);
    const verification = built === null ? null : verify(instance, built);
    if (built === null || verification === null || !verification.valid) return false;
    if (compareScores(verification, best.verification, instance) >= 0) return false;
    best = { roster: built, verification };
    proof.roster = built;
    model = tidied(master, values);
    return true;
  };
  /** Conflicts of other solvers. */
  let elsewhere = 0;
  const left = () => Math.max(0, conflicts - elsewhere - solver.conflicts);
  /** Objective `unassigned`, once a level has proved it. */
  let leftOut = 0;
  const random = new Random(1);
  let effort: Effort = { failures: 30, conflicts: 1_000, free: 8 };

  for (const level of instance.objective.levels) {
    const cost = levelCost(master, level);
    if (cost === null) return;
    const own: LevelProof = {
      objectives: level.map(({ objective }) => objective),
      value: levelValue(level),
      bound: Number.NEGATIVE_INFINITY,
      proved: false,
    };
    own.bound = cost.constant;
    proof.levels.push(own);
    const cap = (most: number) => {
      const softs = cost.softs.map((soft): Literal => soft.literal);
      const weights = cost.softs.map((soft) => soft.weight);
      if (most < TOLERANCE) for (const literal of softs) solver.addClause([not(literal)]);
      else solver.addSum(softs, weights, most + TOLERANCE);
    };
    let upper = own.value - cost.constant;
    const onLower = (found: number) => {
      own.bound = Math.min(own.value, Math.max(own.bound, cost.constant + found));
      proof.conflicts = elsewhere + solver.conflicts;
    };
    /** Rosters near the best one; returns what is still of interest: only what costs less. */
    function* better(): Generator<void, number> {
      const near = yield* improveBySets(
        master,
        cost as LevelCost,
        { model, cost: upper },
        effort,
        random,
        left(),
        (values) => {
          if (!accept(values)) return null;
          own.value = levelValue(level);
          upper = own.value - (cost as LevelCost).constant;
          return { model, cost: upper };
        },
      );
      proof.conflicts = elsewhere + solver.conflicts;
      effort = {
        failures: effort.failures,
        conflicts: Math.ceil(effort.conflicts * EFFORT_GROWTH),
        free: Math.min(instance.recipients.length, effort.free + 1),
      };
      refuted ||= near.refuted;
      return refuted ? 0 : upper;
    }
    let refuted = false;
    let interlude: (() => Generator<void, number>) | null = null;
    let found: { lower: number; model: boolean[] | null } = { lower: 0, model: null };
    if (level.length === 1 && level[0].objective === "unassigned" && upper > TOLERANCE) {
      const before = elsewhere;
      const onDays = (lower: number, spent: number) => {
        elsewhere = before + spent;
        onLower(lower);
      };
      found = yield* leaveLeast(master, cost, level[0].weight, upper, left(), onDays);
    }
    // a sum over recipients, which `worst` is not
    if (level.length === 1 && level[0].objective === "continuity" && instance.objective.phi !== "worst") {
      const { weight } = level[0];
      if (leftOut > TOLERANCE && upper > TOLERANCE) {
        const before = elsewhere;
        const onTrades = (lower: number, spent: number) => {
          elsewhere = before + spent;
          onLower(lower);
        };
        const budget = Math.floor(left() / 2);
        found.lower = (yield* addTrades(master, cost.softs, weight, leftOut, budget, onTrades)).lower;
      }
      if (found.lower < upper - TOLERANCE) {
        interlude = better;
        yield* better();
      }
    }
    if (found.model === null && !refuted && found.lower < upper - TOLERANCE) {
      const { lower: known } = found;
      const further = yield* minimiseCost(solver, cost.softs, {
        upper,
        budget: left(),
        onLower,
        ...(interlude === null ? {} : { interlude }),
      });
      found = { ...further, lower: Math.max(known, further.lower) };
    }
    const { lower } = found;
    proof.conflicts = elsewhere + solver.conflicts;
    if (found.model !== null) {
      if (!accept(found.model)) return;
      own.value = levelValue(level);
      own.bound = cost.constant + lower;
      own.proved = own.value <= own.bound + TOLERANCE;
    } else if (refuted || lower >= upper - TOLERANCE) {
      own.bound = own.value;
      own.proved = true;
    }
    if (!own.proved) return;
    if (level.length === 1 && level[0].objective === "unassigned") leftOut = own.value / level[0].weight;
    cap(own.value - cost.constant);
  }
}

/** An assignment in which nobody meets a recipient without making a visit. */
function tidied({ instance, meets, slots }: Master, model: readonly boolean[]): boolean[] {
  const values = [...model];
  for (const own of meets) for (const literal of own.values()) values[literal >> 1] = false;
  for (const { makes, worker } of slots)
    for (const [visit, literal] of makes) {
      if (!model[literal >> 1]) continue;
      for (const r of instance.visits[visit].recipients) {
        const met = meets[r].get(worker);
        if (met !== undefined) values[met >> 1] = true;
      }
    }
  return values;
}
