import type { Literal } from "./sat/Literal";

/** The contact part of a master problem. */
export interface ContactLiterals {
  /** By recipient, then by worker: she is the contact. */
  contact: Map<number, Literal>[];
  /** Recipients left without the contact they should have. */
  none: Literal[];
  /** A contact who misses the visits of a week. */
  missed: Literal[];
}
