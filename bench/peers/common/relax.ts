import type { CompactVisit, Relaxation } from "./Compact";

const NEAREST = 3;
/** Waiting that goes with a visit; without it stage 2 drops more. */
const WAITING_MINUTES = 2;
const BAND_HOURS = [2, 4];
const STEP_HOURS = 1;

/** Travel allowances, time bands and impossible pairs, from which a model without routes can tell that a day is too full. */
export function relax(
  visits: readonly CompactVisit[],
  travel: readonly number[][],
  places: number,
  days: number,
  ticksPerMinute: number,
): Relaxation {
  const hour = 60 * ticksPerMinute;
  const byDay = Array.from({ length: days }, (_, day) => visits.flatMap((visit, v) => (visit.day === day ? [v] : [])));
  const allowance = travel.map((matrix) =>
    visits.map(({ day, place }) => {
      const others = [...new Set(byDay[day].map((v) => visits[v].place))].filter((other) => other !== place);
      const legs = others.map((other) => matrix[place * places + other]).sort((a, b) => a - b);
      const nearest = legs.slice(0, NEAREST);
      const mean = nearest.length === 0 ? 0 : nearest.reduce((a, b) => a + b, 0) / nearest.length;
      return Math.round(mean + WAITING_MINUTES * ticksPerMinute);
    }),
  );
  const bands = byDay.flatMap((own, day) => {
    if (own.length === 0) return [];
    const first = Math.min(...own.map((v) => visits[v].earliest));
    const last = Math.max(...own.map((v) => visits[v].latest + visits[v].length));
    const stretches: [number, number][] = [[first, last]];
    for (const length of BAND_HOURS) {
      for (let from = Math.floor(first / hour) * hour; from < last; from += STEP_HOURS * hour)
        stretches.push([from, from + length * hour]);
    }
    return stretches.map(([from, to]) => ({
      day,
      from,
      to,
      visits: own.flatMap((v): [number, number, 0 | 1][] => {
        const { earliest, latest, length } = visits[v];
        const energy = Math.min(length, to - from, earliest + length - from, to - latest);
        return energy > 0 ? [[v, energy, earliest >= from && latest + length <= to ? 1 : 0]] : [];
      }),
    }));
  });
  const conflicts = travel.map((matrix) =>
    byDay.flatMap((own) =>
      own.flatMap((a, i) =>
        own.slice(i + 1).flatMap((b): [number, number][] => {
          const after = (x: CompactVisit, y: CompactVisit) =>
            x.earliest + x.length + matrix[x.place * places + y.place] > y.latest;
          return after(visits[a], visits[b]) && after(visits[b], visits[a]) ? [[a, b]] : [];
        }),
      ),
    ),
  );
  return { allowance, bands, conflicts };
}
