/** Decides whether a move that has been made stands. One criterion is one file in this folder. */
export interface Acceptance {
  /** Called before every move. @param progress share of the run that is over, 0 to 1 */
  advance(progress: number): void;
  /**
   * @param change cost after the move less cost before it, in carers met or their like
   * @param chance uniform in [0, 1)
   */
  accepts(change: number, chance: number): boolean;
}
