import { addIsoDays, createHorizon, isoOfTick, tickOfIso } from "../../model/calendar";
import type { Roster, RosterShift } from "../../model/Roster";
import type { HhcrspProblem } from "./HhcrspProblem";
import type { HhcrspSolution } from "./hhcrspSchemas";
import { HHCRSP_START, HHCRSP_TICKS, visitIdOf } from "./hhcrspToInstance";

/** Solutions of hhcrsp as rosters of the converted instance, and back. Neither direction judges: `scorePublic` and `verify` do. */
export const hhcrspRosters = { toRoster, toSolution };

const horizonOf = () => createHorizon(HHCRSP_START, 1, "UTC", HHCRSP_TICKS);

/** @param solution one that `scorePublic` does not refuse */
function toRoster(problem: HhcrspProblem, solution: HhcrspSolution): Roster {
  const { patients, scale, serviceIds, travel } = problem;
  const horizon = horizonOf();
  const places = patients.length + 1;
  const iso = (minutes: number) => isoOfTick(horizon, Math.round(minutes * HHCRSP_TICKS));
  const index = new Map(patients.map((id, p) => [id, p]));
  const taken = new Set<number>();
  const shifts = solution.routes.flatMap(({ caregiver_id: worker, locations = [] }): RosterShift[] => {
    if (locations.length === 0) return [];
    let at = 0;
    const visits = locations.map(({ arrival_time, departure_time, patient, service }) => {
      const p = index.get(patient) ?? 0;
      const same = serviceIds[2 * p] === service && !taken.has(2 * p);
      const s = 2 * p + (same ? 0 : 1);
      taken.add(s);
      const travelMinutes = travel[at * places + p + 1] / scale;
      at = p + 1;
      const visit = visitIdOf(problem, s);
      const seat = problem.largestGap[p] > 0 ? 0 : s & 1;
      return { visit, seat, start: iso(arrival_time), end: iso(departure_time), travelMinutes };
    });
    const end = `${addIsoDays(HHCRSP_START, 1)}T00:00+00:00`;
    return [{ worker, date: HHCRSP_START, template: "day", start: `${HHCRSP_START}T00:00+00:00`, end, visits }];
  });
  return {
    format: "kontinuitet/roster@1",
    instance: "",
    status: "feasible",
    contacts: [],
    shifts,
    unassigned: [],
    score: [],
  };
}

/** @param roster of the converted instance; visits that are left out are missing in the solution too */
function toSolution(problem: HhcrspProblem, roster: Roster): Record<string, unknown> {
  const { carers, serviceIds } = problem;
  const horizon = horizonOf();
  const minutes = (iso: string) => (tickOfIso(horizon, iso) ?? Number.NaN) / HHCRSP_TICKS;
  const services = new Map<string, number[]>();
  for (let s = 0; s < serviceIds.length; s++) {
    if (serviceIds[s] === "") continue;
    const id = visitIdOf(problem, s);
    services.set(id, [...(services.get(id) ?? []), s]);
  }
  const starts: { patient: string; start: number }[] = [];
  const routes = carers.map((caregiver_id) => {
    const visits = roster.shifts.filter(({ worker }) => worker === caregiver_id).flatMap(({ visits }) => visits);
    const locations = visits.flatMap(({ end, seat = 0, start, visit }) => {
      const s = services.get(visit)?.[seat];
      if (s === undefined) return [];
      const patient = problem.patients[s >> 1];
      starts.push({ patient, start: minutes(start) });
      return [{ patient, service: serviceIds[s], arrival_time: minutes(start), departure_time: minutes(end) }];
    });
    return { caregiver_id, locations: locations.sort((a, b) => a.arrival_time - b.arrival_time) };
  });
  const order = starts.sort((a, b) => a.start - b.start).map(({ patient }) => patient);
  return { routes, global_ordering: [...new Set(order)] };
}
