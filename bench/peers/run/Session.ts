import type { Machine } from "../../shared/machine";
import type { Outcome } from "./Outcome";

/** All that is held of the peers on one instance. */
export interface Session {
  instance: string;
  hash: string;
  machine: Machine;
  outcomes: Outcome[];
  /** Peers that were asked for and not run, with the reason. */
  skipped: { peer: string; reason: string }[];
}
