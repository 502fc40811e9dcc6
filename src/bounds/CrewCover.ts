import type { CoverModel } from "./CoverModel";
import { ILLEGAL, type LegalPatterns, OFF } from "./LegalPatterns";
import type { PatternShelf } from "./PatternShelf";
import type { WorkLimit } from "./WorkLimit";

/** By day and crew member: the option worked, or `OFF`. */
export type CrewPatterns = number[][];

/**
 * Decides whether a crew has legal patterns that together serve all items: day by day over the members' states, remembering what has failed.
 * Members of one kind in equal states are interchangeable.
 */
export class CrewCover {
  private readonly patterns: LegalPatterns[];
  /** By day: items whose last day it is, and items that it can serve but a later day too. */
  private readonly due: number[][];
  private readonly open: number[][];
  private readonly carried: number[];
  private readonly weekEnd: number[];

  constructor(
    private readonly model: CoverModel,
    shelf: PatternShelf,
  ) {
    this.patterns = model.kinds.map((kind) => shelf.of(model, kind));
    const days = Array.from({ length: model.days }, (_, day) => day);
    const indices = model.items.map((_, i) => i);
    this.due = days.map((day) => indices.filter((i) => model.items[i].lastDay === day));
    this.open = days.map((day) =>
      indices.filter((i) => model.items[i].firstDay <= day && day < model.items[i].lastDay),
    );
    this.carried = indices.filter((i) => model.items[i].firstDay < model.items[i].lastDay);
    this.weekEnd = model.weeks.flatMap((week) => Array<number>(week.days).fill(week.firstDay + week.days));
  }

  /**
   * Patterns by which the crew serves every item, or null where there are none. Single days and single weeks are tried first: what they cannot
   * do, the whole cannot.
   *
   * @param crew Kind of each member, ascending.
   * @throws {WorkLimitReached}
   */
  cover(crew: number[], work: WorkLimit): CrewPatterns | null {
    const { days, weeks } = this.model;
    if (this.model.items.length === 0) return Array.from({ length: days }, () => crew.map(() => OFF));
    for (let day = 0; day < days; day++) if (this.within(crew, day, day + 1, work) === null) return null;
    if (weeks.length > 1)
      for (const { firstDay, days } of weeks)
        if (this.within(crew, firstDay, firstDay + days, work) === null) return null;
    return this.within(crew, 0, days, work);
  }

  private within(crew: number[], from: number, to: number, work: WorkLimit): CrewPatterns | null {
    const { model, patterns } = this;
    const need = model.items.map((item) => (item.firstDay >= from && item.lastDay < to ? item.need : 0));
    if (need.every((n) => n === 0)) return [];
    const failed = new Set<string>();
    const chosen: CrewPatterns = [];

    const remember = (day: number, states: number[]) => {
      let key = `${day}`;
      for (let m = 0; m < crew.length; ) {
        let end = m;
        while (end < crew.length && crew[end] === crew[m]) end++;
        key += `|${states
          .slice(m, end)
          .sort((a, b) => a - b)
          .join()}`;
        m = end;
      }
      for (const i of this.carried) if (need[i] > 0) key += `;${i}:${need[i]}`;
      return key;
    };

    const fromDay = (day: number, states: number[]): boolean => {
      if (day === to) return true;
      if (!this.capacityHolds(crew, states, day, Math.min(to, this.weekEnd[day]))) return false;
      const key = remember(day, states);
      if (failed.has(key)) return false;
      chosen[day - from] = crew.map(() => OFF);
      const picked = crew.map((kind) => (model.kinds[kind].mandatory[day] ? undefined : OFF)) as (number | undefined)[];
      if (serve(day, states, picked, new Uint8Array(crew.length))) return true;
      failed.add(key);
      return false;
    };

    /** Serves the day's due items one by one, then leaves or takes what later days can serve too. */
    const serve = (day: number, states: number[], picked: (number | undefined)[], taken: Uint8Array): boolean => {
      work.spend();
      const published = picked.findIndex((pick, m) => pick === undefined && !taken[m]);
      if (published >= 0) return model.kinds[crew[published]].options[day].some((_, o) => take(published, o));
      let item = -1;
      for (const i of this.due[day]) if (need[i] > 0 && (item < 0 || need[i] > need[item])) item = i;
      if (item >= 0) return branch((items) => items.includes(item));
      if (this.open[day].some((i) => need[i] > 0)) {
        if (branch((items) => items.some((i) => need[i] > 0))) return true;
      }
      const next = states.map((state, m) => patterns[crew[m]].step(state, taken[m] ? (picked[m] as number) : OFF));
      if (next.includes(ILLEGAL)) return false;
      const mine = picked.map((pick, m) => (taken[m] ? (pick as number) : OFF));
      if (!fromDay(day + 1, next)) return false;
      chosen[day - from] = mine;
      return true;

      function branch(wanted: (items: number[]) => boolean): boolean {
        const choices: { m: number; o: number; useful: number }[] = [];
        for (let m = 0; m < crew.length; m++) {
          if (taken[m]) continue;
          let twin = false;
          for (let o = m - 1; o >= 0 && crew[o] === crew[m]; o--) twin ||= !taken[o] && states[o] === states[m];
          if (twin) continue;
          const options = model.kinds[crew[m]].options[day];
          for (let o = 0; o < options.length; o++) {
            const { items } = options[o];
            if (wanted(items)) choices.push({ m, o, useful: items.filter((i) => need[i] > 0).length });
          }
        }
        choices.sort((a, b) => b.useful - a.useful);
        return choices.some(({ m, o }) => take(m, o));
      }

      function take(m: number, o: number): boolean {
        if (patterns[crew[m]].step(states[m], o) === ILLEGAL) return false;
        const { items } = model.kinds[crew[m]].options[day][o];
        const before = picked[m];
        for (const i of items) need[i]--;
        taken[m] = 1;
        picked[m] = o;
        const found = serve(day, states, picked, taken);
        taken[m] = 0;
        picked[m] = before;
        for (const i of items) need[i]++;
        return found;
      }
    };

    const start = crew.map((kind) => patterns[kind].start(from));
    return fromDay(from, start) ? chosen : null;
  }

  private capacityHolds(crew: number[], states: number[], day: number, end: number): boolean {
    let shifts = 0;
    let paid = 0;
    for (let d = day; d < end; d++) {
      shifts += this.model.demand[d].shifts;
      paid += this.model.demand[d].paid;
    }
    for (let m = 0; m < crew.length; m++) {
      shifts -= this.patterns[crew[m]].daysLeft(states[m]);
      paid -= this.patterns[crew[m]].paidLeft(states[m]);
    }
    return shifts <= 1e-9 && paid <= 1e-6;
  }
}
