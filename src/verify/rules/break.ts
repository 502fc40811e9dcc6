import { breachOf } from "../breachOf";
import type { Context, PlacedShift } from "../Context";
import type { Rule } from "../Rule";
import type { Violation } from "../Violation";

/** `BREAK`: the break of a shift, and how long anyone works without one. */
export const breakRule: Rule = {
  code: "BREAK",
  text: "A shift with a break rule has exactly one break of that length, starting in its window inside the shift, between visits and beside the travel between them; nobody works longer than maxWorkWithoutBreakHours without a break.",
  parameters: ["maxWorkWithoutBreakHours"],
  source: "arbetstidslagen (1982:673): at most five hours of work in a row without a break (rast), and AB/HÖK",
  check(context) {
    return context.shifts
      .filter(({ end, start }) => end > start)
      .flatMap((shift) => [...checkBreak(context, shift), ...checkWork(context, shift)]);
  },
};

function place({ entry, worker }: PlacedShift, aspect: string) {
  return { worker: worker.id, date: entry.date, aspect };
}

function checkBreak({ instance }: Context, shift: PlacedShift): Violation[] {
  const { entry, option, worker } = shift;
  const { ticksPerMinute } = instance.horizon;
  const rest = shift.break;
  const rule = option?.break ?? null;
  const name = `worker ${worker.id} on ${entry.date}`;
  const breaches: Violation[] = [];
  if (rest === null) {
    if (rule !== null)
      breaches.push(breachOf(breakRule, `the shift of ${name} lacks its break`, place(shift, "missing")));
    return breaches;
  }
  if (Number.isNaN(rest.start) || Number.isNaN(rest.end) || rest.end < rest.start) {
    return [breachOf(breakRule, `the break of ${name} has a time that cannot be used`, place(shift, "time"))];
  }
  if (option !== null && rule === null) {
    breaches.push(breachOf(breakRule, `the shift of ${name} has no break to take`, place(shift, "unexpected")));
  }
  const length = rest.end - rest.start;
  if (rule !== null && length !== rule.length) {
    const value = length / ticksPerMinute;
    const limit = rule.length / ticksPerMinute;
    const detail = `the break of ${name} is ${value} minutes long, it should be ${limit}`;
    breaches.push(breachOf(breakRule, detail, { ...place(shift, "length"), value, limit }));
  }
  if (rule !== null && (rest.start < rule.earliest || rest.start > rule.latest)) {
    const detail = `the break of ${name} starts outside its window`;
    breaches.push(breachOf(breakRule, detail, place(shift, "window")));
  }
  if (rest.start < shift.start || rest.end > shift.end) {
    breaches.push(breachOf(breakRule, `the break of ${name} is not inside the shift`, place(shift, "inside")));
  }
  return [...breaches, ...checkGap(shift, rest)];
}

/** The break is taken where the last visit was or on the way: it overlaps no visit and fits beside the travel. */
function checkGap(shift: PlacedShift, rest: { start: number; end: number }): Violation[] {
  const { entry, travelHome, visits, worker } = shift;
  const overlapped = visits.find(({ end, start }) => rest.start < end && rest.end > start);
  if (overlapped !== undefined) {
    const detail = `the break of worker ${worker.id} on ${entry.date} overlaps visit ${overlapped.visit.id}`;
    return [breachOf(breakRule, detail, { ...place(shift, "overlap"), visit: overlapped.visit.id })];
  }
  const before = visits.findLast(({ end }) => end <= rest.start);
  const after = visits.find(({ start }) => start >= rest.end);
  const gap = (after?.start ?? shift.end) - (before?.end ?? shift.start);
  const travel = after?.travel ?? travelHome;
  if (gap < travel || gap >= travel + (rest.end - rest.start)) return []; // no time for the travel alone: TRAVEL or SHIFT says so
  const detail = `the break of worker ${worker.id} on ${entry.date} leaves too little time for the travel beside it`;
  return [breachOf(breakRule, detail, { ...place(shift, "travel"), visit: after?.visit.id ?? before?.visit.id })];
}

function checkWork({ instance }: Context, shift: PlacedShift): Violation[] {
  const limit = instance.rules.maxWorkWithoutBreakHours;
  if (limit === null) return [];
  const hour = 60 * instance.horizon.ticksPerMinute;
  const { end, start, worker, entry } = shift;
  const rest = shift.break;
  const stretches = rest === null ? [end - start] : [rest.start - start, end - rest.end];
  const value = Math.max(...stretches) / hour;
  if (!(value > limit + 1e-9)) return [];
  const detail = `worker ${worker.id} works ${value} hours without a break on ${entry.date}, at most ${limit} are allowed`;
  return [breachOf(breakRule, detail, { ...place(shift, "work"), value, limit })];
}
