import type { Instance, Seat, SkillNeed, Visit, Worker } from "../model/Instance";

/** Tells which workers may take a seat of a visit on given dates: hard skills, exclusions and pins. */
export class EligibilityClasses {
  private readonly byKey = new Map<string, number>();
  private readonly byMembers = new Map<string, number>();
  readonly members: Uint8Array[] = [];

  private readonly expiring: Set<string>;

  constructor(private readonly instance: Instance) {
    const dated = instance.workers.flatMap((worker) => worker.skills.filter((held) => held.validFrom ?? held.validTo));
    this.expiring = new Set(dated.map((held) => held.skill));
  }

  /** @param pinned the one worker who must take the seat; -1 = anyone but the visit's pinned workers */
  classOf(visit: Visit, seat: Seat, dates: string[], pinned: number): number {
    const expiring = seat.skills.some((need) => this.expiring.has(need.skill));
    const key = JSON.stringify([
      visit.recipients,
      seat.skills.map((need) => (need.soft ? 0 : [need.skill, need.level])),
      expiring ? dates : 0,
      pinned,
      visit.pinned.workers,
    ]);
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    const may = Uint8Array.from(this.instance.workers, (worker) =>
      this.may(worker, visit, seat, dates, pinned) ? 1 : 0,
    );
    const membersKey = may.join("");
    let index = this.byMembers.get(membersKey);
    if (index === undefined) {
      index = this.members.length;
      this.members.push(may);
      this.byMembers.set(membersKey, index);
    }
    this.byKey.set(key, index);
    return index;
  }

  may(worker: Worker, visit: Visit, seat: Seat, dates: string[], pinned: number): boolean {
    if (pinned >= 0 ? worker.index !== pinned : visit.pinned.workers.includes(worker.index)) return false;
    if (visit.recipients.some((r) => this.instance.recipients[r]?.excluded.includes(worker.index))) return false;
    return seat.skills.every((need) => need.soft || dates.every((date) => holds(worker, need, date, visit.recipients)));
  }
}

function holds(worker: Worker, need: SkillNeed, date: string, recipients: number[]): boolean {
  return recipients.every((recipient) =>
    worker.skills.some(
      (held) =>
        held.skill === need.skill &&
        held.level >= need.level &&
        (held.validFrom === null || held.validFrom <= date) &&
        (held.validTo === null || held.validTo >= date) &&
        (held.recipients === null || held.recipients.includes(recipient)),
    ),
  );
}
