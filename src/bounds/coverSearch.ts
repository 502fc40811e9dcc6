import type { CoverModel } from "./CoverModel";
import { CrewCover, type CrewPatterns } from "./CrewCover";
import { Crews } from "./Crews";
import { dayDemand } from "./dayDemand";
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
    const deepen = (crews: Crews, cover: CrewCover) => {
      for (; size <= most; size++) {
        let patterns: CrewPatterns | null = null;
        const crew = crews.find(size, work, (members) => {
          patterns = cover.cover(members, work);
          return patterns !== null;
        });
        if (crew !== null) return { crew, patterns };
      }
      return null;
    };
    const ideal = idealKinds(split);
    deepen(new Crews(ideal), new CrewCover(ideal, shelf));
    const found = deepen(new Crews(split), new CrewCover(split, shelf));
    if (found !== null) return result({ ...found, exact: true, coverable: true });
    const counted = model.kinds.reduce((sum, kind) => sum + kind.counted.length, 0);
    size = Math.max(0, ...dayDemand(model).map(({ shifts }) => shifts - counted));
    return result({ ...open, coverable: false });
  } catch (error) {
    if (!(error instanceof WorkLimitReached)) throw error;
    size = Math.min(size, most);
    return result({ ...open, coverable: true });
  }
}
