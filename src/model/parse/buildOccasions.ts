import { localTick } from "../calendar";
import type { Horizon, VisitWindow } from "../Instance";
import type { Context } from "./Context";
import type { VisitPart } from "./VisitPart";

type WindowTimes = Omit<NonNullable<VisitPart["windows"]>[number], "date">;

const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** The visits that an entry stands for: one with all its windows, or one per date of its repeat. Empty after an error. */
export function buildOccasions(
  context: Context,
  horizon: Horizon,
  entry: VisitPart,
  path: string,
): { id: string; windows: VisitWindow[] }[] {
  const { issues } = context;
  if (entry.windows !== undefined && entry.repeat !== undefined) {
    issues.error("WINDOWS_AND_REPEAT", path, "It gives windows and a repeat.", "Give one of the two.");
    return [];
  }
  if (entry.repeat !== undefined) {
    const days = checkedDays(context, horizon, entry.repeat, `${path}/repeat`);
    const times = entry.repeat;
    return days.map((day) => ({
      id: `${entry.id}@${horizon.dates[day]}`,
      windows: [windowOn(context, horizon, day, times, `${path}/repeat`)],
    }));
  }
  if (entry.windows === undefined) {
    issues.error(
      "MISSING_FIELD",
      `${path}/windows`,
      'The field "windows" is missing.',
      "Add it: a list of windows; or give a repeat.",
    );
    return [];
  }
  const windows: VisitWindow[] = [];
  entry.windows.forEach((window, w) => {
    const at = `${path}/windows/${w}`;
    const day = context.dayOfDate.get(window.date);
    if (day === undefined) {
      const last = horizon.dates[horizon.days - 1];
      issues.error(
        "WINDOW_OUTSIDE_HORIZON",
        `${at}/date`,
        `The date ${window.date} is not in the horizon, ${horizon.start} to ${last}.`,
        "Change the date or the horizon.",
      );
    } else windows.push(windowOn(context, horizon, day, window, at));
  });
  windows.sort((a, b) => a.earliest - b.earliest || a.latest - b.latest);
  return windows.length > 0 ? [{ id: entry.id, windows }] : [];
}

/** Days of the horizon on which a repeat falls; every-other-week counts 7-day blocks from the horizon's start. */
export function repeatedDays(horizon: Horizon, repeat: NonNullable<VisitPart["repeat"]>): number[] {
  const { weekdays, everyWeeks = 1, from, to } = repeat;
  const wanted = new Set(weekdays.map((weekday) => WEEKDAYS.indexOf(weekday) + 1));
  const days: number[] = [];
  for (let day = 0; day < horizon.days; day++) {
    const date = horizon.dates[day];
    const inPeriod = (from === undefined || date >= from) && (to === undefined || date <= to);
    if (inPeriod && wanted.has(horizon.weekdays[day]) && Math.floor(day / 7) % everyWeeks === 0) days.push(day);
  }
  return days;
}

function checkedDays(
  context: Context,
  horizon: Horizon,
  repeat: NonNullable<VisitPart["repeat"]>,
  path: string,
): number[] {
  const { from, to } = repeat;
  if (from !== undefined && to !== undefined && to < from) {
    context.issues.error(
      "BAD_PERIOD",
      `${path}/to`,
      `The last date ${to} is before the first, ${from}.`,
      "Write the first date first.",
    );
    return [];
  }
  const days = repeatedDays(horizon, repeat);
  if (days.length === 0) {
    context.issues.warning(
      "NO_DATES",
      path,
      "The repeat has no date in the horizon; it makes no visit.",
      "Fine where the visit has none in these weeks.",
    );
  }
  return days;
}

function windowOn(context: Context, horizon: Horizon, day: number, times: WindowTimes, path: string): VisitWindow {
  const earliest = localTick(horizon, day, times.earliest);
  const latest = Math.max(earliest, localTick(horizon, times.latest < times.earliest ? day + 1 : day, times.latest));
  if (times.desired === undefined) return { day, earliest, latest, desired: null };
  const overnight = times.latest < times.earliest;
  const from = overnight && times.desired.earliest < times.earliest ? day + 1 : day;
  const to = times.desired.latest < times.desired.earliest ? from + 1 : from;
  const desired = {
    earliest: localTick(horizon, from, times.desired.earliest),
    latest: localTick(horizon, to, times.desired.latest),
  };
  if (desired.latest < earliest || desired.earliest > latest) {
    context.issues.warning(
      "DESIRED_OUTSIDE_WINDOW",
      `${path}/desired`,
      `The desired start ${times.desired.earliest} to ${times.desired.latest} is outside the window ${times.earliest} to ${times.latest}.`,
      "Widen the window or move the desired start.",
    );
  }
  return { day, earliest, latest, desired };
}
