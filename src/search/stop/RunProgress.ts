/** What a stop criterion can look at. Figures are those of the best roster so far. */
export interface RunProgress {
  elapsedMs: number;
  /** Moves made by all searches. */
  iterations: number;
  /** `elapsedMs` at the last improvement. */
  improvedAtMs: number;
  /** `iterations` at the last improvement; known to within the moves between two looks. */
  improvedAtIterations: number;
  /** Visit parts without a carer. */
  unassigned: number;
  /** Value of objective `unassigned`. */
  unassignedValue: number;
  /** Missing contacts and contact visits: value of objective `contact`. */
  missingContacts: number;
  /** Sum over recipients of distinct carers, history included. */
  carers: number;
  /** Value of objective `continuity` as far as the search steers it: for phi `worst` a sum instead of the maximum. */
  continuity: number;
  /** Sum of `fewestCarers`. */
  fewestCarers: number;
  /**
   * Set where a round of annealing has just ended, else null: how much it improved the best roster, as a share (0 or more) of the value before of the
   * first objective level that changed; a tenth of that for each level between it and the first one whose value was not 0.
   */
  roundGain: number | null;
}
