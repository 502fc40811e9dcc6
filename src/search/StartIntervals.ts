/** A growing list of (slot, position, interval of starts, extra travel). */
export class StartIntervals {
  size = 0;
  slot = new Int32Array(256);
  position = new Int32Array(256);
  low = new Int32Array(256);
  high = new Int32Array(256);
  extra = new Int32Array(256);

  clear(): void {
    this.size = 0;
  }

  /** Ignores empty intervals. */
  add(slot: number, position: number, low: number, high: number, extra: number): void {
    if (low > high) return;
    if (this.size === this.slot.length) this.grow();
    const i = this.size++;
    this.slot[i] = slot;
    this.position[i] = position;
    this.low[i] = low;
    this.high[i] = high;
    this.extra[i] = extra;
  }

  private grow(): void {
    const doubled = (array: Int32Array) => {
      const larger = new Int32Array(array.length * 2);
      larger.set(array);
      return larger;
    };
    this.slot = doubled(this.slot);
    this.position = doubled(this.position);
    this.low = doubled(this.low);
    this.high = doubled(this.high);
    this.extra = doubled(this.extra);
  }
}
