import type { Visit } from "../model/Instance";
import { apartSets } from "./apartSets";
import type { CoverProof } from "./Certificate";
import type { Able, CheckContext } from "./CheckContext";
import { counts, type Demand, demandsOf, needOf } from "./Demand";
import { leastShifts } from "./leastShifts";
import type { Ways } from "./leastWays";
import { type Reached, reach } from "./reach";

export interface DerivedCarers {
  /** Carers met in the history, or pinned to a visit that can be made. */
  met: number;
  carers: number;
  /** What is wrong with the proof; empty = nothing. */
  reasons: string[];
}

/**
 * The number of carers that a proof shows, by weak duality. Say that each visit of the recipient which can be staffed at all is made. What is made
 * weighs `total` at least. A legal set of shifts of worker w weighs `heaviest(w)` at most. So, if the carers who already count do as much as
 * they can, the n others satisfy n * scale + sum over all others of max(0, heaviest - scale) >= total - sum over those of heaviest.
 */
export function deriveCarers(context: CheckContext, recipient: number, proof: CoverProof | null): DerivedCarers {
  const { instance } = context;
  const reasons: string[] = [];
  const visits = context.visitsOf[recipient];
  const groups = context.able(visits).map((able) => new Group(context, able, context.waysOf(able.worker), visits));
  const demands = visits.flatMap(demandsOf);
  const able = (demand: Demand) =>
    groups.reduce((sum, { able: { teams, worker }, from }) => {
      const hours = (from.get(demand.visit.index) ?? []).filter(({ seats }) => counts(demand, worker.index, seats));
      const enough = teams.filter((team) => hours.some(({ number }) => team.hours.has(number)));
      return enough.reduce((all, { workers }) => all + workers.length, sum);
    }, 0);
  const out = new Set(demands.filter((demand) => able(demand) < needOf(demand)).map(({ visit }) => visit.index));

  const met = new Set(instance.recipients[recipient].historyCarers);
  for (const visit of visits)
    if (!out.has(visit.index)) for (const w of visit.pinned.workers) met.add(instance.workers[w].id);
  if (proof === null) return { met: met.size, carers: met.size, reasons };

  const weighted: { demand: Demand; weight: number }[] = [];
  const seen = new Set<string>();
  for (const entry of proof.visits) {
    const visit = visits.find(({ id }) => id === entry.visit);
    const worker = entry.worker === undefined ? null : instance.workers.findIndex(({ id }) => id === entry.worker);
    const seats = entry.seats ?? visit?.seats.map((_, s) => s) ?? [];
    const key = JSON.stringify([entry.visit, seats, worker]);
    if (visit === undefined) reasons.push(`visit ${entry.visit} is not one of the recipient's`);
    else if (out.has(visit.index)) reasons.push(`visit ${entry.visit} cannot be staffed and must not weigh`);
    else if (seats.some((seat, s) => visit.seats[seat] === undefined || (s > 0 && seat <= seats[s - 1])))
      reasons.push(`visit ${entry.visit} has no such seats`);
    else if (worker !== null && !visit.pinned.workers.includes(worker))
      reasons.push(`worker ${entry.worker} is not pinned to visit ${entry.visit}`);
    else if (seen.has(key)) reasons.push(`visit ${entry.visit} weighs twice`);
    else weighted.push({ demand: { visit, seats, worker }, weight: entry.weight });
    seen.add(key);
  }
  const weightedOf = new Map<number, typeof weighted>();
  for (const entry of weighted) {
    const { index } = entry.demand.visit;
    weightedOf.set(index, [...(weightedOf.get(index) ?? []), entry]);
  }
  const dayWeights = instance.horizon.dates.map(() => 0);
  for (const { date, weight } of proof.days) {
    const day = instance.horizon.dates.indexOf(date);
    if (day < 0) reasons.push(`${date} is not a day of the horizon`);
    else if (dayWeights[day] > 0) reasons.push(`${date} weighs twice`);
    else dayWeights[day] = weight;
  }
  if (reasons.length > 0) return { met: met.size, carers: met.size, reasons };

  const ofDay = dayDemands(
    demands.filter(({ visit }) => !out.has(visit.index)),
    groups,
    instance.horizon.days,
  );
  const onlyOn = ofDay.map((list) => new Set(list.map(({ visit }) => visit.index)));
  let total = weighted.reduce((sum, { demand, weight }) => sum + weight * needOf(demand), 0);
  dayWeights.forEach((weight, day) => {
    if (weight === 0) return;
    const shifts = groups.flatMap((group) =>
      group.onDay[day]
        .flatMap((hours) => group.sets[hours])
        .map((set) => ofDay[day].flatMap((demand, d) => (meets(set, demand, group.able.worker.index) ? [d] : []))),
    );
    total += weight * leastShifts(ofDay[day].map(needOf), shifts);
  });
  for (const { able, onDay, sets } of groups) {
    const gains: number[] = [];
    onDay.forEach((offered, day) => {
      for (const hours of offered)
        gains[hours] = Math.max(0, ...sets[hours].map((set) => gainOf(set, able.worker.index, day)));
    });
    if (gains.every((gain) => gain === 0)) continue;
    for (const { legal, workers } of able.teams) {
      const numbers = context.hours[workers[0].index];
      const heaviest = legal.heaviest(numbers.map((day) => day.map((hours) => gains[hours] ?? 0))).value;
      for (const { id } of workers) total -= met.has(id) ? heaviest : Math.max(0, heaviest - proof.scale);
    }
  }
  return { met: met.size, carers: met.size + Math.max(0, Math.ceil(total / proof.scale)), reasons };

  function gainOf(set: Reached[], worker: number, day: number): number {
    let gain = 0;
    for (const { seats, visit } of set)
      for (const { demand, weight } of weightedOf.get(visit.index) ?? [])
        if (counts(demand, worker, seats)) gain += weight;
    const works = dayWeights[day] > 0 && set.some(({ visit }) => onlyOn[day].has(visit.index));
    return works ? gain + dayWeights[day] : gain;
  }
}

