import type { Instance } from "../model/Instance";
import { travelMatrix } from "../model/travelMatrix";

export interface CompiledTravel {
  locations: number;
  travel: Int32Array;
  workerTravel: Int32Array;
  workerBase: Int32Array;
  triangular: boolean;
}

/** Lays the travel matrices of the modes in use after one another and adds the place "nowhere" for workers without a base. */
export function compileTravel(instance: Instance): CompiledTravel {
  const given = instance.locations.length;
  const locations = given + 1;
  const nowhere = given;
  const modes = [...new Set(instance.workers.map((worker) => worker.mode))];
  const travel = new Int32Array(Math.max(1, modes.length) * locations * locations);
  let triangular = true;
  modes.forEach((mode, m) => {
    const matrix = travelMatrix(instance, mode);
    if (!matrix) return;
    const offset = m * locations * locations;
    for (let from = 0; from < given; from++) {
      for (let to = 0; to < given; to++) {
        travel[offset + from * locations + to] = matrix[from * given + to] as number;
      }
    }
    triangular &&= isTriangular(matrix, given);
  });
  return {
    locations,
    travel,
    workerTravel: Int32Array.from(instance.workers, (worker) => modes.indexOf(worker.mode) * locations * locations),
    workerBase: Int32Array.from(instance.workers, (worker) => worker.base ?? nowhere),
    // "nowhere" is at no distance from anything, so a way through it would be a short cut: it only ever begins or ends a route
    triangular,
  };
}

function isTriangular(matrix: Int32Array, n: number): boolean {
  for (let via = 0; via < n; via++) {
    for (let from = 0; from < n; from++) {
      const first = matrix[from * n + via] as number;
      for (let to = 0; to < n; to++) {
        if ((matrix[from * n + to] as number) > first + (matrix[via * n + to] as number)) return false;
      }
    }
  }
  return true;
}
