/** Maximise `sum value[i] x[i]` where every `x[i]` is 0 or more and at most `most[i]`, and each row's sum is at most its limit. */
export interface LinearProgramme {
  value: number[];
  /** By variable; `Infinity` = no limit. */
  most: number[];
  rows: LinearRow[];
  /** Variables that must be whole numbers; default none. */
  whole?: number[];
}

/** `sum of factors[k] x[variables[k]] <= limit`; each variable once. */
export interface LinearRow {
  variables: number[];
  factors: number[];
  limit: number;
}
