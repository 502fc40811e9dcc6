/** What a peer writes, one JSON object a line, each time it has something better; the last line within the time is its answer. */
export interface PeerAnswer {
  /** Milliseconds since the process began. */
  ms: number;
  /** Worker and index of her option. */
  shifts: [worker: number, option: number][];
  /** Visit, worker, and the start where the model has one. */
  visits: ([visit: number, worker: number] | [visit: number, worker: number, start: number])[];
  /** What the peer says of itself: status, objective, bound, own figures. Never trusted, only printed. */
  claims?: Record<string, string | number | boolean | null>;
}
