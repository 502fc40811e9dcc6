import type { CoverModel } from "./CoverModel";
import { kindDominates } from "./dominates";
import type { WorkLimit } from "./WorkLimit";

/**
 * Enumerates the crews of a size: the workers that already count, and `size` others. Crews are left out in which a worker could be replaced by a
 * spare one of a better kind, and crews of whom too few can serve some item at all. Everything left out cannot serve all items, or is dominated.
 */
export class Crews {
  private readonly counted: number[];
  /** By kind: the kinds that can replace it. */
  private readonly betters: number[][];
  /** By kind: which items it can ever serve. */
  private readonly reach: boolean[][];
  private readonly pools: number[];
  private readonly poolSize: number[];

  constructor(private readonly model: CoverModel) {
    const { kinds } = model;
    this.counted = kinds.flatMap((kind, k) => kind.counted.map(() => k));
    this.betters = kinds.map((kind, k) =>
      kinds.flatMap((other, o) =>
        o !== k &&
        kind.workers.length > 0 &&
        other.workers.length > 0 &&
        kindDominates(other, kind) &&
        (o < k || !kindDominates(kind, other))
          ? [o]
          : [],
      ),
    );
    this.reach = kinds.map((kind) => {
      const reach = model.items.map(() => false);
      for (const option of kind.options.flat()) for (const item of option.items) reach[item] = true;
      return reach;
    });
    this.pools = kinds.map((kind) => kind.pool);
    this.poolSize = [];
    for (const kind of kinds) this.poolSize[kind.pool] = Math.max(this.poolSize[kind.pool] ?? 0, kind.workers.length);
  }

  /**
   * The first crew that `accept` takes, as the kind of each member, ascending; null where none is taken.
   *
   * @throws {WorkLimitReached}
   */
  find(size: number, work: WorkLimit, accept: (crew: number[]) => boolean): number[] | null {
    const { betters, reach, pools } = this;
    const { kinds, items } = this.model;
    const used = kinds.map(() => 0);
    const banned = kinds.map((kind) => kind.workers.length === 0);
    const spare = [...this.poolSize];
    const missing = items.map((item) => item.need);
    for (const k of this.counted) for (let i = 0; i < missing.length; i++) if (reach[k][i]) missing[i]--;
    let found: number[] | null = null;

    const usable = (k: number, slots: number) => {
      if (banned[k] || spare[pools[k]] === 0) return false;
      let unused = 0;
      for (const better of betters[k]) {
        if (pools[better] === pools[k]) return false;
        if (spare[pools[better]] > 0 && banned[better]) return false;
        unused = Math.max(unused, spare[pools[better]]);
      }
      return unused < slots;
    };
    const replaceable = (k: number) =>
      used[k] > 0 && betters[k].some((better) => pools[better] === pools[k] || spare[pools[better]] > 0);
    const add = (k: number, count: 1 | -1) => {
      used[k] += count;
      spare[pools[k]] -= count;
      for (let i = 0; i < missing.length; i++) if (reach[k][i]) missing[i] -= count;
    };

    const extend = (slots: number): boolean => {
      work.spend();
      const candidates = kinds.flatMap((_, k) => (usable(k, slots) ? [k] : []));
      let hardest = -1;
      let fewest = Number.POSITIVE_INFINITY;
      let total = 0;
      for (let i = 0; i < missing.length; i++) {
        if (missing[i] <= 0) continue;
        if (missing[i] > slots) return false;
        total += missing[i];
        const able = candidates.reduce((sum, k) => sum + (reach[k][i] ? 1 : 0), 0);
        if (able < fewest) {
          fewest = able;
          hardest = i;
        }
      }
      if (slots === 0) {
        if (kinds.some((_, k) => replaceable(k))) return false;
        const crew = [...this.counted, ...used.flatMap((n, k) => Array<number>(n).fill(k))].sort((a, b) => a - b);
        if (!accept(crew)) return false;
        found = crew;
        return true;
      }
      const gains = candidates.map((k) => missing.reduce((sum, n, i) => sum + (n > 0 && reach[k][i] ? 1 : 0), 0));
      if (total > slots * Math.max(0, ...gains)) return false;
      const order = candidates
        .map((k, c) => ({ k, gain: gains[c] }))
        .filter(({ k }) => hardest < 0 || reach[k][hardest])
        .sort((a, b) => b.gain - a.gain || a.k - b.k);
      const tried: number[] = [];
      let done = false;
      for (const { k } of order) {
        if (!usable(k, slots)) continue;
        add(k, 1);
        done = extend(slots - 1);
        add(k, -1);
        if (done) break;
        banned[k] = true;
        tried.push(k);
      }
      for (const k of tried) banned[k] = false;
      return done;
    };
    extend(size);
    return found;
  }
}
