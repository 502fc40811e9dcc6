/** Variables by activity, the most active first: a binary heap. Ties go to the lower variable, so that the order is the same everywhere. */
export class VariableOrder {
  private readonly heap: number[] = [];
  private readonly place: number[] = [];

  constructor(private readonly activity: number[]) {}

  get size(): number {
    return this.heap.length;
  }

  insert(variable: number): void {
    while (this.place.length <= variable) this.place.push(-1);
    if (this.place[variable] >= 0) return;
    this.place[variable] = this.heap.length;
    this.heap.push(variable);
    this.up(this.heap.length - 1);
  }

  /** To be called when the activity of a variable has grown. */
  raised(variable: number): void {
    if (this.place[variable] >= 0) this.up(this.place[variable]);
  }

  pop(): number {
    const top = this.heap[0];
    const last = this.heap.pop() as number;
    this.place[top] = -1;
    if (this.heap.length > 0) {
      this.heap[0] = last;
      this.place[last] = 0;
      this.down(0);
    }
    return top;
  }

  private before(a: number, b: number): boolean {
    return this.activity[a] > this.activity[b] || (this.activity[a] === this.activity[b] && a < b);
  }

  private up(from: number): void {
    const { heap, place } = this;
    const moving = heap[from];
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.before(moving, heap[parent])) break;
      heap[at] = heap[parent];
      place[heap[at]] = at;
      at = parent;
    }
    heap[at] = moving;
    place[moving] = at;
  }

  private down(from: number): void {
    const { heap, place } = this;
    const moving = heap[from];
    let at = from;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && this.before(heap[child + 1], heap[child])) child++;
      if (!this.before(heap[child], moving)) break;
      heap[at] = heap[child];
      place[heap[at]] = at;
      at = child;
    }
    heap[at] = moving;
    place[moving] = at;
  }
}
