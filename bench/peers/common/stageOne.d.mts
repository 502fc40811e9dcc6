import type { Compact } from "./Compact";
import type { PeerAnswer } from "./PeerAnswer";

export interface StageOne {
  columns: { cost: number; lower: number; upper: number }[];
  rows: { lower: number; upper: number; terms: [column: number, factor: number][] }[];
}

export function stageOne(compact: Compact): StageOne;
export function startFrom(
  compact: Compact,
  stage: StageOne,
  plan: Pick<PeerAnswer, "shifts" | "visits">,
): Float64Array | null;
export function readSolution(
  stage: StageOne,
  values: ArrayLike<number>,
): { shifts: [number, number][]; visits: [number, number][] };
