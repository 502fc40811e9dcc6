import { compile } from "../problem/compile";
import { movesOf } from "../search/moves/movesOf";
import { Search } from "../search/Search";
import { DEFAULT_PARAMETERS } from "../search/SearchParameters";
import type { LaneSearch } from "./LaneSearch";
import type { RosterProblem } from "./LaneSetup";

/** Searches of rosters of one instance, which is compiled once for all of them. */
export function rosterSearches({
  initialRoster,
  instance,
  problem = compile(instance),
}: RosterProblem): (seed: number) => LaneSearch {
  const moves = movesOf(instance);
  return (seed) => {
    const search = new Search(instance, problem, seed, DEFAULT_PARAMETERS, moves, initialRoster);
    return {
      chunk: 32,
      get iterations() {
        return search.iterations;
      },
      get bestLevels() {
        return search.bestLevels;
      },
      bestFigures: () => search.bestFigures(),
      prepare: () => search.prepare(),
      aim: (fewest) => search.aim(fewest),
      run(moves, progress) {
        let improved = false;
        for (let i = 0; i < moves; i++) if (search.step(progress)) improved = true;
        return improved;
      },
      pack: () => search.best.pack(),
      adopt: (packed) => search.adopt(packed),
      join: (membership) => search.join(membership),
    };
  };
}
