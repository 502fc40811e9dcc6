/** A measure with what it covers: figures are never given without saying whom they are about. */
export interface MeasureResult {
  /** Figures by name; null where nobody is covered. */
  values: Record<string, number | null>;
  /** How many recipients (workers, shifts: see the measure) the figures are about, of how many. */
  covered: number;
  total: number;
  /** Why the others are not covered: number by reason. */
  notCovered: Record<string, number>;
  /** The figure of each one covered, by id, where the measure has one. */
  each?: Record<string, number>;
}
