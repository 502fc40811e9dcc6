import type { Instance } from "../model/Instance";
import type { Roster } from "../model/Roster";
import { compareScores } from "../verify/compareScores";
import type { Verification } from "../verify/Verification";
import { verify } from "../verify/verify";
import { addTrades } from "./addTrades";
import { buildRoster } from "./buildRoster";
import { leaveLeast } from "./leaveLeast";
import { levelCost } from "./levelCost";
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
  /** Conflicts of other solvers. */
  let elsewhere = 0;
  const left = () => Math.max(0, conflicts - elsewhere - solver.conflicts);
  /** Objective `unassigned`, once a level has proved it. */
  let leftOut = 0;

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
    const upper = own.value - cost.constant;
    const onLower = (found: number) => {
      own.bound = Math.min(own.value, Math.max(own.bound, cost.constant + found));
      proof.conflicts = elsewhere + solver.conflicts;
    };
    let found: { lower: number; model: boolean[] | null } = { lower: 0, model: null };
    if (level.length === 1 && level[0].objective === "unassigned" && upper > TOLERANCE) {
      const before = elsewhere;
      const onDays = (lower: number, spent: number) => {
        elsewhere = before + spent;
        onLower(lower);
      };
      found = yield* leaveLeast(master, cost, level[0].weight, upper, left(), onDays);
    }
    if (level.length === 1 && level[0].objective === "continuity" && leftOut > TOLERANCE && upper > TOLERANCE) {
      // a sum over recipients, which `worst` is not
      if (instance.objective.phi !== "worst") {
        const before = elsewhere;
        const onTrades = (lower: number, spent: number) => {
          elsewhere = before + spent;
          onLower(lower);
        };
        found.lower = (yield* addTrades(master, cost.softs, leftOut, Math.floor(left() / 2), onTrades)).lower;
      }
    }
    if (found.model === null && found.lower < upper - TOLERANCE) {
      const { lower: known } = found;
      const further = yield* minimiseCost(solver, cost.softs, { upper, budget: left(), onLower });
      found = { ...further, lower: Math.max(known, further.lower) };
    }
    const { lower, model } = found;
    proof.conflicts = elsewhere + solver.conflicts;
    if (model !== null) {
      const built = buildRoster(master, model);
      const verification = built === null ? null : verify(instance, built);
      if (built === null || verification === null || !verification.valid) return;
      if (compareScores(verification, best.verification, instance) >= 0) return;
      best = { roster: built, verification };
      proof.roster = built;
      own.value = levelValue(level);
      own.bound = cost.constant + lower;
      own.proved = own.value <= own.bound + TOLERANCE;
    } else if (lower >= upper - TOLERANCE) {
      own.bound = own.value;
      own.proved = true;
    }
    if (!own.proved) return;
    if (level.length === 1 && level[0].objective === "unassigned") leftOut = own.value / level[0].weight;
    cap(own.value - cost.constant);
  }
}
