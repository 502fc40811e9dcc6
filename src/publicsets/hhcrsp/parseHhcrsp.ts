import { IssueCollector } from "../../model/parse/IssueCollector";
import { shown } from "../../model/parse/text";
import type { ParsedPublic } from "../ParsedPublic";
import { indexById, readShape } from "../readShape";
import type { HhcrspProblem } from "./HhcrspProblem";
import { type HhcrspInstance, hhcrspSchemas } from "./hhcrspSchemas";

/** Finest fraction of a minute that is taken: a millionth. */
const MOST_DIGITS = 6;

/**
 * Reads an hhcrsp instance.
 *
 * @param instance parsed JSON; any value
 * @returns issues with a path into `/instance`. Never throws.
 */
export function parseHhcrsp(instance: unknown): ParsedPublic<HhcrspProblem> {
  const issues = new IssueCollector();
  const document = readShape(issues, hhcrspSchemas.instance, instance, "/instance");
  if (document === null) return { value: null, issues: issues.finish() };
  const services = indexById(issues, document.services, "/instance/services");
  indexById(issues, document.patients, "/instance/patients");
  indexById(issues, document.caregivers, "/instance/caregivers");

  const places = document.patients.length + 1;
  if (document.distances.length !== places || document.distances.some((row) => row.length !== places))
    issues.error(
      "BAD_MATRIX",
      "/instance/distances",
      "It is not square, or of another size.",
      `Write ${places} x ${places}: office, then patients.`,
    );
  document.caregivers.forEach(({ abilities }, c) => {
    abilities.forEach((id, i) => {
      if (!services.has(id)) unknown(issues, `/instance/caregivers/${c}/abilities/${i}`, id);
    });
  });
  for (const [p, patient] of document.patients.entries())
    checkPatient(issues, document, patient, `/instance/patients/${p}`, services);
  const scale = scaleOf(document);
  if (scale === null)
    issues.error(
      "TOO_FINE",
      "/instance",
      "Times have more than six decimals.",
      "Round them to millionths of a minute.",
    );
  else if (longest(document) * scale >= 2 ** 31)
    issues.error("OUT_OF_RANGE", "/instance", "Times are too long for their decimals.", "Round them.");
  if (scale === null || issues.errors > 0) return { value: null, issues: issues.finish() };
  return { value: compile(document, scale), issues: issues.finish() };
}

function unknown(issues: IssueCollector, path: string, id: string): void {
  issues.error("UNKNOWN_REFERENCE", path, `There is no service ${shown(id)}.`, "Name one of services.");
}

function checkPatient(
  issues: IssueCollector,
  document: HhcrspInstance,
  { required_caregivers: required, synchronization, time_window }: HhcrspInstance["patients"][number],
  path: string,
  services: ReadonlyMap<string, number>,
): void {
  if (time_window[0] > time_window[1])
    issues.error("OUT_OF_RANGE", `${path}/time_window`, "It ends before it starts.", "Write start, then end.");
  if ((required.length === 2) !== (synchronization !== undefined))
    issues.error(
      "MISSING_FIELD",
      `${path}/synchronization`,
      "It goes with two required carers, and only with two.",
      "Add it or leave it out.",
    );
  if (synchronization?.type === "sequential" && synchronization.distance[0] > synchronization.distance[1])
    issues.error(
      "OUT_OF_RANGE",
      `${path}/synchronization/distance`,
      "The least gap is above the largest.",
      "Write least, then largest.",
    );
  required.forEach(({ service }, k) => {
    if (!services.has(service)) unknown(issues, `${path}/required_caregivers/${k}/service`, service);
  });
  if (
    required.length === 2 &&
    required[0].service === required[1].service &&
    required[0].duration !== required[1].duration
  )
    issues.error(
      "AMBIGUOUS",
      `${path}/required_caregivers`,
      "The same service stands twice with two durations: a solution could not say which is which.",
      "Give both the same duration, or two services.",
    );
  const able = required.map(({ service }) =>
    document.caregivers.filter(({ abilities }) => abilities.includes(service)),
  );
  if (able.some((list) => list.length === 0) || new Set(able.flat()).size < required.length)
    issues.error("NOBODY", path, "Too few carers hold what this patient needs.", "Add a carer or an ability.");
}

function compile(document: HhcrspInstance, scale: number): HhcrspProblem {
  const { caregivers, distances, patients } = document;
  const units = (minutes: number) => Math.round(minutes * scale);
  const services = patients.flatMap(({ required_caregivers: [first, second] }) => [first, second ?? null]);
  const able = services.map((one) =>
    one === null ? [] : caregivers.flatMap(({ abilities }, c) => (abilities.includes(one.service) ? [c] : [])),
  );
  const ableStart = new Int32Array(able.length + 1);
  able.forEach((list, s) => {
    ableStart[s + 1] = ableStart[s] + list.length;
  });
  const gap = (side: 0 | 1) =>
    Int32Array.from(patients, ({ synchronization }) =>
      synchronization?.type === "sequential" ? units(synchronization.distance[side]) : 0,
    );
  return {
    patients: patients.map(({ id }) => id),
    carers: caregivers.map(({ id }) => id),
    serviceIds: services.map((one) => one?.service ?? ""),
    scale,
    carersNeeded: Int32Array.from(patients, ({ required_caregivers }) => required_caregivers.length),
    windowStart: Int32Array.from(patients, ({ time_window }) => units(time_window[0])),
    windowEnd: Int32Array.from(patients, ({ time_window }) => units(time_window[1])),
    leastGap: gap(0),
    largestGap: gap(1),
    duration: Int32Array.from(services, (one) => units(one?.duration ?? 0)),
    ableStart,
    able: Int32Array.from(able.flat()),
    travel: Int32Array.from(distances.flat(), units),
  };
}

function* times({ distances, patients }: HhcrspInstance): Generator<number> {
  for (const row of distances) yield* row;
  for (const { required_caregivers, synchronization, time_window } of patients) {
    yield* time_window;
    for (const { duration } of required_caregivers) yield duration;
    if (synchronization?.type === "sequential") yield* synchronization.distance;
  }
}

/** Power of ten under which all times are whole numbers; null where there is none. */
function scaleOf(document: HhcrspInstance): number | null {
  let digits = 0;
  for (const time of times(document)) {
    while (Math.abs(time * 10 ** digits - Math.round(time * 10 ** digits)) > 1e-6)
      if (++digits > MOST_DIGITS) return null;
  }
  return 10 ** digits;
}

/** A time that nothing comes after if every patient were visited one after the other. */
function longest({ distances, patients }: HhcrspInstance): number {
  const farthest = Math.max(0, ...distances.map((row) => Math.max(0, ...row)));
  let sum = Math.max(0, ...patients.map(({ time_window }) => time_window[1]));
  for (const { required_caregivers, synchronization } of patients) {
    if (synchronization?.type === "sequential") sum += synchronization.distance[1];
    for (const { duration } of required_caregivers) sum += duration + 2 * farthest;
  }
  return 3 * sum * Math.max(1, patients.length / 10);
}
