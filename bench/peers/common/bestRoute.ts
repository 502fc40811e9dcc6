import type { Compact, CompactOption } from "./Compact";
import type { Stop } from "./timeRoute";

/** Labels kept for each number of stops; the search is exact as long as there are no more. */
const BEAM = 1000;
const MOST_STOPS = 30;

interface Label {
  served: number;
  last: number;
  /** Earliest end of the last stop without and with the break taken. */
  free: number;
  rested: number;
  value: number;
  travel: number;
  /** Value with everything that can still be reached from here. */
  hope: number;
  before: Label | null;
}

/**
 * The order in which a worker can make most of the stops (by priority x length, then least travel), by dynamic programming over sets of
 * stops.
 *
 * @returns the stops kept, in order
 */
export function bestRoute(compact: Compact, worker: number, shift: CompactOption, all: readonly Stop[]): Stop[] {
  const { base, mode } = compact.workers[worker];
  const matrix = compact.travel[mode];
  const stops = all.slice(0, MOST_STOPS);
  const place = (k: number) => (k < 0 ? base : compact.visits[stops[k].visit].place);
  const leg = (from: number, to: number) => matrix[place(from) * compact.places + place(to)];
  const worth = stops.map(({ visit }) => compact.visits[visit].priority * compact.visits[visit].length);
  const afterBreak = (end: number, travel: number) => {
    const at = Math.max(end, shift.breakEarliest);
    return at <= shift.breakLatest ? Math.max(end + travel, at) + shift.breakLength : Number.POSITIVE_INFINITY;
  };
  const arrive = (label: Label, travel: number): [number, number] => {
    if (shift.breakLength === 0) return [label.free + travel, label.free + travel];
    return [label.free + travel, Math.min(label.rested + travel, afterBreak(label.free, travel))];
  };
  const root: Label = {
    served: 0,
    last: -1,
    free: shift.start,
    rested: shift.breakLength > 0 ? Number.POSITIVE_INFINITY : shift.start,
    value: 0,
    travel: 0,
    hope: 0,
    before: null,
  };
  const hope = (label: Label) => {
    const time = Math.min(label.free, label.rested);
    let value = label.value;
    for (let k = 0; k < stops.length; k++) {
      if ((label.served & (1 << k)) === 0 && time + leg(label.last, k) <= stops[k].latest) value += worth[k];
    }
    return value;
  };
  let best = root;
  let layer = [root];
  while (layer.length > 0) {
    const next = new Map<number, Label>();
    for (const label of layer) {
      for (let k = 0; k < stops.length; k++) {
        if ((label.served & (1 << k)) !== 0) continue;
        const travel = leg(label.last, k);
        const { earliest, latest, visit } = stops[k];
        const { length } = compact.visits[visit];
        const [free, rested] = arrive(label, travel).map((time) => {
          const start = Math.max(time, earliest);
          return start <= latest && start + length + leg(k, -1) <= shift.end
            ? start + length
            : Number.POSITIVE_INFINITY;
        });
        const served = label.served | (1 << k);
        const made: Label = {
          served,
          last: k,
          free,
          rested,
          value: label.value + worth[k],
          travel: label.travel + travel,
          hope: 0,
          before: label,
        };
        if (arrive(made, leg(k, -1))[1] > shift.end) continue;
        const key = served * 32 + k;
        const other = next.get(key);
        if (other === undefined || isBetter(made, other)) next.set(key, made);
      }
    }
    layer = [...next.values()];
    for (const label of layer) label.hope = hope(label);
    layer = layer.filter((label) => label.hope >= best.value);
    if (layer.length > BEAM) {
      layer.sort((a, b) => b.hope - a.hope || Math.min(a.free, a.rested) - Math.min(b.free, b.rested));
      layer.length = BEAM;
    }
    for (const label of layer) {
      const shorter = label.travel + leg(label.last, -1) < best.travel + (best.last < 0 ? 0 : leg(best.last, -1));
      if (label.value > best.value || (label.value === best.value && shorter)) best = label;
    }
  }
  const kept: Stop[] = [];
  for (let label: Label | null = best; label !== null && label.last >= 0; label = label.before)
    kept.unshift(stops[label.last]);
  return kept;
}

function isBetter(a: Label, b: Label): boolean {
  const sum = (label: Label) => Math.min(label.free, 1e9) + Math.min(label.rested, 1e9);
  return sum(a) < sum(b) || (sum(a) === sum(b) && a.travel < b.travel);
}
