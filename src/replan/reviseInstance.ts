import canonicalize from "canonicalize";
import { hashDocument } from "../model/hashDocument";
import type { Instance, Objective, ShiftOption, Visit, Worker } from "../model/Instance";
import type { Changes } from "./Changes";
import type { ReadChanges } from "./readChanges";
import type { StandingShift } from "./Standing";

/**
 * The instance after the changes: absences, visits added, cancelled and lengthened, and `change` as second level of the objective. Its hash is that of
 * `{ "instance": hash before, "changes": the changes }`.
 *
 * @param standing by `worker * days + day`: shifts of the published roster
 */
export function reviseInstance(
  instance: Instance,
  changes: Changes,
  read: ReadChanges,
  standing: ReadonlyMap<number, StandingShift>,
  dailyRestHours: number | null,
): Instance {
  const stands = new Set([...standing.values()].flatMap((one) => one.stands.map(({ visit }) => visit.index)));
  const kept = [...instance.visits, ...read.added].filter(
    ({ index }) => stands.has(index) || !read.cancelled.has(index),
  );
  const index = new Map(kept.map((visit, at) => [visit.index, at]));
  const visits = kept.map((visit, at): Visit => {
    const length = stands.has(visit.index) ? undefined : read.lengths.get(visit.index);
    const seats = length === undefined ? visit.seats : visit.seats.map((seat) => ({ ...seat, ...length }));
    return { ...visit, index: at, seats };
  });
  const dependencies = instance.dependencies.flatMap((dependency) => {
    const first = index.get(dependency.first);
    const second = index.get(dependency.second);
    return first === undefined || second === undefined ? [] : [{ ...dependency, first, second }];
  });
  const text = canonicalize({ instance: instance.hash, changes }) ?? "";
  return {
    ...instance,
    hash: hashDocument(text),
    visits,
    dependencies,
    workers: instance.workers.map((worker) => withAbsences(instance, worker, read, standing)),
    rules: dailyRestHours === null ? instance.rules : { ...instance.rules, dailyRestHours },
    objective: changeSecond(instance.objective),
  };
}

function withAbsences(
  { horizon }: Instance,
  worker: Worker,
  { absences }: ReadChanges,
  standing: ReadonlyMap<number, StandingShift>,
): Worker {
  const own = absences.filter((absence) => absence.worker === worker.index);
  if (own.length === 0) return worker;
  const unavailable = [...worker.unavailable];
  const shiftOptions = worker.shiftOptions.map((options, day): ShiftOption[] => {
    const away = own.filter(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay);
    if (away.length === 0) return options;
    const worked = standing.get(worker.index * horizon.days + day);
    if (worked?.option != null) return [worked.option];
    const from = Math.min(...away.map((absence) => absence.from));
    const before = options.filter(({ end, fixed }) => !fixed && end <= from);
    unavailable[day] ||= before.length === 0;
    return before;
  });
  return { ...worker, unavailable, shiftOptions };
}

/** The objective with least change right after the unassigned visits. */
export function changeSecond(objective: Objective): Objective {
  const levels = objective.levels
    .map((level) => level.filter((term) => term.objective !== "change"))
    .filter((level) => level.length > 0);
  const first = levels.findIndex((level) => level.some((term) => term.objective === "unassigned"));
  return { ...objective, levels: levels.toSpliced(first + 1, 0, [{ objective: "change", weight: 1 }]) };
}
