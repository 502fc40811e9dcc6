import type { LaneSearch } from "../threads/LaneSearch";
import { HhcrspSearch } from "./hhcrsp/HhcrspSearch";
import { IhtcSearch } from "./ihtc/IhtcSearch";
import type { PublicProblem } from "./PublicProblem";

/** The search that optimises the set's published objective. */
export function makePublicSearch({ problem, set }: PublicProblem, seed: number): LaneSearch {
  return set === "ihtc" ? new IhtcSearch(problem, seed) : new HhcrspSearch(problem, seed);
}
