/** Members that one log can have. */
const MOST_MEMBERS = 8;
/** Words before the records, each name the place of one. */
const LOCK = 0;
/** Words written so far; it counts on past the capacity and past 2 ** 31. */
const HEAD = 1;
const FOUNDED = 2;
/** One bit for each member who asks for a whole roster. */
const ASKING = 3;
/** By member: whether she takes part, and how far she has read. */
const PART = 4;
const READ = PART + MOST_MEMBERS;
const HEADER = READ + MOST_MEMBERS;

/** Words for records, a power of two: those of a second or so. */
const LEAST_CAPACITY = 1 << 20;

/** Tries to take the lock before a change is given up: it is held for microseconds, unless its holder has been put to sleep. */
const TRIES = 1000;

/**
 * A ring of records in memory that threads share, the first word of each its number of words. Records are written under a lock and read by everybody
 * else in the same order. A member who has fallen half a ring behind is left out, and asks for a whole roster when she notices.
 */
export class ChangeLog {
  static readonly MOST_MEMBERS = MOST_MEMBERS;
  private readonly header: Int32Array;
  private readonly ring: Int32Array;
  private readonly mask: number;
  /** Most words that a member can be behind. */
  readonly mostBehind: number;
  private at = 0;

  /** @param longest words of the longest record */
  static make(longest: number): SharedArrayBuffer {
    let capacity = LEAST_CAPACITY;
    while (capacity < 8 * longest) capacity *= 2;
    return new SharedArrayBuffer((HEADER + capacity) * Int32Array.BYTES_PER_ELEMENT);
  }

  /** Frees the lock of a log whose member has ended for good. */
  static free(buffer: SharedArrayBuffer): void {
    Atomics.store(new Int32Array(buffer), LOCK, 0);
  }

  constructor(
    buffer: SharedArrayBuffer,
    private readonly member: number,
  ) {
    this.header = new Int32Array(buffer, 0, HEADER);
    this.ring = new Int32Array(buffer, HEADER * Int32Array.BYTES_PER_ELEMENT);
    this.mask = this.ring.length - 1;
    this.mostBehind = this.ring.length / 2;
  }

  /** Whether this member is the first to come, whose roster is the walk's. */
  found(): boolean {
    if (Atomics.compareExchange(this.header, FOUNDED, 0, 1) !== 0) return false;
    this.at = Atomics.load(this.header, HEAD);
    Atomics.store(this.header, PART + this.member, 1);
    return true;
  }

  /** Asks the others for a whole roster. */
  ask(): void {
    Atomics.or(this.header, ASKING, 1 << this.member);
  }

  isAsked(): boolean {
    return Atomics.load(this.header, ASKING) !== 0;
  }

  /** Admits all who ask; a whole roster must be the next record. Under the lock only. */
  admit(): void {
    const { header } = this;
    const asking = Atomics.exchange(header, ASKING, 0);
    for (let member = 0; member < MOST_MEMBERS; member++) {
      if ((asking & (1 << member)) === 0) continue;
      Atomics.store(header, READ + member, Atomics.load(header, HEAD));
      Atomics.store(header, PART + member, 1);
    }
  }

  /** Whether this member has been admitted and the whole roster can be read. */
  enter(): boolean {
    if (Atomics.load(this.header, PART + this.member) === 0) return false;
    this.at = Atomics.load(this.header, READ + this.member);
    return this.isBehind();
  }

  isBehind(): boolean {
    return Atomics.load(this.header, HEAD) !== this.at;
  }

  /** Returns false where the lock can't be had. */
  lock(): boolean {
    for (let tries = 0; tries < TRIES; tries++) {
      if (Atomics.compareExchange(this.header, LOCK, 0, 1) === 0) return true;
    }
    return false;
  }

  unlock(): void {
    Atomics.store(this.header, LOCK, 0);
  }

  /** Copies the next record to a place in an array. Returns its number of words, or 0 where this member has been left out. */
  read(into: Int32Array, place: number): number {
    const { header, mask, member, ring } = this;
    const words = ring[this.at & mask];
    if (words > 0 && place + words <= into.length) {
      for (let i = 0; i < words; i++) into[place + i] = ring[(this.at + i) & mask];
      // what was copied is good if nobody has been allowed to write over it by now
      if (Atomics.load(header, PART + member) === 1) {
        this.at = (this.at + words) | 0;
        Atomics.store(header, READ + member, this.at);
        return words;
      }
    }
    Atomics.store(header, PART + member, 0);
    return 0;
  }

  /** Appends a record whose first word is its length. Under the lock only, by a member who is not behind. */
  append(record: Int32Array): void {
    const { header, mask, member, ring } = this;
    const words = record[0];
    const end = (this.at + words) | 0;
    for (let other = 0; other < MOST_MEMBERS; other++) {
      if (other === member || Atomics.load(header, PART + other) === 0) continue;
      if (((end - Atomics.load(header, READ + other)) | 0) > this.mostBehind) Atomics.store(header, PART + other, 0);
    }
    for (let i = 0; i < words; i++) ring[(this.at + i) & mask] = record[i];
    this.at = end;
    Atomics.store(header, READ + member, end);
    Atomics.store(header, HEAD, end);
  }
}
