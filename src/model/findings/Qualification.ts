import { addIsoDays } from "../calendar";
import type { Instance, Seat, SkillNeed, Visit, VisitWindow, Worker } from "../Instance";
import { legTicks } from "../legTicks";

/** Answers who may make a visit and from which shifts; remembers the answers that visits share. */
export class Qualification {
  private readonly holders = new Map<string, Uint8Array>();
  private readonly personal = new Set<string>();
  private readonly excludedBy: Set<number>[];

  constructor(private readonly instance: Instance) {
    for (const worker of instance.workers) {
      for (const held of worker.skills) if (held.recipients !== null) this.personal.add(held.skill);
    }
    this.excludedBy = instance.recipients.map((recipient) => new Set(recipient.excluded));
  }

  /** Dates on which a visit can start by one of its windows. */
  dates(window: VisitWindow): string[] {
    const { horizon } = this.instance;
    const first = horizon.dates[window.day];
    return window.latest >= horizon.midnights[window.day + 1] ? [first, addIsoDays(first, 1)] : [first];
  }

  /** Workers (1 or 0 by index) who hold a need on a date, for all of the recipients. */
  holdersOf(need: SkillNeed, date: string, recipients: number[]): Uint8Array {
    const forWhom = this.personal.has(need.skill) ? recipients.join(",") : "";
    const key = `${date}|${need.level}|${forWhom}|${need.skill}`;
    let mask = this.holders.get(key);
    if (mask === undefined) {
      mask = Uint8Array.from(this.instance.workers, (worker) => (holds(worker, need, date, recipients) ? 1 : 0));
      this.holders.set(key, mask);
    }
    return mask;
  }

  /** Masks of the hard needs of a seat on a date; a worker qualifies who is in all of them. */
  masks(visit: Visit, seat: Seat, date: string): Uint8Array[] {
    return seat.skills.filter((need) => !need.soft).map((need) => this.holdersOf(need, date, visit.recipients));
  }

  excluded(visit: Visit, worker: number): boolean {
    return visit.recipients.some((recipient) => this.excludedBy[recipient].has(worker));
  }

  /**
   * Whether a worker has a shift from which she could make the visit alone, travel from and to her base included.
   *
   * @param start The only start considered; absent = any in the window.
   */
  hasShift(worker: Worker, visit: Visit, window: VisitWindow, length: number, start?: number): boolean {
    const { base, mode } = worker;
    const there = base === null ? 0 : legTicks(this.instance, mode, base, visit.location);
    const back = base === null ? 0 : legTicks(this.instance, mode, visit.location, base);
    const earliest = start ?? window.earliest;
    const latest = start ?? window.latest;
    for (let day = Math.max(0, window.day - 1); day <= window.day + 1; day++) {
      for (const shift of worker.shiftOptions[day] ?? []) {
        const begin = Math.max(shift.start + there, earliest);
        if (begin <= latest && begin + length + back <= shift.end) return true;
      }
    }
    return false;
  }
}

function holds(worker: Worker, need: SkillNeed, date: string, recipients: number[]): boolean {
  if (need.level <= 0) return true;
  const valid = worker.skills.filter(
    (held) =>
      held.skill === need.skill &&
      held.level >= need.level &&
      (held.validFrom === null || held.validFrom <= date) &&
      (held.validTo === null || date <= held.validTo),
  );
  return recipients.every((recipient) =>
    valid.some((held) => held.recipients === null || held.recipients.includes(recipient)),
  );
}
