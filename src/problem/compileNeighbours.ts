import type { Instance } from "../model/Instance";
import { travelMatrix } from "../model/travelMatrix";

const MOST_NEIGHBOURS = 12;

/** By recipient: the recipients nearest to her by the quickest mode, nearest first. */
export function compileNeighbours(instance: Instance): { neighbours: Int32Array; neighbourCount: number } {
  const { recipients } = instance;
  const n = instance.locations.length;
  const matrices = [...new Set(instance.workers.map((worker) => worker.mode))].flatMap((mode) => {
    const matrix = travelMatrix(instance, mode);
    return matrix ? [matrix] : [];
  });
  const neighbourCount = Math.max(0, Math.min(MOST_NEIGHBOURS, recipients.length - 1));
  const neighbours = new Int32Array(recipients.length * neighbourCount);
  for (const { index, location } of recipients) {
    const distance = recipients.map((other) =>
      matrices.reduce((least, matrix) => Math.min(least, matrix[location * n + other.location]), 1 << 29),
    );
    const nearest = recipients.map((other) => other.index).filter((other) => other !== index);
    nearest.sort((a, b) => distance[a] - distance[b] || a - b);
    neighbours.set(nearest.slice(0, neighbourCount), index * neighbourCount);
  }
  return { neighbours, neighbourCount };
}
