import { Random } from "../random";

/** One search of a run. */
export interface LaneSeed {
  lane: number;
  seed: number;
  /** The walk it takes part in. */
  walk: number;
}

/** The searches: the first has the run's own seed, the others' are drawn from it. The first of every walk come first. */
export function laneSeeds(seed: number, lanes: number, walks = lanes): LaneSeed[] {
  const random = new Random(seed);
  return Array.from({ length: lanes }, (_, lane) => ({
    lane,
    seed: lane === 0 ? seed : random.nextUint32(),
    walk: lane % walks,
  }));
}
