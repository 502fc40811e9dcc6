import type { LaneReport } from "./LaneReport";
import type { Leg } from "./Leg";

/** Something that carries searches: this thread, or a worker. */
export interface Carrier {
  readonly lanes: readonly number[];
  /** Constructs the first rosters, once however often it is asked. Rejects with `CarrierLost` when the worker has failed. */
  prepare(): Promise<void>;
  /** Runs a leg to its end, or until `stop`. Rejects with `CarrierLost` when the worker has failed. */
  run(leg: Leg): Promise<void>;
  /** @param atOnce whether it also ends the construction of first rosters, which are then incomplete */
  stop(atOnce: boolean): void;
  dispose(): void;
}

/** Receives the lanes' reports as they come. */
export type OnReports = (reports: LaneReport[]) => void;