/** What workers of equal ability reach of a recipient's visits. Hours are numbered by `CheckContext.hours`. */
class Group {
  /** By day: the hours that some of them may work and that reach a visit. */
  readonly onDay: number[][];
  /** By hours: the largest sets of visits that a shift may hold. */
  readonly sets: Reached[][][] = [];
  /** By visit: the hours that reach it, and the seats to be taken from them. */
  readonly from = new Map<number, { number: number; seats: Set<number> }[]>();

  constructor(
    { hours, instance }: CheckContext,
    readonly able: Able,
    ways: Ways,
    visits: readonly Visit[],
  ) {
    this.onDay = instance.horizon.dates.map(() => []);
    for (const { workers } of able.teams)
      workers[0].shiftOptions.forEach((shifts, day) => {
        shifts.forEach((shift, o) => {
          const number = hours[workers[0].index][day][o];
          if (this.sets[number] !== undefined) return;
          const reached = reach(instance, able.worker, ways, shift, visits);
          this.sets[number] = apartSets(reached);
          if (reached.length > 0) this.onDay[day].push(number);
          for (const { seats, visit } of reached) {
            const known = this.from.get(visit.index);
            if (known === undefined) this.from.set(visit.index, [{ number, seats }]);
            else known.push({ number, seats });
          }
        });
      });
  }
}

function meets(set: readonly Reached[], demand: Demand, worker: number): boolean {
  return set.some(({ seats, visit }) => visit === demand.visit && counts(demand, worker, seats));
}

/** By day: the demands of visits that only shifts of that day can make. */
function dayDemands(demands: Demand[], groups: readonly Group[], days: number): Demand[][] {
  const made = new Map<number, Set<number>>();
  for (const { onDay, sets } of groups)
    onDay.forEach((offered, day) => {
      for (const hours of offered)
        for (const { visit } of sets[hours].flat())
          made.set(visit.index, (made.get(visit.index) ?? new Set()).add(day));
    });
  return Array.from({ length: days }, (_, day) =>
    demands.filter(({ visit }) => made.get(visit.index)?.size === 1 && made.get(visit.index)?.has(day)),
  );
}
