import { compile } from "../problem/compile";
import { allMoves } from "../search/moves/allMoves";
import { pause } from "../search/pause";
import { Search } from "../search/Search";
import { DEFAULT_PARAMETERS } from "../search/SearchParameters";
import type { LaneReport } from "./LaneReport";
import type { LaneSetup } from "./LaneSetup";
import type { Leg } from "./Leg";

const SLICE_MS = 12;
/** Moves between two looks at the clock. */
const CHUNK = 32;

interface Lane {
  lane: number;
  search: Search;
  made: number;
  improved: boolean;
}

/** Carries searches in turn, in slices after which messages, timers and input are handled. */
export class LaneRunner {
  private readonly lanes: Lane[];
  private stopping = false;

  /** @param onSlice called after each slice; reports are to be had from `reports()` */
  constructor(
    { fewest, initialRoster, instance, lanes }: LaneSetup,
    private readonly onSlice: () => void,
  ) {
    const problem = compile(instance);
    this.lanes = lanes.map(({ lane, seed }) => ({
      lane,
      search: new Search(instance, problem, fewest, seed, DEFAULT_PARAMETERS, allMoves, initialRoster),
      made: 0,
      improved: true,
    }));
  }

  /** Ends the leg under way, and every later one, within a few milliseconds. */
  stop(): void {
    this.stopping = true;
  }

  async run(leg: Leg): Promise<void> {
    const started = performance.now();
    const elapsed = () => performance.now() - started;
    for (const one of this.lanes) {
      one.made = 0;
      const packed = leg.adopt[one.lane];
      if (packed) one.search.adopt(packed);
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
        if (leg.unit === "ms") this.chunk(one, CHUNK, share(leg, elapsed() / leg.ms));
        else {
          const moves = leg.moves[one.lane];
          this.chunk(one, Math.min(CHUNK, moves - one.made), share(leg, one.made / moves));
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
      const best = one.improved ? search.best.pack() : null;
      one.improved = false;
      const { bestLevels: levels, iterations } = search;
      return { lane: one.lane, iterations, levels, figures: search.bestFigures(), best };
    });
  }

  private chunk(one: Lane, moves: number, progress: number): void {
    for (let i = 0; i < moves; i++) if (one.search.step(progress)) one.improved = true;
    one.made += moves;
  }
}

function share({ from, to }: Leg, done: number): number {
  return from + (to - from) * Math.min(1, done);
}
