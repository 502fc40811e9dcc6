import type { Instance } from "../model/Instance";
import { compileNeighbours } from "./compileNeighbours";
import { compileRecipients } from "./compileRecipients";
import { compileShifts } from "./compileShifts";
import { compileTravel } from "./compileTravel";
import { compileVisits } from "./compileVisits";
import type { Problem } from "./Problem";

/** Compiles a parsed instance for the search. */
export function compile(instance: Instance): Problem {
  const { horizon } = instance;
  const shifts = compileShifts(instance);
  const visits = compileVisits(instance, shifts);
  const travel = compileTravel(instance);
  const recipients = compileRecipients(instance);
  const weekOfDay = Int32Array.from({ length: horizon.days }, (_, day) =>
    horizon.weeks.findIndex((week) => day >= week.firstDay && day < week.firstDay + week.days),
  );
  return {
    days: horizon.days,
    weeks: horizon.weeks.length,
    weekOfDay,
    ticksPerMinute: horizon.ticksPerMinute,
    workers: instance.workers.length,
    visits: instance.visits.length,
    slots: instance.workers.length * horizon.days,
    stride: longestRoute(shifts.optionStart, shifts.optionEnd, visits.partDuration) + 2,
    ...travel,
    visitLocation: Int32Array.from(instance.visits, (visit) => visit.location),
    ...compileDependencies(instance),
    ...visits,
    ...recipients,
    ...compileNeighbours(instance),
    ...shifts,
  };
}

/** No route holds more parts than the longest shift can hold of the shortest. */
function longestRoute(starts: Int32Array, ends: Int32Array, durations: Int32Array): number {
  let longest = 0;
  starts.forEach((start, option) => {
    longest = Math.max(longest, ends[option] - start);
  });
  let room = longest;
  let count = 0;
  for (const duration of durations.slice().sort()) {
    if (duration > room) break;
    room -= duration;
    count++;
  }
  return count;
}

function compileDependencies(instance: Instance) {
  const entries = instance.dependencies.flatMap((d) => {
    const low = d.minGap ?? -1e9;
    const high = d.maxGap ?? 1e9;
    return [
      { visit: d.second, other: d.first, low, high },
      { visit: d.first, other: d.second, low: -high, high: -low },
    ];
  });
  entries.sort((a, b) => a.visit - b.visit);
  const visitDependencies = new Int32Array(instance.visits.length + 1);
  for (const entry of entries) visitDependencies[entry.visit + 1]++;
  for (let v = 0; v < instance.visits.length; v++) visitDependencies[v + 1] += visitDependencies[v];
  return {
    visitDependencies,
    dependencyOther: Int32Array.from(entries, (e) => e.other),
    dependencyLow: Int32Array.from(entries, (e) => e.low),
    dependencyHigh: Int32Array.from(entries, (e) => e.high),
  };
}
