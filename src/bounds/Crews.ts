import type { CoverKind, CoverModel } from "./CoverModel";
import { kindDominates } from "./dominates";
import type { WorkLimit } from "./WorkLimit";

/** Enumerates the crews of a size, leaving out those with a worker whom a spare better one could replace. */
export class Crews {
  private readonly betters: number[][];
  /** By kind: items it can ever serve. */
  private readonly reach: boolean[][];

  constructor(
    private readonly model: CoverModel,
    private readonly free: number[],
    private readonly available: number[],
  ) {
    this.betters = model.kinds.map((kind, k) =>
      model.kinds.flatMap((other, o) => (o !== k && this.replaces(other, o, kind, k) ? [o] : [])),
    );
    this.reach = model.kinds.map((kind) => {
      const reach = model.items.map(() => false);
      for (const option of kind.options.flat()) for (const item of option.items) reach[item] = true;
      return reach;
    });
  }

  private replaces(other: CoverKind, o: number, kind: CoverKind, k: number): boolean {
    return kindDominates(other, kind) && (o < k || !kindDominates(kind, other));
  }

  /** The first crew of `size` workers besides the free ones that `accept` takes (kinds ascending), or null. */
  find(size: number, work: WorkLimit, accept: (crew: number[]) => boolean): number[] | null {
    const { model, available, betters, reach } = this;
    const used = available.map(() => 0);
    const banned = available.map(() => false);
    const missing = model.items.map((item) => item.need);
    for (const k of this.free) for (let i = 0; i < missing.length; i++) if (reach[k][i]) missing[i]--;
    let found: number[] | null = null;

    const usable = (k: number, slots: number) => {
      if (banned[k] || used[k] >= available[k]) return false;
      let spare = 0;
      for (const better of betters[k]) {
        if (used[better] < available[better] && banned[better]) return false;
        spare += available[better] - used[better];
      }
      return spare < slots;
    };

    const extend = (slots: number): boolean => {
      work.spend();
      let hardest = -1;
      let fewest = Number.POSITIVE_INFINITY;
      let total = 0;
      for (let i = 0; i < missing.length; i++) {
        if (missing[i] <= 0) continue;
        if (missing[i] > slots) return false;
        total += missing[i];
        let candidates = 0;
        for (let k = 0; k < available.length; k++) if (reach[k][i] && usable(k, slots)) candidates++;
        if (candidates < fewest) {
          fewest = candidates;
          hardest = i;
        }
      }
      if (slots === 0) {
        if (used.some((n, k) => n > 0 && betters[k].some((better) => used[better] < available[better]))) return false;
        const crew = [...this.free, ...used.flatMap((n, k) => Array<number>(n).fill(k))].sort((a, b) => a - b);
        if (!accept(crew)) return false;
        found = crew;
        return true;
      }
      const gain = (k: number) => missing.reduce((sum, n, i) => sum + (n > 0 && reach[k][i] ? 1 : 0), 0);
      const candidates = available
        .map((_, k) => ({ k, gain: usable(k, slots) ? gain(k) : -1 }))
        .filter((candidate) => candidate.gain >= 0)
        .sort((a, b) => b.gain - a.gain || a.k - b.k);
      if (candidates.length === 0 || total > slots * candidates[0].gain) return false;
      const tried: number[] = [];
      let done = false;
      for (const { k } of candidates) {
        if (done) break;
        if (hardest >= 0 && !reach[k][hardest]) continue;
        if (!usable(k, slots)) continue;
        used[k]++;
        for (let i = 0; i < missing.length; i++) if (reach[k][i]) missing[i]--;
        done = extend(slots - 1);
        for (let i = 0; i < missing.length; i++) if (reach[k][i]) missing[i]++;
        used[k]--;
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
