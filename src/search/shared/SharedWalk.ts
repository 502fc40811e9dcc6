import type { Problem } from "../../problem/Problem";
import { appointContacts } from "../contacts/appointContacts";
import type { RosterState } from "../RosterState";
import { Snapshot } from "../Snapshot";
import { ChangeLog } from "./ChangeLog";
import { RecordKind, RosterChange } from "./RosterChange";

/** What a member of a shared walk is told. */
export interface Membership {
  log: SharedArrayBuffer;
  member: number;
}

/**
 * One walk of several threads: each makes moves on its own copy of the roster, and what it accepts is made by all. A move is decided on a copy that
 * may lack the last few changes of the others; where one of those touches the same routes, visits or hours the move is dropped, else both stand
 * (parallel moves with asynchronous updates: Kravitz and Rutenbar 1987). Which moves are made depends on the threads' pace: for runs limited by time.
 */
export class SharedWalk {
  private readonly log: ChangeLog;
  private readonly own: RosterChange;
  private readonly roster: Snapshot;
  /** Records read and not made yet, and their words. */
  private readonly pending: Int32Array;
  private pendingSize = 0;
  private within = false;
  private asked = false;

  /** Memory for one walk on rosters of a problem. */
  static log(problem: Problem): SharedArrayBuffer {
    return ChangeLog.make(RosterChange.mostWords(problem));
  }

  constructor(
    private readonly state: RosterState,
    { log, member }: Membership,
  ) {
    this.log = new ChangeLog(log, member);
    this.own = new RosterChange(state);
    this.roster = new Snapshot(state);
    this.pending = new Int32Array(this.log.mostBehind);
  }

  /** Makes the changes that others have made. Between moves only. */
  catchUp(): void {
    if (!this.within) this.join();
    else if (this.log.isAsked()) this.welcome();
    else if (this.log.isBehind() || this.pendingSize > 0) {
      this.collect();
      this.make();
    }
  }

  /** Makes the accepted move a change for all. Returns false where it conflicts with one of theirs: it must then be taken back. */
  commit(): boolean {
    const { log, own } = this;
    if (!this.within || !own.take()) return true;
    if (!log.lock()) return false;
    this.collect();
    const stands = !this.conflicts();
    if (stands && this.within) {
      this.make();
      log.append(own.words);
    }
    log.unlock();
    return stands;
  }

  /** Appoints contacts anew, for all. Between moves only. */
  appoint(): void {
    const { log, state } = this;
    if (!this.within) {
      appointContacts(state);
      return;
    }
    if (!log.lock()) return;
    this.collect();
    this.make();
    if (this.within) {
      const before = state.contact.slice();
      appointContacts(state);
      if (before.some((contact, recipient) => contact !== state.contact[recipient])) {
        log.append(Int32Array.of(2 + before.length, RecordKind.contacts, ...state.contact));
      }
    }
    log.unlock();
  }

  /** Founds the walk with this roster, or asks for that of the others until it comes. */
  private join(): void {
    const { log } = this;
    if (log.found()) this.within = true;
    else if (!this.asked) {
      log.ask();
      this.asked = true;
    } else if (log.enter()) {
      this.within = true;
      this.asked = false;
      this.pendingSize = 0;
      this.collect();
      this.make(true);
    }
  }

  /** Hands the roster to those who ask for it. */
  private welcome(): void {
    const { log, roster, state } = this;
    if (!log.lock()) return;
    this.collect();
    this.make();
    if (this.within) {
      log.admit();
      roster.take(state);
      const packed = roster.pack();
      const record = new Int32Array(2 + packed.length);
      record.set([record.length, RecordKind.roster]);
      record.set(packed, 2);
      log.append(record);
    }
    log.unlock();
  }

  /** Reads what there is. */
  private collect(): void {
    const { log, pending } = this;
    while (this.within && log.isBehind()) {
      const words = log.read(pending, this.pendingSize);
      this.pendingSize += words;
      if (words === 0) this.within = false;
    }
  }

  private conflicts(): boolean {
    const { pending } = this;
    for (let at = 0; at < this.pendingSize; at += pending[at]) {
      if (pending[at + 1] === RecordKind.contacts) return true;
      if (pending[at + 1] === RecordKind.change && this.own.conflictsWith(pending, at)) return true;
    }
    return false;
  }

  /** Makes what has been read. @param entering whether a whole roster is to be taken over */
  private make(entering = false): void {
    const { pending, roster, state } = this;
    for (let at = 0; at < this.pendingSize; at += pending[at]) {
      const record = pending.subarray(at, at + pending[at]);
      if (record[1] === RecordKind.change) state.redo(record);
      else if (record[1] === RecordKind.contacts) {
        for (let r = 0; r < state.problem.recipients; r++) state.appoint(r, record[2 + r]);
      } else if (entering) {
        roster.unpack(record.subarray(2));
        roster.restore(state);
      }
    }
    this.pendingSize = 0;
  }
}
