/** A list of parts waiting to be put back. */
export class Pool {
  readonly parts: Int32Array;
  size = 0;

  /** @param parts number of parts in the problem; a part may be put out several times in one move */
  constructor(parts: number) {
    this.parts = new Int32Array(parts * 4 + 64);
  }

  clear(): void {
    this.size = 0;
  }

  push(part: number): void {
    this.parts[this.size++] = part;
  }
}
