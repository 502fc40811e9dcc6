import type { Instance, Visit } from "../model/Instance";
import { travelMatrix } from "../model/travelMatrix";

/** Time of day, in hours, until which morning visits start at the latest, and from which evening visits start. */
const PEAKS = [
  [9, 18.5],
  [9.5, 20],
  [10, 17],
  [11.5, 17],
];
/** Minutes of work, way included, that cost as much as a part. */
const LENGTHS = [15, 20, 30, 40, 60];

/** Prices to start from, each a share of one part: by length and shortest way for all visits, and for those of mornings and evenings only. */
export function peakPrices(instance: Instance, scope: readonly Visit[]): number[][] {
  const { horizon, locations, travel, visits } = instance;
  const matrices = [...travel.keys()].map((mode) => travelMatrix(instance, mode)!);
  const nearest = locations.map((_, to) => {
    let least = Number.POSITIVE_INFINITY;
    for (const matrix of matrices)
      for (let from = 0; from < locations.length; from++)
        if (from !== to) least = Math.min(least, matrix[from * locations.length + to]);
    return Number.isFinite(least) ? least : 0;
  });
  const minute = horizon.ticksPerMinute;
  const hour = 60 * minute;
  const time = visits.map(({ location, seats }) => Math.min(...seats.map(({ min }) => min)) + nearest[location]);
  const priced = (chosen: (visit: Visit) => boolean, price: (visit: Visit) => number) => {
    const prices = visits.map(() => 0);
    for (const visit of scope) if (chosen(visit)) prices[visit.index] = price(visit);
    return prices;
  };
  const byLength = (minutes: number) => (visit: Visit) => Math.min(1, time[visit.index] / (minutes * minute));
  const starts = LENGTHS.map((minutes) => priced(() => true, byLength(minutes)));
  for (const [morning, evening] of PEAKS) {
    const inPeak = ({ windows }: Visit) =>
      windows.every(({ day, earliest, latest }) => {
        const midnight = horizon.midnights[day];
        return latest - midnight <= morning * hour || earliest - midnight >= evening * hour;
      });
    starts.push(
      priced(inPeak, () => 1),
      priced(inPeak, byLength(30)),
    );
  }
  return starts;
}
