import type { PublicProblem } from "./PublicProblem";

/** Public benchmark sets whose files can be read, solved, scored and converted. */
export type PublicSetName = "hhcrsp" | "ihtc";

/** An instance of a public set, checked and compiled by `parsePublic`. */
export interface PublicInstance {
  set: PublicSetName;
  /** The instance's document. */
  document: unknown;
  /** Set `ihtc`: the solution whose patients are fixed. */
  fixed: unknown;
  /** Not part of the public interface. */
  compiled: PublicProblem;
}
