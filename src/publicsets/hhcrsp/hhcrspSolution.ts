import type { HhcrspProblem } from "./HhcrspProblem";
import { RouteState } from "./RouteState";

/**
 * Complete solution document.
 * @param packed the order of all patients, then the carers by service
 */
export function hhcrspSolution(problem: HhcrspProblem, packed: Int32Array): Record<string, unknown> {
  const { carers, duration, patients, scale, serviceIds } = problem;
  const state = new RouteState(problem);
  state.restore(packed.subarray(0, patients.length), packed.subarray(patients.length));
  const routes = carers.map((caregiver_id, c) => {
    const locations: object[] = [];
    for (let s = state.first[c]; s >= 0; s = state.next[s]) {
      locations.push({
        patient: patients[s >> 1],
        service: serviceIds[s],
        arrival_time: state.start[s] / scale,
        departure_time: (state.start[s] + duration[s]) / scale,
      });
    }
    return { caregiver_id, locations };
  });
  return { routes, global_ordering: Array.from(state.order, (patient) => patients[patient]) };
}
