import { Random } from "../random";

/** Seeds of the searches: the first has the run's own, the others are drawn from it. */
export function laneSeeds(seed: number, searches: number): { lane: number; seed: number }[] {
  const random = new Random(seed);
  return Array.from({ length: searches }, (_, lane) => ({ lane, seed: lane === 0 ? seed : random.nextUint32() }));
}
