import type { Strategy } from "../model/Strategy";
import type { ComparedRun } from "./ComparedRun";
import type { ComparisonSummary } from "./ComparisonSummary";

/** A finished comparison: what was compared, every figure of every run, and what it comes to. */
export interface Comparison {
  format: "kontinuitet/comparison@1";
  /** Of the library. */
  version: string;
  /** Moves or milliseconds of each run. */
  budget: { iterations?: number; timeLimitMs?: number };
  /** The first is the baseline. */
  strategies: (Strategy & { name: string })[];
  instances: { name: string; hash: string; recipients: number; workers: number; days: number }[];
  seeds: number[];
  /** Figures about fewer recipients (workers, shifts) are withheld. */
  smallestGroup: number;
  /** False where runs are missing: the comparison was interrupted, or some failed. */
  complete: boolean;
  /** By instance, strategy and seed, in the order given. */
  runs: ComparedRun[];
  summary: ComparisonSummary;
}
