import type { CoverModel } from "./CoverModel";
import { CrewCover, type CrewPatterns } from "./CrewCover";
import { Crews } from "./Crews";
import { idealKinds } from "./idealKinds";
import { PatternShelf } from "./PatternShelf";
import { splitWeekends } from "./splitWeekends";
import { WorkLimit, WorkLimitReached } from "./WorkLimit";

/** The outcome of the search for the fewest carers of one recipient. */
export interface CoverResult {
  /** Carers needed besides those that already count: no fewer can serve all items. */
  fewest: number;
  /** `fewest` suffice; `crew` and `patterns` show how. */
  exact: boolean;
  /** The model that `crew` and `patterns` refer to. */
  model: CoverModel;
  /** Kind of each member of a crew that suffices, the free workers included; null unless `exact`. */
  crew: number[] | null;
  /** Her shifts: by day and crew member, index into the kind's options, -1 = none. */
  patterns: CrewPatterns | null;
  /** False where even all workers together have no patterns that serve everything; then `fewest` is what single days ask for. */
  coverable: boolean;
  /** Search nodes spent. */
  nodes: number;
}

/** Nodes for a first try with the real workers. */
const QUICK_NODES = 500;

interface Side {
  crews: Crews;
  cover: CrewCover;
}

export interface CoverSearchOptions {
  /** Known: no fewer can serve all items. Default 0. */
  atLeast?: number;
  shelf?: PatternShelf;
}

/**
 * The fewest workers, besides the free ones, whose legal patterns serve all items of a model: one more worker at a time, every crew of that size
 * that is not dominated by another. First with ideal workers in place of the real ones, which is weaker and cheap, then with the real ones.
 *
 * @param nodes Work limit; where it is reached the last size refuted plus one is returned, `exact` false.
 */
export function coverSearch(
  model: CoverModel,
  nodes: number,
  { atLeast = 0, shelf = new PatternShelf() }: CoverSearchOptions = {},
): CoverResult {
  const work = new WorkLimit(nodes);
  const split = splitWeekends(model);
  const most = model.kinds.reduce((sum, kind) => sum + kind.workers.length, 0);
  let size = Math.min(atLeast, most);
  const result = (found: Pick<CoverResult, "exact" | "crew" | "patterns" | "coverable">): CoverResult => ({
    fewest: size,
    model: split,
    nodes: nodes - work.left,
    ...found,
  });
  const open = { exact: false, crew: null, patterns: null };
  try {
    const crewOf = ({ cover, crews }: Side, own: WorkLimit) => {
      let patterns: CrewPatterns | null = null;
      const crew = crews.find(size, own, (members) => {
        patterns = cover.cover(members, own);
        return patterns !== null;
      });
      return crew === null ? null : { crew, patterns };
    };
    const deepen = (side: Side) => {
      for (; size <= most; size++) {
        const found = crewOf(side, work);
        if (found !== null) return found;
      }
      return null;
    };
    /** A crew of the size that nothing is known against, where it takes few nodes. */
    const quick = () => {
      const own = new WorkLimit(Math.min(QUICK_NODES, work.left));
      work.left -= own.left;
      try {
        return crewOf(real, own);
      } catch (error) {
        if (!(error instanceof WorkLimitReached)) throw error;
        return null;
      } finally {
        work.left += own.left;
      }
    };
    const real = { crews: new Crews(split), cover: new CrewCover(split, shelf) };
    const first = size > 0 ? quick() : null;
    if (first !== null) return result({ ...first, exact: true, coverable: true });
    const ideal = idealKinds(split);
    deepen({ crews: new Crews(ideal), cover: new CrewCover(ideal, shelf) });
    const found = deepen(real);
    if (found !== null) return result({ ...found, exact: true, coverable: true });
    const counted = model.kinds.reduce((sum, kind) => sum + kind.counted.length, 0);
    size = Math.max(0, ...model.demand.map(({ shifts }) => shifts - counted));
    return result({ ...open, coverable: false });
  } catch (error) {
    if (!(error instanceof WorkLimitReached)) throw error;
    size = Math.min(size, most);
    return result({ ...open, coverable: true });
  }
}
