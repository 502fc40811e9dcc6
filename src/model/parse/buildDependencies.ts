import type { Dependency, Visit } from "../Instance";
import type { BuiltVisits } from "./buildVisits";
import type { Context } from "./Context";
import type { Entries, Parts } from "./readParts";
import { shown } from "./text";

/** Dependencies between visits; one that names a repeat becomes one per date. */
export function buildDependencies(
  context: Context,
  part: Entries<NonNullable<Parts["dependencies"]["list"][number]>>,
  built: BuiltVisits,
): Dependency[] {
  const { issues } = context;
  const { visits, byInputId } = built;
  const byId = new Map(visits.map((visit) => [visit.id, visit.index]));
  const known = new Map([...byInputId.keys(), ...byId.keys()].map((id) => [id, 0]));
  const ticksPerMinute = context.horizon?.ticksPerMinute ?? 1;
  const dependencies: Dependency[] = [];

  part.list.forEach((entry, i) => {
    if (entry === null) return;
    const path = `/dependencies/${i}`;
    const { first, second, minGap, maxGap } = entry;
    const named = [
      context.resolve(known, first, "visit", `${path}/first`),
      context.resolve(known, second, "visit", `${path}/second`),
    ];
    if (named.includes(null)) return;
    if (first === second) {
      issues.error("SELF_DEPENDENCY", path, `The visit ${shown(first)} depends on itself.`, "Name two visits.");
      return;
    }
    if (minGap !== undefined && maxGap !== undefined && maxGap < minGap) {
      issues.error(
        "BAD_GAP",
        `${path}/maxGap`,
        `The largest gap, ${maxGap} minutes, is less than the smallest, ${minGap}.`,
        "Write minGap at most maxGap.",
      );
      return;
    }
    if (minGap === undefined && maxGap === undefined) {
      issues.warning("EMPTY_DEPENDENCY", path, "It gives no gap and has no effect.", "Add minGap or maxGap.");
      return;
    }
    const gaps = {
      minGap: minGap === undefined ? null : Math.ceil(minGap * ticksPerMinute - 1e-9),
      maxGap: maxGap === undefined ? null : Math.floor(maxGap * ticksPerMinute + 1e-9),
    };
    const firsts = visitsOf(first, byId, byInputId);
    const seconds = visitsOf(second, byId, byInputId);
    const byDate = isRepeat(first, visits, byId, firsts) || isRepeat(second, visits, byId, seconds);
    const pairs = byDate
      ? pairByDate(visits, firsts, seconds)
      : firsts.length && seconds.length
        ? [[firsts[0], seconds[0]]]
        : [];
    if (pairs.length === 0) {
      if (context.horizon !== null && issues.errors === 0) {
        issues.warning(
          "EMPTY_DEPENDENCY",
          path,
          `The visits ${shown(first)} and ${shown(second)} have no date in common; it has no effect.`,
          "Name visits of the same dates.",
        );
      }
      return;
    }
    for (const [a, b] of pairs) {
      dependencies.push({ first: a, second: b, ...gaps });
      if (!possible(visits[a], visits[b], gaps.minGap, gaps.maxGap)) {
        issues.warning(
          "DEPENDENCY_IMPOSSIBLE",
          path,
          `No windows of ${shown(visits[a].id)} and ${shown(visits[b].id)} allow the gap.`,
          "Widen the windows or the gap; else one of them stays unassigned.",
        );
      }
    }
  });
  return dependencies;
}

function visitsOf(id: string, byId: Map<string, number>, byInputId: Map<string, number[]>): number[] {
  const expanded = byId.get(id);
  return expanded === undefined ? (byInputId.get(id) ?? []) : [expanded];
}

function isRepeat(id: string, visits: Visit[], byId: Map<string, number>, found: number[]): boolean {
  return !byId.has(id) && (found.length === 0 || visits[found[0]].repeatOf === id);
}

function pairByDate(visits: Visit[], firsts: number[], seconds: number[]): number[][] {
  const dayOf = (v: number) => visits[v].windows[0].day;
  const byDay = new Map(seconds.map((v) => [dayOf(v), v]));
  return firsts.flatMap((v) => (byDay.has(dayOf(v)) ? [[v, byDay.get(dayOf(v))!]] : []));
}

function possible(first: Visit, second: Visit, minGap: number | null, maxGap: number | null): boolean {
  return first.windows.some((a) =>
    second.windows.some(
      (b) =>
        (minGap === null || b.latest - a.earliest >= minGap) && (maxGap === null || b.earliest - a.latest <= maxGap),
    ),
  );
}
