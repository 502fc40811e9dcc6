import type { LaneSearch } from "../threads/LaneSearch";
import { IhtcSearch } from "./ihtc/IhtcSearch";
import type { PublicProblem } from "./PublicProblem";

/** The search that optimises the set's published objective. */
export function makePublicSearch({ problem }: PublicProblem, seed: number): LaneSearch {
  return new IhtcSearch(problem, seed);
}
