import { makePublicSearch } from "../publicsets/makePublicSearch";
import { inSlices } from "../search/inSlices";
import { pause } from "../search/pause";
import type { LaneReport } from "./LaneReport";
import type { LaneSearch } from "./LaneSearch";
import type { LaneSetup } from "./LaneSetup";
import type { Leg } from "./Leg";
import { rosterSearches } from "./rosterSearches";

const SLICE_MS = 12;

interface Lane {
  lane: number;
  search: LaneSearch;
  made: number;
  improved: boolean;
}

/** Carries searches in turn, in slices after which messages, timers and input are handled. */
export class LaneRunner {
  private readonly lanes: Lane[];
  private stopping = false;
  private hurried = false;

  /** @param onSlice called after each slice; reports are to be had from `reports()` */
  constructor(
    setup: LaneSetup,
    private readonly onSlice: () => void,
  ) {
    const make =
      "publicSet" in setup ? (seed: number) => makePublicSearch(setup.publicSet, seed) : rosterSearches(setup);
    this.lanes = setup.lanes.map(({ lane, seed }) => ({
      lane,
      search: make(seed),
      made: 0,
      improved: true,
    }));
  }

  /**
   * Ends the leg under way, and every later one, within a few milliseconds.
   * @param atOnce whether searches that have no whole first solution yet go without
   */
  stop(atOnce: boolean): void {
    this.stopping = true;
    this.hurried ||= atOnce;
  }

  /** Has every search make its first solution. */
  async prepare(): Promise<void> {
    for (const { search } of this.lanes) {
      if (search.prepare) await inSlices(search.prepare(), () => this.hurried);
    }
  }

  async run(leg: Leg): Promise<void> {
    const started = performance.now();
    const elapsed = () => performance.now() - started;
    for (const one of this.lanes) {
      one.made = 0;
      one.search.aim?.(leg.fewest);
      const packed = leg.adopt[one.lane];
      if (packed) one.search.adopt(packed);
      one.search.join?.(leg.walks[one.lane] ?? null);
    }
    let sliced = started;
    for (let turn = 0; ; turn++) {
      const open = this.lanes.filter((one) =>
        leg.unit === "ms" ? elapsed() < leg.ms : one.made < leg.moves[one.lane],
      );
      if (open.length === 0 || this.stopping) return;
      const one = open[turn % open.length];
      const until = Math.min(sliced + SLICE_MS, leg.unit === "ms" ? started + leg.ms : Number.POSITIVE_INFINITY);
      do {
        if (leg.unit === "ms") this.chunk(one, one.search.chunk, share(leg, elapsed() / leg.ms));
        else {
          const moves = leg.moves[one.lane];
          this.chunk(one, Math.min(one.search.chunk, moves - one.made), share(leg, one.made / moves));
        }
      } while (performance.now() < until && (leg.unit === "ms" || one.made < leg.moves[one.lane]));
      if (performance.now() - sliced < SLICE_MS) continue;
      this.onSlice();
      await pause();
      sliced = performance.now();
    }
  }

  /** Where every lane stands; a best roster is packed once. */
  reports(): LaneReport[] {
    return this.lanes.map((one) => {
      const { search } = one;
      const best = one.improved ? search.pack() : null;
      one.improved = false;
      const { bestLevels: levels, iterations } = search;
      return { lane: one.lane, iterations, levels, figures: search.bestFigures(), best };
    });
  }

  private chunk(one: Lane, moves: number, progress: number): void {
    if (one.search.run(moves, progress)) one.improved = true;
    one.made += moves;
  }
}

function share({ from, to }: Leg, done: number): number {
  return from + (to - from) * Math.min(1, done);
}
