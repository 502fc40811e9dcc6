/** What the repair compares with: who made each visit, whom recipients have, which shifts were worked. */
export interface PublishedState {
  /** By part: worker, or -1 for a visit that nobody made. */
  worker: Int32Array;
  /** By part: start tick, or -1. */
  start: Int32Array;
  /** [recipient * workers + worker] 1 = the recipient has her: in the published roster or before the horizon. */
  known: Uint8Array;
  /** By slot: shift option, or -1. */
  option: Int32Array;
  /** By part: 1 = stays where it is. */
  stays: Uint8Array;
  /** By slot: 1 = nothing can be put into it. */
  closed: Uint8Array;
  /** By slot: 1 = the shift has begun, is part of a fixed rota or is cut short: it is worked as it is. */
  settled: Uint8Array;
}
