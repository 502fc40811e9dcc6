/** A matching of recipients to contacts, each worker up to her room, grown by augmenting paths: each `place` that succeeds makes it one larger. */
export class ContactMatching {
  /** [recipient] her contact, or -1. */
  readonly holder: Int32Array;
  private readonly held: number[][];
  private readonly seen: Int32Array;
  private pass = 0;

  /**
   * @param candidates [recipient] workers in order of preference; may grow between calls
   * @param room [worker] contacts she can hold
   * @param named [recipient] the contact the input names, or -1: she is never given another
   */
  constructor(
    private readonly candidates: readonly number[][],
    private readonly room: Int32Array,
    private readonly named: Int32Array,
  ) {
    this.holder = new Int32Array(candidates.length).fill(-1);
    this.held = Array.from(room, () => []);
    this.seen = new Int32Array(room.length);
  }

  hasRoom(worker: number): boolean {
    return this.held[worker].length < this.room[worker];
  }

  /** Gives the recipient the contact without asking for room. */
  assign(recipient: number, worker: number): void {
    const before = this.holder[recipient];
    if (before >= 0) this.held[before].splice(this.held[before].indexOf(recipient), 1);
    this.holder[recipient] = worker;
    this.held[worker].push(recipient);
  }

  /** Finds the recipient a contact, moving others' where that makes room. Returns whether there was one. */
  place(recipient: number): boolean {
    this.pass++;
    return this.augment(recipient);
  }

  private augment(recipient: number): boolean {
    for (const worker of this.candidates[recipient]) {
      if (this.seen[worker] === this.pass || this.room[worker] <= 0) continue;
      this.seen[worker] = this.pass;
      if (this.hasRoom(worker)) {
        this.assign(recipient, worker);
        return true;
      }
      for (const other of this.held[worker].slice()) {
        if (this.named[other] >= 0 || !this.augment(other)) continue;
        this.assign(recipient, worker);
        return true;
      }
    }
    return false;
  }
}
