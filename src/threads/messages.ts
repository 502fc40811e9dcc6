import type { LaneReport } from "./LaneReport";
import type { LaneSetup } from "./LaneSetup";
import type { Leg } from "./Leg";

/** To a worker. `stop` ends the leg that is under way, and `atOnce` the construction as well. */
export type Order =
  | { kind: "prepare"; setup: LaneSetup }
  | { kind: "leg"; leg: Leg }
  | { kind: "stop"; atOnce: boolean };

/** From a worker. A `beat` says that it has loaded. Each `prepare` and each `leg` is answered by any number of `beat` and one `done` or `failed`. */
export type Answer =
  | { kind: "beat"; reports: LaneReport[] }
  | { kind: "done"; reports: LaneReport[] }
  | { kind: "failed"; detail: string };
