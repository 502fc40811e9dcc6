/** A strategy beside the baseline, pair by pair. */
export interface PairedDifference {
  /** Number of pairs of which both figures are defined. */
  pairs: number;
  /** Mean of strategy less baseline. */
  mean: number;
  /** Bootstrap interval, 95 %; null with fewer than two pairs. */
  low: number | null;
  high: number | null;
  /** Mean difference in percent of the baseline's mean; null where that is 0. */
  percent: number | null;
  /** Pairs in which the strategy's figure is smaller, equal, larger. */
  smaller: number;
  equal: number;
  larger: number;
  /** Wilcoxon's signed-rank test, two-sided; null with fewer than two pairs, without any difference, or without the library. */
  p: number | null;
  /** `p` after Holm's adjustment for the strategies compared on this figure. */
  pHolm: number | null;
  /** The difference as a sentence. */
  words: string;
}

/** One strategy's values of a figure over the pairs' units. */
export interface StrategySummary {
  strategy: string;
  /** Instances (or runs, see `pairedBy`) of which the figure is defined. */
  number: number;
  mean: number | null;
  /** Against the baseline; null for the baseline itself and where there is no pair. */
  difference: PairedDifference | null;
}

export interface FigureSummary {
  measure: string;
  figure: string;
  strategies: StrategySummary[];
}

/** What a comparison comes to. */
export interface ComparisonSummary {
  /** First strategy; the others are compared with it. */
  baseline: string;
  /**
   * `instance`: the seeds of an instance are averaged first, and instances are the pairs, so that intervals say what to expect of another unit
   * of the kind. `seed`: there is one instance only, and they say no more than how much the search itself varies on it.
   */
  pairedBy: "instance" | "seed";
  /** Name of the test behind `p`; null = none was made, since its library is not installed. */
  rankTest: string | null;
  figures: FigureSummary[];
}
