import type { Instance } from "../model/Instance";
import type { WorkLimits } from "./CoverModel";
import { type LeastTravel, leastTravel } from "./leastTravel";
import { workLimits } from "./workLimits";

/** What the cover models of all recipients share. */
export interface BoundContext {
  instance: Instance;
  /** By worker. */
  limits: WorkLimits[];
  travel: LeastTravel[];
  /** By worker: equal where shifts, travel and limits are equal. */
  profiles: number[];
  /** Visit indices by recipient. */
  visitsOf: number[][];
  /** By day; see `CoverModel.weekendParity`. */
  weekendParity: number[];
}

/** Prepares an instance for `buildCoverModel`. */
export function boundContext(instance: Instance): BoundContext {
  const { horizon, workers } = instance;
  const limits = workers.map((worker) => workLimits(instance, worker));
  const travels = new Map<string, LeastTravel>();
  const travel = workers.map((worker) => {
    const key = `${worker.base}|${worker.mode}`;
    let found = travels.get(key);
    if (found === undefined) {
      found = leastTravel(instance, worker.mode, worker.base);
      travels.set(key, found);
    }
    return found;
  });
  const profileIds = new Map<string, number>();
  const profiles = workers.map((worker, w) => {
    const key = JSON.stringify([
      worker.base === null ? null : [worker.base, worker.mode],
      worker.shiftOptions.map((options) => options.map((o) => [o.start, o.end, o.paid, o.fixed])),
      limitsKey(limits[w]),
    ]);
    const id = profileIds.get(key) ?? profileIds.size;
    profileIds.set(key, id);
    return id;
  });
  const visitsOf: number[][] = instance.recipients.map(() => []);
  for (const visit of instance.visits) {
    for (const r of visit.recipients) visitsOf[r].push(visit.index);
  }
  return {
    instance,
    limits,
    travel,
    profiles,
    visitsOf,
    weekendParity: horizon.weekdays.map((weekday, day) =>
      weekday >= 6 ? Math.abs(horizon.calendarWeeks[day] % 2) : -1,
    ),
  };
}

function limitsKey(limits: WorkLimits): string {
  return JSON.stringify(limits, (_, value) => (value === Number.POSITIVE_INFINITY ? "inf" : value));
}
