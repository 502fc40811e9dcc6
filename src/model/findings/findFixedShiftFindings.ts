import type { Instance, ShiftOption, Worker } from "../Instance";
import type { IssueCollector } from "../parse/IssueCollector";
import { listed, shown } from "../parse/text";
import { unusableBecause } from "../parse/unusableBecause";

/** Fixed rotas that break a rule by themselves; one finding per worker, the verifier has the details. */
export function findFixedShiftFindings(issues: IssueCollector, instance: Instance): void {
  for (const worker of instance.workers) {
    const fixed = worker.shiftOptions.flat().filter((option) => option.fixed);
    if (fixed.length === 0) continue;
    const broken = [
      ...singleShifts(instance, fixed),
      ...dailyRest(instance, fixed),
      ...weeks(instance, worker, fixed),
      ...consecutive(instance, fixed),
    ];
    if (broken.length === 0) continue;
    issues.warning(
      "FIXED_BREAKS_RULE",
      `/workers/${worker.index}/shifts/fixed`,
      `The fixed shifts of worker ${shown(worker.id)} break ${broken.length} rules: ${listed(broken)}.`,
      "They stand all the same; change the rota or the rule.",
    );
  }
}

function singleShifts({ rules, horizon }: Instance, fixed: ShiftOption[]): string[] {
  return fixed.flatMap((option) => {
    const why = unusableBecause(option, rules, horizon);
    return why === null ? [] : [`${why} (${horizon.dates[option.day]})`];
  });
}

function dailyRest({ rules, horizon }: Instance, fixed: ShiftOption[]): string[] {
  if (rules.dailyRestHours === null) return [];
  const least = rules.dailyRestHours * 60 * horizon.ticksPerMinute;
  return fixed
    .slice(1)
    .flatMap((option, i) =>
      option.start - fixed[i].end < least ? [`DAILY_REST before ${horizon.dates[option.day]}`] : [],
    );
}

function weeks({ rules, horizon }: Instance, worker: Worker, fixed: ShiftOption[]): string[] {
  const hour = 60 * horizon.ticksPerMinute;
  return horizon.weeks.flatMap(({ firstDay, days, whole }) => {
    const own = fixed.filter((option) => option.day >= firstDay && option.day < firstDay + days);
    const broken: string[] = [];
    const from = horizon.dates[firstDay];
    if (rules.maxDaysPerWeek !== null && own.length > rules.maxDaysPerWeek) broken.push(`DAYS in the week of ${from}`);
    if (worker.contract !== null) {
      const paid = own.reduce((sum, option) => sum + option.paid, 0) / horizon.ticksPerMinute;
      const most = ((worker.contract.minutesPerWeek + worker.contract.overtimeMinutes) * days) / 7;
      if (paid > most + 1e-9) broken.push(`HOURS in the week of ${from}`);
    }
    if (whole && rules.weeklyRestHours !== null) {
      const rest = longestFree(fixed, horizon.midnights[firstDay], horizon.midnights[firstDay + 7]);
      if (rest < rules.weeklyRestHours * hour) broken.push(`WEEKLY_REST in the week of ${from}`);
    }
    return broken;
  });
}

/** Longest stretch between two ticks in which none of the shifts, sorted by start, is worked. */
function longestFree(shifts: ShiftOption[], from: number, to: number): number {
  let free = from;
  let longest = 0;
  for (const shift of shifts) {
    if (shift.end <= from || shift.start >= to) continue;
    longest = Math.max(longest, shift.start - free);
    free = Math.max(free, shift.end);
  }
  return Math.max(longest, to - free);
}

function consecutive({ rules, horizon }: Instance, fixed: ShiftOption[]): string[] {
  if (rules.maxConsecutiveDays === null) return [];
  const broken: string[] = [];
  let run = 0;
  fixed.forEach((option, i) => {
    run = i > 0 && fixed[i - 1].day === option.day - 1 ? run + 1 : 1;
    if (run === rules.maxConsecutiveDays! + 1) broken.push(`DAYS in a row to ${horizon.dates[option.day]}`);
  });
  return broken;
}
