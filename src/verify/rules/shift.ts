import { breachOf } from "../breachOf";
import type { Context, PlacedShift } from "../Context";
import type { Rule } from "../Rule";
import type { Violation } from "../Violation";

/** `SHIFT`: shifts are the instance's, one a day, and hold all the work. */
export const shiftRule: Rule = {
  code: "SHIFT",
  text: "A worker has at most one shift a day, it is her fixed shift or one of her allowed templates with its times, every fixed shift is worked, and visits and the travel from and to the base lie inside the shift.",
  parameters: [],
  source: "planning rule (the published rota)",
  check(context) {
    const breaches: Violation[] = [];
    const seen = new Set<string>();
    for (const shift of context.shifts) {
      const key = `${shift.worker.index} ${shift.entry.date}`;
      if (seen.has(key)) {
        const detail = `worker ${shift.worker.id} has more than one shift on ${shift.entry.date}`;
        breaches.push(breachOf(shiftRule, detail, { ...placeOf(shift), aspect: "several" }));
      }
      seen.add(key);
      breaches.push(...checkTimes(context, shift), ...checkWork(context, shift));
    }
    for (const own of context.shiftsOf) {
      own.forEach((shift, at) => {
        if (at === 0 || own[at - 1].entry.date === shift.entry.date || shift.start >= own[at - 1].end) return;
        const detail = `the shift of worker ${shift.worker.id} on ${shift.entry.date} begins before the one before has ended`;
        breaches.push(breachOf(shiftRule, detail, { ...placeOf(shift), aspect: "overlap" }));
      });
    }
    for (const worker of context.instance.workers) {
      worker.shiftOptions.forEach((options, day) => {
        const date = context.instance.horizon.dates[day];
        if (!options.some((option) => option.fixed) || seen.has(`${worker.index} ${date}`)) return;
        const detail = `the fixed shift of worker ${worker.id} on ${date} is not in the roster`;
        breaches.push(breachOf(shiftRule, detail, { worker: worker.id, date, aspect: "missing" }));
      });
    }
    return breaches;
  },
};

function placeOf({ entry, worker }: PlacedShift) {
  return { worker: worker.id, date: entry.date };
}

function checkTimes({ instance }: Context, shift: PlacedShift): Violation[] {
  const { day, entry, option, worker } = shift;
  const place = placeOf(shift);
  if (Number.isNaN(shift.start) || Number.isNaN(shift.end)) {
    const detail = `the shift of worker ${worker.id} on ${entry.date} has a time that cannot be read`;
    return [breachOf(shiftRule, detail, { ...place, aspect: "time" })];
  }
  if (day < 0) {
    const detail = `the shift of worker ${worker.id} on ${entry.date} is outside the horizon`;
    return [breachOf(shiftRule, detail, { ...place, aspect: "date" })];
  }
  const unknown = entry.template !== undefined && instance.templates.every(({ id }) => id !== entry.template);
  if (option !== null || worker.unavailable[day] || unknown) return [];
  const options = worker.shiftOptions[day];
  if (options.some(({ fixed }) => fixed)) {
    const detail = `the shift of worker ${worker.id} on ${entry.date} is not her fixed shift`;
    return [breachOf(shiftRule, detail, { ...place, aspect: "fixed" })];
  }
  if (entry.template !== undefined && options.every(({ template }) => template !== entry.template)) {
    const detail = `worker ${worker.id} may not work template ${entry.template} on ${entry.date}`;
    return [breachOf(shiftRule, detail, { ...place, aspect: "template" })];
  }
  const detail = `the times of the shift of worker ${worker.id} on ${entry.date} are not those of its template`;
  return [breachOf(shiftRule, detail, { ...place, aspect: "time" })];
}

function checkWork({ instance }: Context, shift: PlacedShift): Violation[] {
  const { entry, travelHome, visits, worker } = shift;
  const breaches: Violation[] = [];
  const { ticksPerMinute } = instance.horizon;
  const first = visits[0];
  const last = visits.at(-1);
  if (first === undefined || last === undefined) return breaches;
  const early = shift.start + first.travel - first.start;
  if (early > 0) {
    const detail = `worker ${worker.id} would have to leave for visit ${first.visit.id} ${early / ticksPerMinute} minutes before her shift on ${entry.date} starts`;
    const value = early / ticksPerMinute;
    breaches.push(
      breachOf(shiftRule, detail, { ...placeOf(shift), visit: first.visit.id, aspect: "leave", value, limit: 0 }),
    );
  }
  const late = last.end + travelHome - shift.end;
  if (late > 0) {
    const detail = `worker ${worker.id} is back from visit ${last.visit.id} ${late / ticksPerMinute} minutes after her shift on ${entry.date} ends`;
    const value = late / ticksPerMinute;
    breaches.push(
      breachOf(shiftRule, detail, { ...placeOf(shift), visit: last.visit.id, aspect: "return", value, limit: 0 }),
    );
  }
  return breaches;
}
