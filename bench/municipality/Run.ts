/** What a child is asked to do. */
export interface Plan {
  recipients: number;
  days: number;
  profile: string;
  setting: string;
  /** Visit time in contract hours. */
  share: number;
  maxWorkers: number;
  /** One unit of everybody instead of units that `districts` forms. */
  single: boolean;
  seed: number;
  /** For each unit; null = by time. */
  iterations: number | null;
  secondsPerUnit: number | null;
  threads: number;
  neighbours: number;
}

/** CPU seconds of a child by phase, all of its threads together. */
export type Phases = Record<"generate" | "parse" | "divide" | "units" | "borders" | "verify" | "measure", number>;

/** What the child found. */
export interface Outcome {
  units: number;
  workers: number;
  most: number;
  visits: number;
  unassigned: number;
  contactsMissing: number;
  meanCarers: number;
  /** U21401; null where it covers nobody. */
  official: number | null;
  clientTimeShare: number | null;
  crossings: number;
  swaps: number;
  violations: number;
  gap: number;
  shortages: number;
  cpu: Phases;
  wall: Phases;
  /** Largest resident set, MB. */
  memoryMb: number;
}

export interface Run {
  key: string;
  plan: Plan;
  outcome: Outcome | null;
  failure?: string;
  loadBefore: number;
  loadAfter: number;
}

/** Units a minute by worker processes of a queue. */
export interface QueueRun {
  key: string;
  processes: number;
  units: number;
  wallSeconds: number;
  /** Of all worker processes. */
  cpuSeconds: number | null;
  loadBefore: number;
  loadAfter: number;
}
