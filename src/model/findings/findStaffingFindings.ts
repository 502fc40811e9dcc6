import type { Instance, Visit, VisitWindow } from "../Instance";
import type { IssueCollector } from "../parse/IssueCollector";
import { listed, shown } from "../parse/text";
import { Qualification } from "./Qualification";
import type { Sources } from "./Sources";

/** Pairs of visit and worker beyond which this is not looked into. */
const MOST_PAIRS = 50_000_000;

type Gap = { code: "NO_SKILL" | "NO_SHIFT" | "FEW_WORKERS"; what: string };

/** How near a window comes to being staffed; the nearest window of a visit explains it. */
const NEARNESS = { NO_SKILL: 0, NO_SHIFT: 1, FEW_WORKERS: 2 };

const HINTS: Record<Gap["code"], string> = {
  NO_SKILL: "Give somebody the skill or the delegation, or move the visit; else it stays unassigned.",
  NO_SHIFT: "Allow a shift that covers the window, or move the window; else the visit stays unassigned.",
  FEW_WORKERS: "Ask for fewer carers, or let more workers make the visit; else it stays unassigned.",
};

/** Visits that nobody can make, or too few: aggregated by reason and date. */
export function findStaffingFindings(issues: IssueCollector, instance: Instance, sources: Sources): void {
  const { visits, workers, horizon } = instance;
  if (visits.length * workers.length > MOST_PAIRS) {
    issues.warning(
      "CHECK_SKIPPED",
      "/visits",
      `${visits.length} visits and ${workers.length} workers are too many to look for visits that nobody can make.`,
      "Plan units one by one.",
    );
    return;
  }
  const qualification = new Qualification(instance);
  const found = new Map<string, Gap & { dates: string; visits: number[] }>();
  for (const visit of visits) {
    let nearest: Gap | null = null;
    for (const window of visit.windows) {
      if (staffed(qualification, instance, visit, window)) {
        nearest = null;
        break;
      }
      const gap = gapOf(qualification, instance, visit, window);
      if (gap === null) {
        nearest = null;
        break;
      }
      if (nearest === null || NEARNESS[gap.code] > NEARNESS[nearest.code]) nearest = gap;
    }
    if (nearest === null) continue;
    const dates = listed([...new Set(visit.windows.map((window) => horizon.dates[window.day]))]);
    const key = `${nearest.code}|${dates}|${nearest.what}`;
    const entry = found.get(key);
    if (entry === undefined) found.set(key, { ...nearest, dates, visits: [visit.index] });
    else entry.visits.push(visit.index);
  }
  for (const { code, what, dates, visits: list } of found.values()) {
    const names = listed(list.map((v) => shown(visits[v].id)));
    issues.warning(
      code,
      `/visits/${sources.visits[list[0]]}`,
      `${what} on ${dates}; ${list.length} visits need it: ${names}.`,
      HINTS[code],
    );
  }
}

/** Quick answer that is right for nearly every visit: the first workers who can make it. */
function staffed(qualification: Qualification, instance: Instance, visit: Visit, window: VisitWindow): boolean {
  const [first] = visit.seats;
  const same = visit.seats.every((seat) => seat.skills === first.skills && seat.min === first.min);
  if (!same) return false;
  const masks = qualification.masks(visit, first, instance.horizon.dates[window.day]);
  let count = 0;
  for (const worker of instance.workers) {
    if (!masks.every((mask) => mask[worker.index] === 1)) continue;
    if (qualification.excluded(visit, worker.index) || !qualification.hasShift(worker, visit, window, first.min))
      continue;
    if (++count === visit.seats.length) return true;
  }
  return false;
}

function gapOf(qualification: Qualification, instance: Instance, visit: Visit, window: VisitWindow): Gap | null {
  const dates = qualification.dates(window);
  const skilled = visit.seats.map((seat) =>
    instance.workers.filter((worker) =>
      dates.some((date) => qualification.masks(visit, seat, date).every((mask) => mask[worker.index] === 1)),
    ),
  );
  const without = skilled.findIndex((list) => list.length === 0);
  if (without >= 0) return { code: "NO_SKILL", what: missingSkill(qualification, visit, without, dates) };

  const allowed = skilled.map((list) => list.filter((worker) => !qualification.excluded(visit, worker.index)));
  const onDuty = allowed.map((list, s) =>
    list.filter((worker) => qualification.hasShift(worker, visit, window, visit.seats[s].min)),
  );
  if (allowed.every((list) => list.length > 0) && onDuty.some((list) => list.length === 0)) {
    return { code: "NO_SHIFT", what: "No shift of a worker who may make the visit covers its window" };
  }
  const able = new Set(onDuty.flat()).size;
  const short = onDuty.some((list) => list.length === 0);
  if (!short && able >= visit.seats.length) return null;
  return { code: "FEW_WORKERS", what: `Only ${able} workers can make a visit for ${visit.seats.length}` };
}

function missingSkill(qualification: Qualification, visit: Visit, seat: number, dates: string[]): string {
  const needs = visit.seats[seat].skills.filter((need) => !need.soft);
  if (needs.length === 0) return "There are no workers";
  const held = needs.map((need) =>
    dates.some((date) => qualification.holdersOf(need, date, visit.recipients).includes(1)),
  );
  const lacking = needs.filter((_, i) => !held[i]);
  const names = (lacking.length > 0 ? lacking : needs).map(
    (need) => `${shown(need.skill)}${need.level === 1 ? "" : ` at level ${need.level}`}`,
  );
  return lacking.length > 0
    ? `No worker holds skill ${listed(names)}`
    : `No worker holds all of the skills ${listed(names)}`;
}
