import { appendFileSync, readFileSync } from "node:fs";
import { answerOf } from "../common/answerOf";
import type { Compact } from "../common/Compact";
import { greedyPlan } from "../common/greedyPlan";
import type { Plan } from "../common/Plan";
import type { PlaceCost } from "../common/placeVisit";
import { randomOf } from "../common/randomOf";

/**
 * The planners without optimisation, restarted until the time is over; the restart with least unassigned, then least travel, counts.
 * `greedy`: each visit where it adds least travel. `random`: each visit to any colleague on duty who can fit it in, which is how a team
 * without continuity in mind works.
 *
 * Usage: node naive.mjs COMPACT OUT SECONDS SEED STARTED HINT (greedy | random)
 */
const [compactFile, out, seconds, seed, started, , kind] = process.argv.slice(2);
const compact: Compact = JSON.parse(readFileSync(compactFile, "utf8"));
const random = randomOf(Number(seed));
const costs: Record<string, (plan: Plan) => PlaceCost> = {
  greedy: () => (_visit, _duty, travel) => travel,
  random: () => () => random(),
};
const elapsed = () => Date.now() - Number(started);
let best: [number, number] | null = null;
let restarts = 0;
let longest = 0;
while (elapsed() + longest < Number(seconds) * 1000) {
  const from = elapsed();
  const plan = greedyPlan(compact, random, costs[kind], restarts === 0 ? 0 : 0.3);
  restarts++;
  longest = Math.max(longest, elapsed() - from);
  const value = costOf(plan, kind === "greedy");
  if (best !== null && (value[0] > best[0] || (value[0] === best[0] && value[1] >= best[1]))) continue;
  best = value;
  const answer = answerOf(plan, Math.round(elapsed()));
  appendFileSync(out, `${JSON.stringify({ ...answer, claims: { restart: restarts } })}\n`);
}

function costOf(plan: Plan, byTravel: boolean): [number, number] {
  let unassigned = 0;
  compact.visits.forEach(({ carers, length, priority }, visit) => {
    if (plan.madeBy[visit].length === 0) unassigned += carers * length * priority;
  });
  let travel = 0;
  if (byTravel) {
    for (const { stops, worker } of plan.duties) {
      const { base, mode } = compact.workers[worker];
      let place = base;
      for (const { visit } of stops) {
        travel += compact.travel[mode][place * compact.places + compact.visits[visit].place];
        place = compact.visits[visit].place;
      }
      if (stops.length > 0) travel += compact.travel[mode][place * compact.places + base];
    }
  }
  return [unassigned, travel];
}
