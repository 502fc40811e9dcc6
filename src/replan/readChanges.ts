import { tickOfIso } from "../model/calendar";
import type { Instance, Tick, Visit } from "../model/Instance";
import type { Issue } from "../model/Issue";
import { buildVisits } from "../model/parse/buildVisits";
import { Context } from "../model/parse/Context";
import { IssueCollector } from "../model/parse/IssueCollector";
import { readParts } from "../model/parse/readParts";
import { shown } from "../model/parse/text";
import type { Changes } from "./Changes";

/** Changes with their references resolved and their times converted. */
export interface ReadChanges {
  /** Minus infinity where nothing has happened yet. */
  freeze: Tick;
  /** By worker index: first and last day, and the tick she is away from. */
  absences: { worker: number; firstDay: number; lastDay: number; from: Tick }[];
  /** Indices follow on those of the instance. */
  added: Visit[];
  cancelled: ReadonlySet<number>;
  /** By visit index, in ticks. */
  lengths: ReadonlyMap<number, { min: Tick; preferred: Tick }>;
}

/**
 * Resolves changes against their instance.
 *
 * @returns every issue at once; `changes` is null where one of them is an error
 */
export function readChanges(instance: Instance, changes: Changes): { changes: ReadChanges | null; issues: Issue[] } {
  const issues = new IssueCollector();
  const { horizon } = instance;
  const workers = new Map(instance.workers.map(({ id, index }) => [id, index]));
  const visits = new Map(instance.visits.map(({ id, index }) => [id, index]));
  const unknown = (what: string, id: string, path: string) =>
    issues.error("UNKNOWN_REFERENCE", path, `There is no ${what} ${shown(id)}.`, "Use an id of the instance.");
  const badTime = (text: string, path: string) =>
    issues.error("BAD_TIME", path, `Found ${shown(text)}.`, "Write a local time, e.g. 2026-03-25T06:30, or a date.");

  let freeze = Number.NEGATIVE_INFINITY;
  if (changes.freeze !== undefined) {
    const tick = tickOfIso(horizon, changes.freeze);
    if (tick === null) badTime(changes.freeze, "/freeze");
    else freeze = Math.ceil(tick);
  }

  const absences: ReadChanges["absences"] = [];
  (changes.absences ?? []).forEach(({ worker: id, from, to }, i) => {
    const path = `/absences/${i}`;
    const worker = workers.get(id);
    if (worker === undefined) unknown("worker", id, `${path}/worker`);
    const whole = !from.includes("T");
    const tick = tickOfIso(horizon, whole ? `${from}T00:00` : from);
    if (tick === null) {
      badTime(from, `${path}/from`);
      return;
    }
    const firstDay = horizon.dates.indexOf(from.slice(0, 10));
    const lastDay = to === undefined ? firstDay : horizon.dates.indexOf(to);
    if (firstDay < 0 || lastDay < firstDay) {
      const dates = `${horizon.dates[0]} to ${horizon.dates.at(-1)}`;
      issues.error("DATE_OUTSIDE_HORIZON", path, "The absence is not inside the horizon.", `Name dates from ${dates}.`);
      return;
    }
    if (worker !== undefined) absences.push({ worker, firstDay, lastDay, from: Math.max(Math.ceil(tick), freeze) });
  });

  const resolve = (id: string, path: string): number | null => {
    const index = visits.get(id);
    if (index === undefined) unknown("visit", id, path);
    return index ?? null;
  };
  const cancelled = (changes.cancelled ?? []).map((id, i) => resolve(id, `/cancelled/${i}`));
  const lengths = new Map<number, { min: Tick; preferred: Tick }>();
  (changes.lengths ?? []).forEach(({ visit, minutes }, i) => {
    const index = resolve(visit, `/lengths/${i}/visit`);
    const { min, preferred } = typeof minutes === "number" ? { min: minutes, preferred: minutes } : minutes;
    if (!(min > 0 && min <= preferred && preferred <= 1440)) {
      const detail = `The length ${shown(min)} to ${shown(preferred)} minutes cannot be used.`;
      issues.error("BAD_LENGTH", `/lengths/${i}/minutes`, detail, "Give minutes above 0, the least first.");
    } else if (index !== null) {
      const ticks = (value: number) => Math.ceil(value * horizon.ticksPerMinute - 1e-9);
      lengths.set(index, { min: ticks(min), preferred: ticks(preferred) });
    }
  });
  const added = readAdded(issues, instance, changes.added ?? []);
  const read = {
    freeze,
    absences,
    added,
    cancelled: new Set(cancelled.filter((index) => index !== null)),
    lengths,
  };
  return { changes: issues.errors > 0 ? null : read, issues: issues.finish() };
}

function readAdded(issues: IssueCollector, instance: Instance, list: readonly unknown[]): Visit[] {
  if (list.length === 0) return [];
  const { horizon, recipients, visits, workers } = instance;
  const { visits: parts } = readParts(issues, {
    format: "kontinuitet/instance@1",
    horizon: { start: horizon.start, days: horizon.days, timeZone: horizon.timeZone },
    workers: [],
    recipients: [],
    visits: list,
  });
  const context = new Context(issues, horizon, new Map(horizon.dates.map((date, day) => [date, day])));
  const idsOf = (entries: readonly { id: string; index: number }[]) =>
    new Map(entries.map(({ id, index }) => [id, index]));
  const built = buildVisits(context, parts, idsOf(recipients), idsOf(workers), recipients);
  const taken = idsOf(visits);
  return built.visits.map((visit, i) => {
    if (taken.has(visit.id)) {
      const detail = `The id ${shown(visit.id)} is used in the instance.`;
      issues.error("DUPLICATE_ID", `/visits/${built.sources[i]}/id`, detail, "Give the visit an id of its own.");
    }
    return { ...visit, index: visits.length + i };
  });
}
