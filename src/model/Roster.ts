/** The roster document, `kontinuitet/roster@1`, as it stands in JSON. Times are ISO local times with offset. */
export interface Roster {
  format: "kontinuitet/roster@1";
  /** SHA-256 of the canonical instance it was made for; empty in hand-made rosters. */
  instance: string;
  status: RosterStatus;
  contacts: RosterContact[];
  shifts: RosterShift[];
  unassigned: UnassignedVisit[];
  score: ScoreEntry[];
  /** By recipient: carers met, and the fewest possible. */
  carers?: RosterCarers[];
  run?: RunData;
}

export type RosterStatus = "optimal" | "feasible" | "partial" | "infeasible" | "cancelled" | "invalid";

export interface RosterContact {
  recipient: string;
  worker: string;
  deputy?: string;
}

export interface RosterShift {
  worker: string;
  /** ISO date on which the shift starts. */
  date: string;
  /** Absent for a fixed shift that gives its own times. */
  template?: string;
  start: string;
  end: string;
  break?: { start: string; end: string };
  /** In the order they are made. */
  visits: RosterVisit[];
}

export interface RosterVisit {
  visit: string;
  /** Index of the seat she fills; needed only where the seats of a visit differ. */
  seat?: number;
  start: string;
  end: string;
  /** Travel from the place before (the base for the first visit). */
  travelMinutes: number;
}

export interface UnassignedVisit {
  visit: string;
  /** Missing carers. */
  missing: number;
  reasons: UnassignedReason[];
}

export interface UnassignedReason {
  code: string;
  workers: string[];
  hint: string;
}

export interface RosterCarers {
  recipient: string;
  /** Different carers met in the measuring window, as the objective counts them. */
  carers: number;
  /** No roster that makes all visits of the recipient has fewer; absent where this one leaves some of them out. */
  fewest?: number;
}

export interface ScoreEntry {
  objective: string;
  value: number;
  /** No roster has less; for `continuity`, none that makes every visit which somebody could make: absent where this one does not. */
  bound?: number;
  /** `(value - bound) / value`, 0 where the value is 0. */
  gap?: number;
}

export interface RunData {
  seed: number;
  iterations: number;
  elapsedMs: number;
  stopped: string;
  version: string;
}
