import type { Instance, ShiftOption, Visit, Worker } from "../../src/model/Instance";

/**
 * The fewest distinct carers of recipient 0 by trying every set of workers, every pattern of each of them and every way to staff the visits.
 * Shares no code with the library. Null where no patterns staff everything.
 */
export function bruteForce(instance: Instance): number | null {
  const history = new Set(instance.recipients[0].historyCarers);
  const patterns = instance.workers.map((worker) => maximal(legalPatterns(instance, worker)));
  const alone = instance.visits.every((visit) => {
    const patterned = patterns.map((list) => [...new Set(list.flat())]);
    return staffs({ ...instance, visits: [visit] }, instance.workers, patterned, 0, new Map());
  });
  if (!alone) return null;
  let best: number | null = null;
  for (let mask = 0; mask < 2 ** instance.workers.length; mask++) {
    const members = instance.workers.filter((w) => mask & (1 << w.index));
    const met = new Set([...history, ...members.map((w) => w.id)]).size;
    if (best !== null && met >= best) continue;
    if (somePatternsStaff(instance, members, patterns, [])) best = met;
  }
  return best;
}

function somePatternsStaff(
  instance: Instance,
  members: Worker[],
  patterns: ShiftOption[][][],
  chosen: ShiftOption[][],
): boolean {
  const next = members[chosen.length];
  if (next === undefined) return staffs(instance, members, chosen, 0, new Map());
  return patterns[next.index].some((pattern) => somePatternsStaff(instance, members, patterns, [...chosen, pattern]));
}

/** Staffs visit v and those after it; `made` lists what each shift already has. */
function staffs(
  instance: Instance,
  members: Worker[],
  chosen: ShiftOption[][],
  v: number,
  made: Map<ShiftOption, { visit: Visit; length: number }[]>,
): boolean {
  const visit = instance.visits[v];
  if (visit === undefined) return true;
  const used = new Set<number>();
  const seatFrom = (s: number): boolean => {
    if (s === visit.seats.length)
      return visit.pinned.workers.every((w) => used.has(w)) && staffs(instance, members, chosen, v + 1, made);
    const length = visit.seats[s].min;
    return members.some((worker, m) => {
      if (used.has(worker.index)) return false;
      return chosen[m].some((shift) => {
        if (!starts(instance, worker, shift, visit, s).length) return false;
        const others = made.get(shift) ?? [];
        const apart = others.every((other) =>
          anyStart(instance, shift, other.visit).some((a) =>
            anyStart(instance, shift, visit).some((b) => a + other.length <= b || b + length <= a),
          ),
        );
        if (!apart) return false;
        made.set(shift, [...others, { visit, length }]);
        used.add(worker.index);
        const done = seatFrom(s + 1);
        used.delete(worker.index);
        made.set(shift, others);
        return done;
      });
    });
  };
  return seatFrom(0);
}

function anyStart(instance: Instance, shift: ShiftOption, visit: Visit): number[] {
  const travel = (instance.travel.get("foot") as Int32Array)[1];
  const list: number[] = [];
  for (let t = shift.start + travel; t + visit.seats[0].min + travel <= shift.end; t += 30)
    if (visit.windows.some((window) => window.earliest <= t && t <= window.latest)) list.push(t);
  return list;
}

function starts(instance: Instance, worker: Worker, shift: ShiftOption, visit: Visit, s: number): number[] {
  if (instance.recipients[0].excluded.includes(worker.index)) return [];
  return anyStart(instance, shift, visit).filter((t) => {
    if (visit.pinned.starts.length > 0 && !visit.pinned.starts.includes(t)) return false;
    const date = new Date(Date.UTC(2026, 2, 2) + t * 60_000).toISOString().slice(0, 10);
    return visit.seats[s].skills.every((need) =>
      worker.skills.some(
        (held) =>
          held.skill === need.skill && held.level >= need.level && (held.validTo === null || date <= held.validTo),
      ),
    );
  });
}

/** Every legal pattern, as the shifts worked. */
function legalPatterns(instance: Instance, worker: Worker): ShiftOption[][] {
  let all: ShiftOption[][] = [[]];
  for (const options of worker.shiftOptions)
    all = all.flatMap((pattern) => [
      ...(options.some((option) => option.fixed) ? [] : [pattern]),
      ...options.map((option) => [...pattern, option]),
    ]);
  const fixed = worker.shiftOptions.flat().filter((option) => option.fixed);
  const excused = new Set(breaches(instance, worker, fixed));
  return all.filter((pattern) => breaches(instance, worker, pattern).every((breach) => excused.has(breach)));
}

function maximal(patterns: ShiftOption[][]): ShiftOption[][] {
  return patterns.filter((a) => !patterns.some((b) => b.length > a.length && a.every((shift) => b.includes(shift))));
}

function breaches(instance: Instance, worker: Worker, shifts: ShiftOption[]): string[] {
  const { rules, horizon } = instance;
  const found: string[] = [];
  const paid = (list: ShiftOption[]) => list.reduce((sum, one) => sum + one.paid, 0);
  const gapOf = (from: number, to: number) => {
    let longest = 0;
    let run = 0;
    for (let t = from; t < to; t += 30) {
      run = shifts.some((one) => one.start <= t && t < one.end) ? 0 : run + 30;
      longest = Math.max(longest, run);
    }
    return longest;
  };
  if (rules.dailyRestHours !== null) {
    shifts.forEach((one, i) => {
      const next = shifts[i + 1];
      if (next && next.start - one.end < 60 * (rules.dailyRestHours as number))
        found.push(`rest ${one.day} ${next.day}`);
    });
  }
  for (const week of horizon.weeks) {
    const mine = shifts.filter((one) => one.day >= week.firstDay && one.day < week.firstDay + week.days);
    if (rules.maxDaysPerWeek !== null && mine.length > rules.maxDaysPerWeek) found.push(`days ${week.firstDay}`);
    if (worker.contract) {
      const limit = ((worker.contract.minutesPerWeek + worker.contract.overtimeMinutes) * week.days) / 7;
      if (paid(mine) > limit) found.push(`hours ${week.firstDay}`);
    }
    const from = horizon.midnights[week.firstDay];
    const to = horizon.midnights[week.firstDay + week.days];
    if (week.whole && rules.weeklyRestHours !== null && gapOf(from, to) < 60 * rules.weeklyRestHours)
      found.push(`weekly ${week.firstDay}`);
  }
  if (rules.maxWeeklyHours !== null && paid(shifts) > (rules.maxWeeklyHours * 60 * horizon.days) / 7)
    found.push("total");
  if (rules.maxConsecutiveDays !== null) {
    const days = new Set(shifts.map((one) => one.day));
    for (let day = 0; day < horizon.days; day++) {
      let run = 0;
      while (days.has(day + run)) run++;
      if (run > rules.maxConsecutiveDays) found.push("run");
    }
  }
  if (rules.weekendsOff === "everyOther") {
    const parities = new Set(
      shifts.filter((one) => horizon.weekdays[one.day] >= 6).map((one) => horizon.calendarWeeks[one.day] % 2),
    );
    if (parities.size > 1) found.push("weekend");
  }
  if (worker.dayBreaks && rules.dailyRestHours !== null)
    for (let i = 0; i + 1 < worker.dayBreaks.length; i++)
      if (gapOf(worker.dayBreaks[i], worker.dayBreaks[i + 1]) < 60 * rules.dailyRestHours) found.push(`period ${i}`);
  return found;
}
