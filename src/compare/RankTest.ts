/** Two-sided p-value of a rank test of paired differences; null where it is not defined. */
export type RankTest = (differences: readonly number[]) => number | null;
