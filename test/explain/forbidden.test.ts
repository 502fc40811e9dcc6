import fc from "fast-check";
import { expect, it } from "vitest";
import { recommendIn } from "../../src/explain/recommend";
import { isoOfTick } from "../../src/model/calendar";
import type { Instance, ShiftOption, Visit, Worker } from "../../src/model/Instance";
import { parseInstance } from "../../src/model/parseInstance";
import type { Roster, RosterShift, RosterVisit } from "../../src/model/Roster";
import { applyShifts } from "../../src/revise/applyShifts";
import { Draft } from "../../src/revise/Draft";
import { newBreaches } from "../../src/revise/newBreaches";
import { solve } from "../../src/search/solve";
import { verify } from "../../src/verify/verify";
import { arbitraryInstanceDocument } from "../support/arbitraryInstance";

/** Shifts with the visit put in where it may start at one of some ticks, everything else as it is. */
function* insertions(instance: Instance, roster: Roster, visit: Visit, worker: Worker): Generator<RosterShift> {
  const iso = (tick: number) => isoOfTick(instance.horizon, tick);
  const [seat] = visit.seats;
  const lengths = [...new Set([seat.preferred, seat.min])];
  const starts = new Set(visit.windows.flatMap(({ earliest, latest }) => ticksIn(earliest, latest)));
  const own = roster.shifts.filter((shift) => shift.worker === worker.id);
  for (const start of starts) {
    for (const length of lengths) {
      const made: RosterVisit = {
        visit: visit.id,
        start: iso(start),
        end: iso(start + length),
        travelMinutes: Number.NaN,
      };
      for (const shift of own) {
        const visits = [...shift.visits, made].map(({ travelMinutes, ...rest }) => rest as RosterVisit);
        yield { ...shift, visits: visits.sort((a, b) => (Date.parse(a.start) < Date.parse(b.start) ? -1 : 1)) };
      }
      for (const option of worker.shiftOptions.flat()) {
        if (own.some(({ date }) => date === instance.horizon.dates[option.day])) continue;
        if (start < option.start || start >= option.end) continue;
        const { travelMinutes, ...rest } = made;
        yield* bare(instance, worker, option, [rest as RosterVisit]);
      }
    }
  }
}

function* bare(instance: Instance, worker: Worker, option: ShiftOption, visits: RosterVisit[]): Generator<RosterShift> {
  const iso = (tick: number) => isoOfTick(instance.horizon, tick);
  const shift = {
    worker: worker.id,
    date: instance.horizon.dates[option.day],
    ...(option.template === null ? {} : { template: option.template }),
    start: iso(option.start),
    end: iso(option.end),
    visits,
  };
  const { break: rule } = option;
  if (rule === null) yield shift;
  else
    for (const start of ticksIn(rule.earliest, rule.latest))
      yield { ...shift, break: { start: iso(start), end: iso(start + rule.length) } };
}

/** Both ends and some ticks between. */
function ticksIn(from: number, to: number): number[] {
  return [0, 1, 2, 3, 4].map((i) => Math.round(from + ((to - from) * i) / 4));
}

it("forbids nobody who could make a visit with nothing else changed", async () => {
  let tried = 0;
  await fc.assert(
    fc.asyncProperty(arbitraryInstanceDocument({ maxDays: 4, maxVisits: 6 }), fc.nat(), async (document, pick) => {
      const { instance } = parseInstance(document);
      if (instance === null || instance.visits.length === 0) return;
      const roster = await solve(instance, { seed: 1, iterations: 40 });
      const draft = new Draft(instance, roster);
      const visit = instance.visits[pick % instance.visits.length];
      const carers = draft.carersOf(visit);
      if (visit.seats.length > 1 || carers.length > 1) return;
      const without = roster.shifts.map((shift) => ({
        ...shift,
        visits: shift.visits
          .filter((made) => made.visit !== visit.id)
          .map(({ travelMinutes, ...rest }) => rest as RosterVisit),
      }));
      for (const { worker: id } of recommendIn(draft, visit.id).forbidden) {
        const worker = instance.workers.find((one) => one.id === id)!;
        for (const entry of insertions(instance, { ...roster, shifts: without }, visit, worker)) {
          tried++;
          const changed = applyShifts(instance, { ...roster, shifts: without }, [entry]);
          const broken = newBreaches(draft, verify(instance, changed, { published: roster }));
          expect(broken.length, `${id} could make ${visit.id}: ${JSON.stringify(entry)}`).toBeGreaterThan(0);
        }
      }
    }),
    { numRuns: process.env["KONTINUITET_LONG"] === undefined ? 60 : 1500 },
  );
  expect(tried).toBeGreaterThan(100);
});
