import type { Figures } from "../common/judge";

export interface TracePoint {
  ms: number;
  unassignedParts: number;
  sumCarers: number;
  /** False for our own solver's progress figures, which are its own. */
  verified: boolean;
}

/** One run of one peer. */
export interface Outcome {
  instance: string;
  peer: string;
  version: string;
  seconds: number;
  seed: number;
  threads: number;
  /** Model of the machine's processor. */
  cpu: string;
  /** Cores that it was given. */
  cores: number;
  /** ISO date. */
  date: string;
  /** One-minute load average just before and just after. */
  load: number;
  loadAfter: number;
  wallMs: number;
  /** CPU seconds used; null where the system doesn't tell. */
  cpuSeconds: number | null;
  killed: boolean;
  /** When its last answer in time came. */
  answeredMs: number | null;
  /** null where there is no answer. */
  figures: Figures | null;
  stage2?: { ms: number; dropped: number; inserted: number };
  claims?: Record<string, string | number | boolean | null>;
  /** Why there is no answer. */
  failure?: string;
  trace: TracePoint[];
}
