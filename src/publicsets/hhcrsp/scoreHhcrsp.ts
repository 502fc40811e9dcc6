import type { Issue } from "../../model/Issue";
import { IssueCollector } from "../../model/parse/IssueCollector";
import { shown } from "../../model/parse/text";
import { readShape } from "../readShape";
import { hhcrspSchemas } from "./hhcrspSchemas";

/** The published objective of hhcrsp; minutes. */
export interface HhcrspScore {
  /** D: all travel, from and back to the central office. */
  travel: number;
  /** Tsum: over services, the start's delay after the end of the window; a double visit counts twice. */
  totalTardiness: number;
  /** Tmax: the largest delay. */
  largestTardiness: number;
  /** A third of the sum of the three. */
  cost: number;
}

/** Minutes by which times may be off: solutions are published with rounded ones. */
const TOLERANCE = 1e-4;

interface Served {
  carer: string;
  service: string;
  start: number;
}

/**
 * Scores an hhcrsp solution straight from the two documents, with no code of the search. Strict: refused is what visits a patient not at all, with one
 * half of a double visit missing, the same half twice or one carer for both; a service that the carer does not hold; a start before the
 * window or before the carer can be there (all leave the office at 0 at the earliest); a double visit out of step; a carer with two routes or none, even an empty one.
 *
 * Definition: Mankowska, Meisel and Bierwirth, "The home health care routing and scheduling problem with interdependent services", Health Care
 * Management Science 17, 2014, with the three terms weighted equally.
 *
 * @returns `score` null where there is an issue. Never throws.
 */
export function scoreHhcrsp(instance: unknown, solution: unknown): { score: HhcrspScore | null; issues: Issue[] } {
  const issues = new IssueCollector();
  const unit = readShape(issues, hhcrspSchemas.instance, instance, "/instance");
  const plan = readShape(issues, hhcrspSchemas.solution, solution, "/solution");
  if (unit === null || plan === null) return { score: null, issues: issues.finish() };
  const place = new Map(unit.patients.map(({ id }, i) => [id, i + 1]));
  const carers = new Map(unit.caregivers.map((carer) => [carer.id, carer]));
  const served = new Map<string, Served[]>(unit.patients.map(({ id }) => [id, []]));
  const distance = (from: number, to: number) => unit.distances[from]?.[to] ?? Number.NaN;

  let travel = 0;
  for (const [r, { caregiver_id, locations = [] }] of plan.routes.entries()) {
    const path = `/solution/routes/${r}`;
    const carer = carers.get(caregiver_id);
    if (carer === undefined) {
      issues.error(
        "UNKNOWN_REFERENCE",
        path,
        `${shown(caregiver_id)} is no carer, or has two routes.`,
        "List each once.",
      );
      continue;
    }
    carers.delete(caregiver_id);
    let at = 0;
    let free = 0;
    for (const [l, { arrival_time: start, departure_time: end, patient, service }] of locations.entries()) {
      const where = `${path}/locations/${l}`;
      const to = place.get(patient);
      if (to === undefined) {
        issues.error("UNKNOWN_REFERENCE", where, `There is no patient ${shown(patient)}.`, "Name one.");
        continue;
      }
      const { required_caregivers, time_window } = unit.patients[to - 1];
      const needed = required_caregivers.find((one) => one.service === service);
      if (needed === undefined)
        issues.error(
          "UNKNOWN_REFERENCE",
          where,
          `${shown(patient)} does not need ${shown(service)}.`,
          "Name one that is needed.",
        );
      if (!carer.abilities.includes(service))
        issues.error(
          "SKILL",
          where,
          `${shown(caregiver_id)} does not hold ${shown(service)}.`,
          "Send a carer who does.",
        );
      if (start < time_window[0] - TOLERANCE) issues.error("WINDOW", where, "It starts before the window.", "Wait.");
      if (start < free + distance(at, to) - TOLERANCE)
        issues.error("TRAVEL", where, "It starts before the carer can be there.", "Start later.");
      if (needed !== undefined && end < start + needed.duration - TOLERANCE)
        issues.error("DURATION", where, "It ends too early.", "Stay for the whole service.");
      served.get(patient)?.push({ carer: caregiver_id, service, start });
      travel += distance(at, to);
      at = to;
      free = end;
    }
    if (at !== 0) travel += distance(at, 0);
  }
  for (const id of carers.keys())
    issues.error("MISSING_FIELD", "/solution/routes", `${shown(id)} has no route.`, "Add it, if empty.");

  let totalTardiness = 0;
  let largestTardiness = 0;
  for (const { id, required_caregivers: required, synchronization, time_window } of unit.patients) {
    const visits = served.get(id) ?? [];
    if (new Set(required.map((one) => one.service)).size < new Set(required.map((one) => JSON.stringify(one))).size)
      issues.error("AMBIGUOUS", "/instance", `${shown(id)} needs one service in two lengths.`, "Make them equal.");
    const where = "/solution/routes";
    const wanted = required.map(({ service }) => service).sort();
    const given = visits.map(({ service }) => service).sort();
    if (wanted.join("\n") !== given.join("\n")) {
      issues.error(
        "CARERS",
        where,
        `${shown(id)} gets ${given.length} of ${wanted.length} services, or not the right ones.`,
        "Serve each once.",
      );
      continue;
    }
    for (const { start } of visits) {
      const late = Math.max(0, start - time_window[1]);
      totalTardiness += late;
      largestTardiness = Math.max(largestTardiness, late);
    }
    if (synchronization === undefined || visits.length < 2) continue;
    if (visits[0].carer === visits[1].carer)
      issues.error("CARERS", where, `${shown(id)} gets both services from one carer.`, "Send two.");
    visits.sort((a, b) => (a.service === b.service ? a.start - b.start : a.service === required[0].service ? -1 : 1));
    const gap = visits[1].start - visits[0].start;
    const [least, largest] = synchronization.type === "sequential" ? synchronization.distance : [0, 0];
    if (gap < least - TOLERANCE || gap > largest + TOLERANCE)
      issues.error(
        "SYNCHRONIZATION",
        where,
        `The services of ${shown(id)} are out of step.`,
        `Start the second ${least} to ${largest} minutes after the first.`,
      );
  }
  if (issues.errors > 0) return { score: null, issues: issues.finish() };
  if (Number.isNaN(travel)) {
    issues.error("BAD_MATRIX", "/instance/distances", "A distance is missing.", "Write a square matrix.");
    return { score: null, issues: issues.finish() };
  }
  const cost = (travel + totalTardiness + largestTardiness) / 3;
  return { score: { travel, totalTardiness, largestTardiness, cost }, issues: issues.finish() };
}
