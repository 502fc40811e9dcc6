import { addIsoDays } from "../model/calendar";
import type { Instance, Visit } from "../model/Instance";
import { EligibilityClasses } from "./compileEligibility";
import type { CompiledShifts } from "./compileShifts";

/** What a pinned visit left out costs the search, in mean parts: it is placed before anything else. */
const PIN_URGENCY = 20;

/** Flattens visits, their parts (seats), choices (slot day and start window) and eligibility. */
export function compileVisits(instance: Instance, shifts: CompiledShifts) {
  const { visits, horizon } = instance;
  const partCount = visits.reduce((sum, visit) => sum + visit.seats.length, 0);
  const dependent = new Set(instance.dependencies.flatMap((d) => [d.first, d.second]));
  const classes = new EligibilityClasses(instance);
  const span = dutySpans(instance, shifts);

  const visitParts = new Int32Array(visits.length + 1);
  const visitChoices = new Int32Array(visits.length + 1);
  const timed = new Uint8Array(visits.length);
  const partVisit = new Int32Array(partCount);
  const partDuration = new Int32Array(partCount);
  const partPreferred = new Int32Array(partCount);
  const partPenalty = new Float64Array(partCount);
  const partUrgency = new Float64Array(partCount);
  const partClasses = new Int32Array(partCount + 1);
  const classOf: number[] = [];
  const choices: Choice[] = [];

  let part = 0;
  for (const visit of visits) {
    visitParts[visit.index] = part;
    visitChoices[visit.index] = choices.length;
    timed[visit.index] = visit.seats.length > 1 || dependent.has(visit.index) ? 1 : 0;
    const shortest = Math.min(...visit.seats.map((seat) => seat.min));
    const ways = choicesOf(visit, shortest, span, horizon.days);
    choices.push(...ways);
    const dates = ways.map((way) => datesOf(instance, way));
    const pins = pinnedSeats(visit, instance.workers.length, (s, w) =>
      dates.some((d) => classes.may(instance.workers[w], visit, visit.seats[s], d, w)),
    );
    visit.seats.forEach((seat, s) => {
      partVisit[part] = visit.index;
      partDuration[part] = seat.min;
      partPreferred[part] = seat.preferred;
      partPenalty[part] = (visit.priority * seat.preferred) / horizon.ticksPerMinute;
      partClasses[part] = classOf.length;
      for (const d of dates) classOf.push(classes.classOf(visit, seat, d, pins[s]));
      part++;
    });
  }
  visitParts[visits.length] = part;
  visitChoices[visits.length] = choices.length;
  partClasses[partCount] = classOf.length;

  const mean = partPenalty.reduce((sum, x) => sum + x, 0) / Math.max(1, partCount) || 1;
  for (let p = 0; p < partCount; p++) {
    const { pinned } = visits[partVisit[p]];
    // half the weight is the same for every part: a short visit left out is a person not met
    partUrgency[p] = 0.5 * (partPenalty[p] > 0 ? 1 : 0.2) + (0.5 * partPenalty[p]) / mean;
    if (pinned.workers.length || pinned.starts.length) partUrgency[p] += PIN_URGENCY;
  }

  const workers = instance.workers.length;
  const eligible = new Uint8Array(Math.max(1, classes.members.length) * workers);
  for (const [c, may] of classes.members.entries()) eligible.set(may, c * workers);
  return {
    parts: partCount,
    visitParts,
    visitChoices,
    choiceDay: Int32Array.from(choices, (c) => c.day),
    choiceEarliest: Int32Array.from(choices, (c) => c.earliest),
    choiceLatest: Int32Array.from(choices, (c) => c.latest),
    timed,
    partVisit,
    partDuration,
    partPreferred,
    partPenalty,
    partUrgency,
    partClasses,
    classOf: Int32Array.from(classOf),
    classes: classes.members.length,
    eligible,
    classWorkers: classes.members.map((may) => Int32Array.from([...may.keys()].filter((w) => may[w]))),
  };
}

interface Choice {
  day: number;
  earliest: number;
  latest: number;
}

/** By day: start and end of every distinct shift that somebody may work. */
function dutySpans(instance: Instance, shifts: CompiledShifts): { start: number; end: number }[][] {
  const { days } = instance.horizon;
  const spans = Array.from({ length: days }, () => new Map<string, { start: number; end: number }>());
  shifts.optionSlot.forEach((slot, option) => {
    const span = { start: shifts.optionStart[option], end: shifts.optionEnd[option] };
    spans[slot % days].set(`${span.start}-${span.end}`, span);
  });
  return spans.map((map) => [...map.values()]);
}

/** A window becomes one choice for each slot day on which some shift can hold the visit; a pinned start narrows it to a point. */
function choicesOf(visit: Visit, shortest: number, spans: { start: number; end: number }[][], days: number): Choice[] {
  const choices: Choice[] = [];
  for (const window of visit.windows) {
    const starts = visit.pinned.starts.filter((start) => start >= window.earliest && start <= window.latest);
    const ranges = visit.pinned.starts.length
      ? starts.map((start) => ({ earliest: start, latest: start }))
      : [{ earliest: window.earliest, latest: window.latest }];
    for (const range of ranges) {
      for (let day = Math.max(0, window.day - 1); day <= Math.min(days - 1, window.day + 1); day++) {
        const fits = spans[day].filter(
          (s) => s.start <= range.latest && s.end >= Math.max(range.earliest, s.start) + shortest,
        );
        if (fits.length) choices.push({ day, ...range });
      }
    }
  }
  return choices;
}

/** The local dates on which a visit started within the choice can fall. */
function datesOf(instance: Instance, choice: Choice): string[] {
  const { midnights, dates, days } = instance.horizon;
  const dateAt = (tick: number) => {
    // a night shift of the last day reaches into the day after
    if (tick >= midnights[days]) return addIsoDays(dates[days - 1], 1);
    let day = 0;
    while (day + 1 < days && midnights[day + 1] <= tick) day++;
    return dates[day];
  };
  return [...new Set([dateAt(choice.earliest), dateAt(choice.latest)])];
}

/**
 * Which pinned worker takes which seat (-1: none), by augmenting paths, seats that few others may take first; seats beyond reach keep an
 * impossible pin so that the visit stays out.
 */
function pinnedSeats(visit: Visit, workers: number, may: (seat: number, worker: number) => boolean): number[] {
  if (visit.pinned.workers.length === 0) return visit.seats.map(() => -1);
  const takers = visit.seats.map((_, seat) => [...Array(workers).keys()].filter((w) => may(seat, w)).length);
  const order = [...visit.seats.keys()].sort((a, b) => takers[a] - takers[b] || a - b);
  const seatOf = new Map<number, number>();
  const pins = visit.seats.map(() => -1);
  const place = (worker: number, seen: Set<number>): boolean => {
    for (const seat of order) {
      if (seen.has(seat) || !may(seat, worker)) continue;
      seen.add(seat);
      if (pins[seat] < 0 || place(pins[seat], seen)) {
        pins[seat] = worker;
        seatOf.set(worker, seat);
        return true;
      }
    }
    return false;
  };
  for (const worker of visit.pinned.workers) {
    if (!place(worker, new Set())) {
      const free = pins.indexOf(-1);
      if (free >= 0) pins[free] = worker;
    }
  }
  return pins;
}
