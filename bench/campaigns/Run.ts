/** One solve of a campaign. */
export interface Run {
  /** Everything that the run depends on; one run is kept for each. */
  key: string;
  unit: string;
  seconds: number;
  seed: number;
  threads: number;
  /** All from `verify`; null where there is no roster. */
  figures: {
    unassignedParts: number;
    contact: number;
    sumCarers: number;
    meanCarers: number;
    /** Of the recipients with two or more visits a day; null where there are none. */
    meanCarersFrequent: number | null;
    travelMinutes: number;
    violations: number;
  } | null;
  failure?: string;
  iterations: number;
  elapsedMs: number;
  stopped: string;
  cpuSeconds: number | null;
  wallMs: number;
  /** One-minute load averages. */
  loadBefore: number;
  loadAfter: number;
}
