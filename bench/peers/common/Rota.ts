import type { Compact } from "./Compact";

/** Which shifts a worker works so far, and which she may still take: every working-time rule of `Compact`. */
export class Rota {
  readonly chosen: Set<number>[];

  constructor(readonly compact: Compact) {
    this.chosen = compact.workers.map(({ options }) => new Set(options.flatMap((o, i) => (o.fixed ? [i] : []))));
  }

  mayAdd(worker: number, option: number): boolean {
    const { options, paidInAll, paidPerWeek, restConflicts, weeklyRests } = this.compact.workers[worker];
    const own = this.chosen[worker];
    if (own.has(option)) return false;
    const { day } = options[option];
    const worked = [...own, option].map((i) => options[i]);
    if (worked.filter((o) => o.day === day).length > 1) return false;
    if (restConflicts.some(([a, b]) => (a === option && own.has(b)) || (b === option && own.has(a)))) return false;
    const { rules, weeks } = this.compact;
    const paid = (some: typeof worked) => some.reduce((sum, o) => sum + o.paid, 0);
    if (paid(worked) > paidInAll) return false;
    for (const [index, week] of weeks.entries()) {
      const inWeek = worked.filter((o) => o.day >= week.firstDay && o.day < week.firstDay + week.days);
      if (inWeek.length > rules.maxDaysPerWeek || paid(inWeek) > paidPerWeek[index]) return false;
    }
    const days = new Set(worked.map((o) => o.day));
    let run = 0;
    for (let d = 0; d < this.compact.days; d++) {
      run = days.has(d) ? run + 1 : 0;
      if (run > rules.maxConsecutiveDays) return false;
    }
    return weeklyRests.every((stretches) =>
      stretches.some((blocked) => blocked.every((i) => i !== option && !own.has(i))),
    );
  }

  add(worker: number, option: number): void {
    this.chosen[worker].add(option);
  }
}
