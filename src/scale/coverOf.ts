import type { Instance, Worker } from "../model/Instance";
import type { Amount, Cell, Cover } from "./Cover";

const HOURS = 24;
/** All days, weekdays, weekends, then the hours of weekdays and of weekends. */
const PERIODS = 3 + 2 * HOURS;

/**
 * Demand and capacity by period and skill.
 *
 * A seat's shortest length counts in the hour that the middle of its start window lies in (the desired part where there is one); of several
 * windows the first counts. Capacity is what a worker could give at most: her contract with overtime, on days with a shift that she may work
 * (half of the weekend days where every other weekend is off), in an hour 60 minutes on each day with a shift over its middle. Travel and
 * breaks are left out, so that what is short here is short; enough here need not be enough. Delegations limited to some recipients do not count.
 */
export function coverOf(instance: Instance): Cover {
  const { horizon, recipients, visits, workers } = instance;
  const needs = new Map<string, { skill: string; level: number }>();
  const hard = visits.flatMap((visit) => visit.seats.flatMap(({ skills }) => skills.filter(({ soft }) => !soft)));
  for (const { level, skill } of hard) needs.set(JSON.stringify([skill, level]), { skill, level });
  const kinds = [...needs.keys()].sort();
  const kindOf = new Map(kinds.map((key, at) => [key, at + 1]));
  const width = kinds.length + 1;
  const cells: Cell[] = [];
  for (let period = 0; period < PERIODS; period++) {
    const weekend = period === 2 || period >= 3 + HOURS;
    for (let kind = 0; kind < width; kind++) {
      const need = kind === 0 ? null : needs.get(kinds[kind - 1])!;
      cells.push({
        days: period === 0 ? "all" : weekend ? "weekends" : "weekdays",
        hour: period < 3 ? null : (period - 3) % HOURS,
        skill: need?.skill ?? null,
        level: need?.level ?? null,
      });
    }
  }
  const isWeekend = horizon.weekdays.map((weekday) => weekday >= 6);
  const dayOf = (tick: number) => {
    let day = 0;
    while (day + 1 < horizon.days && tick >= horizon.midnights[day + 1]) day++;
    return day;
  };
  const hourOf = (tick: number, day: number) =>
    Math.min(HOURS - 1, Math.max(0, Math.floor((tick - horizon.midnights[day]) / horizon.ticksPerMinute / 60)));

  const demand = recipients.map(() => new Map<number, number>());
  for (const visit of visits) {
    const window = visit.windows[0];
    const span = window.desired ?? window;
    const middle = (span.earliest + span.latest) / 2;
    const day = dayOf(middle);
    const type = isWeekend[day] ? 1 : 0;
    const periods = [0, 1 + type, 3 + HOURS * type + hourOf(middle, day)];
    for (const seat of visit.seats) {
      const minutes = seat.min / horizon.ticksPerMinute / visit.recipients.length;
      const of = seat.skills.flatMap(({ level, skill, soft }) =>
        soft ? [] : [kindOf.get(JSON.stringify([skill, level]))!],
      );
      for (const recipient of visit.recipients)
        for (const period of periods)
          for (const kind of new Set([0, ...of])) add(demand[recipient], period * width + kind, minutes);
    }
  }

  const capacity = workers.map((worker) => {
    const amounts = new Map<number, number>();
    const able = [0];
    kinds.forEach((key, at) => {
      const { level, skill } = needs.get(key)!;
      if (worker.skills.some((held) => held.skill === skill && held.level >= level && held.recipients === null))
        able.push(at + 1);
    });
    minutesOf(instance, worker, isWeekend).forEach((minutes, period) => {
      if (minutes > 0) for (const kind of able) add(amounts, period * width + kind, minutes);
    });
    return amounts;
  });
  return { cells, demand: demand.map(amountsOf), capacity: capacity.map(amountsOf) };
}

/** Most minutes that a worker could give, by period. */
function minutesOf({ horizon, rules }: Instance, worker: Worker, isWeekend: boolean[]): number[] {
  const perMinute = horizon.ticksPerMinute;
  const paid = [0, 0];
  const hours = [new Array<number>(HOURS).fill(0), new Array<number>(HOURS).fill(0)];
  let shortest = Number.POSITIVE_INFINITY;
  worker.shiftOptions.forEach((options, day) => {
    const type = isWeekend[day] ? 1 : 0;
    if (options.length === 0) return;
    paid[type] += Math.max(...options.map((option) => option.paid)) / perMinute;
    for (const option of options) shortest = Math.min(shortest, option.paid / perMinute);
    for (let hour = 0; hour < HOURS; hour++) {
      const middle = horizon.midnights[day] + (hour + 0.5) * 60 * perMinute;
      if (options.some(({ end, start }) => start <= middle && middle < end)) hours[type][hour]++;
    }
  });
  const free = rules.weekendsOff === "everyOther" ? 0.5 : 1;
  const weeks = horizon.days / 7;
  const { contract } = worker;
  const agreed =
    contract === null ? Number.POSITIVE_INFINITY : (contract.minutesPerWeek + contract.overtimeMinutes) * weeks;
  const shifts = shortest > 0 ? agreed / shortest : Number.POSITIVE_INFINITY;
  return [
    Math.min(agreed, paid[0] + paid[1] * free),
    Math.min(agreed, paid[0]),
    Math.min(agreed, paid[1] * free),
    ...hours[0].map((days) => Math.min(days, shifts) * 60),
    ...hours[1].map((days) => Math.min(days * free, shifts) * 60),
  ];
}

function add(amounts: Map<number, number>, cell: number, minutes: number): void {
  amounts.set(cell, (amounts.get(cell) ?? 0) + minutes);
}

function amountsOf(amounts: Map<number, number>): Amount[] {
  return [...amounts].map(([cell, minutes]) => ({ cell, minutes })).sort((a, b) => a.cell - b.cell);
}
