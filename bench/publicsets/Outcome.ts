import type { PublicScore } from "../../src/publicsets/scorePublic";
import type { BenchInstance } from "./sets";

/** One measured run, as it stands in `bench/results/public/SET-INSTANCE-SECONDS-SEED.json`. */
export interface Outcome extends Pick<BenchInstance, "set" | "name" | "bestKnown" | "reference" | "bestTotal"> {
  seconds: number;
  threads: number;
  seed: number;
  /** By the strict scorer. */
  score: PublicScore;
  moves: number;
  /** Load of the machine over the last minute, at the start and at the end. */
  load: [number, number];
  version: string;
  date: string;
}
