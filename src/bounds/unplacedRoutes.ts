import type { RouteProof } from "../check/Certificate";
import type { CheckContext } from "../check/CheckContext";
import { MOST_LOCATIONS } from "../check/leastTravel";
import { RouteCeiling } from "../check/RouteCeiling";
import type { Instance, Visit } from "../model/Instance";
import { peakPrices } from "./peakPrices";

/** Prices on visits, each a share of one part, and what they prove: parts that stay without a carer. */
interface Priced {
  prices: number[];
  parts: number;
}

/** Evaluations in a second on an ordinary machine, for 1,000 visits and 20 kinds of workers. */
const EVALUATIONS_PER_SECOND = 20;
/** Scopes with more visits times workers than this are left out: they would take minutes. */
const LARGEST_SCOPE = 100_000;
/** Routes are looked at for so many visits at most, and so often. */
const MOST_ROUTED = 120;
const ROUTE_STEPS = 8;
const SCALE = { time: 1000, routes: 60 };

/**
 * Prices that prove that parts of visits stay without a carer in every roster: for each day alone and for all days together, whichever shows more.
 * Starts from prices that follow the length of visits or single out the mornings and evenings, and moves by subgradients (Held and Karp 1971):
 * what the dearest routes make too often becomes cheaper, what they leave out becomes dearer.
 *
 * @param milliseconds Work to do, on an ordinary machine; no clock is read.
 * @returns No visit is priced in two of them; empty where nothing is shown, or where visits times workers of a day are more than 100,000.
 */
export function unplacedRoutes(context: CheckContext, milliseconds: number): RouteProof[] {
  const { instance } = context;
  const { horizon, locations, visits, workers } = instance;
  if (locations.length > MOST_LOCATIONS || visits.length === 0 || workers.length === 0) return [];
  const size = (visits.length * workers.length) / 20_000;
  const steps = Math.floor(((milliseconds / 1000) * EVALUATIONS_PER_SECOND) / Math.max(0.05, size) / 3);
  const days = horizon.dates.map((_, day) => visits.filter(({ windows }) => windows.every((w) => w.day === day)));
  const single = days.map((scope) => prove(context, scope, Math.min(60, steps)));
  const together = prove(context, visits, Math.min(60, Math.floor(steps / 2)));
  const sum = single.reduce((total, proofs) => total + (proofs?.parts ?? 0), 0);
  if (together !== null && together.parts > sum) return [together];
  return single.filter((proof) => proof !== null);
}

function prove(context: CheckContext, scope: readonly Visit[], steps: number): RouteProof | null {
  const { instance } = context;
  if (scope.length === 0 || steps < 1 || scope.length * instance.workers.length > LARGEST_SCOPE) return null;
  const ceiling = new RouteCeiling(context, scope);
  const oneDay = scope.length <= MOST_ROUTED;
  let best: RouteProof | null = null;
  let start: Priced | null = null;
  for (const ways of ["time", "routes"] as const) {
    const starts: number[][] = start === null ? peakPrices(instance, scope) : [start.prices];
    const found = climb(instance, ceiling, scope, starts, ways, ways === "time" ? steps : Math.min(ROUTE_STEPS, steps));
    start = found;
    const parts = Math.max(0, Math.ceil(found.parts - 1e-9));
    if (parts > (best?.parts ?? 0)) best = proofOf(scope, found, ways, parts);
    // routes cost much more to look at, and where time alone leaves much room they will hardly fill it
    if (!oneDay || found.parts < -1) break;
  }
  return best;
}

function climb(
  instance: Instance,
  ceiling: RouteCeiling,
  scope: readonly Visit[],
  starts: readonly number[][],
  ways: RouteProof["ways"],
  steps: number,
): Priced {
  const scale = SCALE[ways];
  let best: Priced = { prices: [], parts: Number.NEGATIVE_INFINITY };
  const evaluate = (prices: readonly number[]) => {
    const whole = instance.visits.map(() => 0);
    for (const { index } of scope) whole[index] = Math.round(prices[index] * scale);
    const { collected, made } = ceiling.evaluate(whole, ways === "routes");
    const total = scope.reduce((sum, { index, seats }) => sum + whole[index] * seats.length, 0);
    const parts = (total - collected) / scale;
    if (parts > best.parts && total > 0) best = { prices: whole.map((price) => price / scale), parts };
    return { made, parts };
  };
  for (const prices of starts) evaluate(prices);
  const at = [...best.prices];
  let length = 1;
  for (let step = 1; step <= steps; step++) {
    const { made, parts } = evaluate(at);
    const ascent = scope.map(({ index, seats }) => {
      const more = seats.length - made[index];
      return (more < 0 && at[index] > 0) || (more > 0 && at[index] < 1) ? more : 0;
    });
    const norm = ascent.reduce((sum, more) => sum + more * more, 0);
    if (norm === 0) break;
    const aim = best.parts + Math.max(1, 0.1 * Math.abs(best.parts));
    const stride = (length * (aim - parts)) / norm;
    scope.forEach(({ index }, i) => {
      at[index] = Math.max(0, Math.min(1, at[index] + stride * ascent[i]));
    });
    if (step % 15 === 0) length *= 0.7;
  }
  return best;
}

function proofOf(scope: readonly Visit[], { prices }: Priced, ways: RouteProof["ways"], parts: number): RouteProof {
  const scale = SCALE[ways];
  return {
    ways,
    scale,
    parts,
    prices: scope.flatMap(({ id, index }) => {
      const price = Math.round(prices[index] * scale);
      return price > 0 ? [{ visit: id, price }] : [];
    }),
  };
}
