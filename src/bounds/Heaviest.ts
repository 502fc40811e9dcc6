/** A pattern and its value. */
export interface Heaviest {
  value: number;
  /** By day: the place in its `DayGains`, or `OFF`. */
  pattern: number[];
}
