import type { CoverKind, CoverOption } from "./CoverModel";

/** Whether option `a` is at least as good as `b`: serves all it serves, within its hours, for no more pay. */
export function optionDominates(a: CoverOption, b: CoverOption): boolean {
  return a.start >= b.start && a.end <= b.end && a.paid <= b.paid && contains(a.items, b.items);
}

/** Whether a worker of kind `a` can replace one of kind `b` in every legal pattern. */
export function kindDominates(a: CoverKind, b: CoverKind): boolean {
  for (let day = 0; day < a.options.length; day++) {
    if (!a.limits.settled && a.mandatory[day] !== b.mandatory[day]) return false;
    const better = a.options[day];
    const replaceable = (worse: CoverOption) =>
      a.limits.settled
        ? worse.items.length === 0 || better.some((option) => contains(option.items, worse.items))
        : better.some((option) => optionDominates(option, worse));
    if (!b.options[day].every(replaceable)) return false;
  }
  if (a.limits.settled) return true;
  if (b.limits.settled) return false;
  const x = a.limits;
  const y = b.limits;
  return (
    x.weekPaid.every((limit, w) => limit >= y.weekPaid[w]) &&
    x.weekDays.every((limit, w) => limit >= y.weekDays[w]) &&
    x.weeklyRest.every((rest, w) => rest <= y.weeklyRest[w]) &&
    x.totalPaid >= y.totalPaid &&
    x.run >= y.run &&
    (!x.weekends || y.weekends) &&
    x.dayPeriods.every((p) => y.dayPeriods.some((q) => p.from === q.from && p.to === q.to))
  );
}

function contains(outer: number[], inner: number[]): boolean {
  let i = 0;
  for (const item of inner) {
    while (i < outer.length && outer[i] < item) i++;
    if (outer[i] !== item) return false;
  }
  return true;
}
