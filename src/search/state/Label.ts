/** Later than any tick: "cannot be reached". An enum, like the others here: bundlers write its values where they are used. */
export enum Tick {
  Never = 0x20000000,
}
export const NEVER: number = Tick.Never;

/** Where each label of a position stands in `labels`, and the room of one position. */
export enum Label {
  End0 = 0,
  End1 = 1,
  Late0 = 2,
  Late1 = 3,
  Place = 4,
  Leg = 5,
  Size = 6,
}

/** Where each number of a slot's shift stands in `labels`. */
export enum Shift {
  /** First and last tick; no visit fits in those of a slot off duty. */
  Start = 0,
  End = 1,
  Rest = 2,
  RestFrom = 3,
  RestTo = 4,
  /** Ticks on the way and in visits. */
  Travel = 5,
  Visits = 6,
  /** Where the travel matrix of the worker's mode begins. */
  Matrix = 7,
  Size = 8,
}

/** Copies the labels of one position, written out: a turn of a loop costs as much as two of the six. */
export function copyPosition(labels: Int32Array, from: number, to: number): void {
  labels[to] = labels[from];
  labels[to + 1] = labels[from + 1];
  labels[to + 2] = labels[from + 2];
  labels[to + 3] = labels[from + 3];
  labels[to + 4] = labels[from + 4];
  labels[to + 5] = labels[from + 5];
}
