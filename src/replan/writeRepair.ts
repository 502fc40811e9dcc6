import { isoOfTick } from "../model/calendar";
import type { Instance, ShiftOption, Tick } from "../model/Instance";
import type { RosterShift, RosterVisit } from "../model/Roster";
import { breakWindow } from "../revise/breakWindow";
import { type Stop, scheduleRoute } from "../search/output/scheduleRoute";
import type { RosterState } from "../search/RosterState";
import type { PlacedVisit } from "../verify/Context";
import { travelTicks } from "../verify/travelTicks";
import type { PublishedState } from "./PublishedState";
import type { RepairInstance } from "./repairInstance";
import type { StandingShift } from "./Standing";

/**
 * The shifts of a repaired roster. A shift whose visits and order are the published ones stays as it is; in the others what stands is kept to the letter
 * and the rest is timed anew, as close to the published times as can be.
 */
export function writeRepair(
  revised: Instance,
  repair: RepairInstance,
  state: RosterState,
  published: PublishedState,
  standing: ReadonlyMap<number, StandingShift>,
): RosterShift[] {
  const { problem } = state;
  const present = new Map<string, PlacedVisit>();
  for (const { shift } of standing.values()) {
    for (const placed of shift.visits) present.set(`${placed.visit.id} ${shift.worker.index}`, placed);
  }
  const anywhere = new Map(
    [...standing.values()].flatMap(({ shift }) => shift.visits.map((placed) => [placed.visit.id, placed])),
  );
  const slots = [...new Set([...standing.keys(), ...workedSlots(state)])].sort((a, b) => a - b);
  return slots.flatMap((slot) => {
    const worked = standing.get(slot);
    const one = worked?.option == null ? undefined : worked;
    const option = state.option[slot];
    if (published.closed[slot] === 1) return one === undefined ? [] : closedShift(one);
    if (option < 0) return [];
    const base = slot * state.stride;
    const stretch = repair.done.get(slot);
    const row = [...state.row.subarray(base + 1, base + 1 + state.length[slot])].filter(
      (part) => problem.partVisit[part] !== stretch,
    );
    if (one === undefined) return row.length === 0 && problem.slotFixed[slot] < 0 ? [] : [timed(slot, null, row)];
    return [isAsPublished(one, slot, row) ? one.shift.entry : timed(slot, one, row)];
  });

  function isAsPublished({ shift, stands, option }: StandingShift, slot: number, row: readonly number[]): boolean {
    if (option === null || shift.end !== option.end || state.option[slot] !== published.option[slot]) return false;
    const rest = shift.visits.slice(stands.length);
    return (
      rest.length === row.length &&
      rest.every(({ visit, start, end, entry }, at) => {
        const part = row[at];
        const index = problem.partVisit[part];
        const now = repair.instance.visits[index];
        const seat = now.seats[part - problem.visitParts[index]];
        const sameSeat = now.seats.length === 1 || entry.seat === part - problem.visitParts[index];
        const inWindow = state.earliest[index] <= start && start <= state.latest[index];
        return now.id === visit.id && sameSeat && inWindow && end - start >= seat.min && end - start <= seat.preferred;
      })
    );
  }

  /** What stands of a shift that nothing can be put into. */
  function closedShift({ shift, stands, option, breakStands }: StandingShift): RosterShift[] {
    if (option === null) return [];
    if (stands.length === shift.visits.length && option.end === shift.end) return [shift.entry];
    const { horizon } = revised;
    const { break: rest, ...entry } = shift.entry;
    return [
      {
        ...entry,
        end: isoOfTick(horizon, option.end),
        ...(rest !== undefined && (breakStands || option.break !== null) ? { break: rest } : {}),
        visits: stands.map((placed) => placed.entry),
      },
    ];
  }

  function timed(slot: number, one: StandingShift | null, row: readonly number[]): RosterShift {
    const { horizon } = revised;
    const worker = revised.workers[(slot / problem.days) | 0];
    const day = slot % problem.days;
    const chosen = repair.instance.workers[worker.index].shiftOptions[day][problem.optionSource[state.option[slot]]];
    const kept = one !== null && state.option[slot] === published.option[slot];
    const option: ShiftOption = kept && one?.option != null ? one.option : chosen;
    const begun = kept ? (one?.ready ?? null) : null;
    const stands = kept && one !== null ? one.stands : [];
    const breakStands = kept && one?.breakStands === true;
    const rest = breakStands ? null : breakWindow(option, revised.rules, horizon.ticksPerMinute);
    const at = begun?.at ?? option.start;
    const from = begun === null ? worker.base : begun.location;
    const stops = row.map((part) => stopOf(part));
    const rows = row.map((part) => repair.instance.visits[problem.partVisit[part]]);
    const length = rest === null ? 0 : (option.break?.length ?? 0);
    // a stop where she is now makes the first leg start there; it lasts no time
    const here: Stop | null =
      from === worker.base || from === null
        ? null
        : { location: from, earliest: at, latest: at, desiredEarliest: at, desiredLatest: at, min: 0, preferred: 0 };
    const route = scheduleRoute(
      here === null ? stops : [here, ...stops],
      {
        start: here === null ? at : at - travelTicks(revised, worker, worker.base, from),
        end: option.end,
        breakLength: length,
        breakEarliest: rest === null ? 0 : Math.max(rest.earliest, at),
        breakLatest: rest === null ? 0 : Math.max(rest.latest, at),
        base: worker.base ?? -1,
      },
      (a, b) => travelTicks(revised, worker, a < 0 ? null : a, b < 0 ? null : b),
      room(slot, row),
    );
    if (route === null)
      throw new Error(`internal: the route of worker ${worker.id} on ${horizon.dates[day]} cannot be driven`);
    const skip = here === null ? 0 : 1;
    const iso = (tick: Tick) => isoOfTick(horizon, tick);
    const visits = row.map((part, k): RosterVisit => {
      const start = route.starts[k + skip];
      const previous = k === 0 ? (stands.at(-1)?.visit.location ?? worker.base) : rows[k - 1].location;
      const seat = part - problem.visitParts[problem.partVisit[part]];
      return {
        visit: rows[k].id,
        ...(rows[k].seats.length > 1 ? { seat } : {}),
        start: iso(start),
        end: iso(start + route.durations[k + skip]),
        travelMinutes: travelTicks(revised, worker, previous, rows[k].location) / horizon.ticksPerMinute,
      };
    });
    const pause = breakStands
      ? one?.shift.entry.break
      : rest === null || option.break === null
        ? undefined
        : pauseAt(one, route, skip, option, rest, at);
    return {
      worker: worker.id,
      date: horizon.dates[day],
      ...(option.template === null ? {} : { template: option.template }),
      start: iso(option.start),
      end: iso(option.end),
      ...(pause === undefined ? {} : { break: pause }),
      visits: [...stands.map((placed) => placed.entry), ...visits],
    };
  }

  /** The break where it was published, as far as the visits around it allow. */
  function pauseAt(
    one: StandingShift | null,
    route: { starts: number[]; durations: number[]; breakStart: number },
    skip: number,
    option: ShiftOption,
    window: { earliest: Tick; latest: Tick },
    at: Tick,
  ): { start: string; end: string } {
    const length = option.break?.length ?? 0;
    const ends = route.starts.map((start, k) => start + route.durations[k]);
    const before = Math.max(at, ...ends.filter((end, k) => k >= skip && end <= route.breakStart));
    const after = Math.min(
      option.end,
      ...route.starts.filter((start, k) => k >= skip && start >= route.breakStart + length),
    );
    const wanted = one?.shift.break?.start ?? route.breakStart;
    const start = Math.max(before, window.earliest, Math.min(wanted, after - length, Math.max(window.latest, at)));
    const iso = (tick: Tick) => isoOfTick(revised.horizon, tick);
    return { start: iso(start), end: iso(start + length) };
  }

  function stopOf(part: number): Stop {
    const index = problem.partVisit[part];
    const visit = repair.instance.visits[index];
    const seat = visit.seats[part - problem.visitParts[index]];
    const slot = state.slotOf[part];
    const own = present.get(`${visit.id} ${(slot / problem.days) | 0}`);
    const was = own ?? anywhere.get(visit.id);
    const earliest = state.earliest[index];
    const latest = state.latest[index];
    const window = visit.windows.find((one) => one.earliest <= earliest && latest <= one.latest);
    const inside = was !== undefined && earliest <= was.start && was.start <= latest;
    const desired = inside ? { earliest: was.start, latest: was.start } : (window?.desired ?? { earliest, latest });
    const clamp = (tick: Tick) => Math.min(Math.max(tick, earliest), latest);
    const length =
      own === undefined ? seat.preferred : Math.min(seat.preferred, Math.max(seat.min, own.end - own.start));
    return {
      location: visit.location,
      earliest,
      latest,
      desiredEarliest: clamp(desired.earliest),
      desiredLatest: clamp(desired.latest),
      min: seat.min,
      preferred: length,
    };
  }

  /** Ticks by which visits may last longer, so that her contacts keep their time: what is left beside the lengths published elsewhere. */
  function room(slot: number, row: readonly number[]): Tick {
    const worker = (slot / problem.days) | 0;
    const week = problem.weekOfDay[slot % problem.days];
    if (state.caseload[worker] === 0 || problem.contactTicks === 0) return Number.MAX_SAFE_INTEGER;
    let spare = state.spare(worker, week);
    for (let day = 0; day < problem.days; day++) {
      const other = worker * problem.days + day;
      if (other === slot || problem.weekOfDay[day] !== week || state.option[other] < 0) continue;
      const base = other * state.stride;
      for (let k = 1; k <= state.length[other]; k++) {
        const part = state.row[base + k];
        const visit = repair.instance.visits[problem.partVisit[part]];
        const own = present.get(`${visit.id} ${worker}`);
        const longest = own === undefined ? problem.partPreferred[part] : own.end - own.start;
        spare -= Math.max(0, Math.min(longest, problem.partPreferred[part]) - problem.partDuration[part]);
      }
    }
    return row.length === 0 ? 0 : Math.max(0, spare);
  }
}

function workedSlots(state: RosterState): number[] {
  const slots: number[] = [];
  for (let slot = 0; slot < state.problem.slots; slot++) if (state.option[slot] >= 0) slots.push(slot);
  return slots;
}
