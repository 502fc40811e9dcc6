import { mean } from "simple-statistics";
import { bootstrapInterval } from "./bootstrapInterval";
import type { ComparedRun } from "./ComparedRun";
import type { ComparisonSummary, FigureSummary, PairedDifference } from "./ComparisonSummary";
import { holm } from "./holm";
import { inWords } from "./inWords";
import type { RankTest } from "./RankTest";

/** Differences below this are none: rosters of the same value may differ in the last bits of a sum. */
const NOTHING = 1e-9;

/**
 * Compares strategies pair by pair with the first of them: means, paired differences with bootstrap intervals, Wilcoxon's signed-rank test, and
 * the difference in words. Which pairs: see `ComparisonSummary.pairedBy`. Figures that are not defined in a run are left out with it.
 *
 * @param runs Of every strategy on the same instances and seeds; runs that are missing take their pair with them.
 * @param strategies Names in order, the baseline first.
 * @param rankTest From `loadSignedRank`; null = no test is made.
 * @param seed Of the bootstrap; default 1.
 */
export function summarise(
  runs: readonly ComparedRun[],
  strategies: readonly string[],
  rankTest: RankTest | null,
  seed = 1,
): ComparisonSummary {
  const instances = [...new Set(runs.map((run) => run.instance))];
  const pairedBy = instances.length > 1 ? "instance" : "seed";
  const [baseline = ""] = strategies;
  const values = valuesByFigure(runs, pairedBy);
  const figures = [...values.values()].map(({ byStrategy, figure, measure }): FigureSummary => {
    const base = byStrategy.get(baseline) ?? new Map<string, number>();
    const differences = strategies.map((strategy) =>
      strategy === baseline ? null : difference(base, byStrategy.get(strategy) ?? new Map(), rankTest, seed),
    );
    const adjusted = holm(differences.map((entry) => entry?.p ?? null));
    return {
      measure,
      figure,
      strategies: strategies.map((strategy, at) => {
        const own = [...(byStrategy.get(strategy) ?? new Map<string, number>()).values()];
        const entry = differences[at];
        const full = entry === null ? null : { ...entry, pHolm: adjusted[at] };
        return {
          strategy,
          number: own.length,
          mean: own.length === 0 ? null : mean(own),
          difference: full === null ? null : { ...full, words: inWords({ measure, figure }, full, pairedBy) },
        };
      }),
    };
  });
  return { baseline, pairedBy, rankTest: rankTest === null ? null : "Wilcoxon signed-rank, two-sided", figures };
}

interface FigureValues {
  measure: string;
  figure: string;
  /** By strategy, by pair; runs of one pair are averaged. */
  byStrategy: Map<string, Map<string, number>>;
}

function valuesByFigure(runs: readonly ComparedRun[], pairedBy: "instance" | "seed"): Map<string, FigureValues> {
  const gathered = new Map<string, { measure: string; figure: string; lists: Map<string, Map<string, number[]>> }>();
  for (const run of runs) {
    const pair = pairedBy === "instance" ? run.instance : String(run.seed);
    for (const { figure, measure, value } of run.figures) {
      const key = `${measure} ${figure}`;
      const entry = gathered.get(key) ?? { measure, figure, lists: new Map<string, Map<string, number[]>>() };
      gathered.set(key, entry);
      if (value === null) continue;
      const own = entry.lists.get(run.strategy) ?? new Map<string, number[]>();
      own.set(pair, [...(own.get(pair) ?? []), value]);
      entry.lists.set(run.strategy, own);
    }
  }
  const averaged = (own: Map<string, number[]>) => new Map([...own].map(([pair, list]) => [pair, mean(list)]));
  return new Map(
    [...gathered].map(([key, { figure, lists, measure }]) => [
      key,
      { measure, figure, byStrategy: new Map([...lists].map(([strategy, own]) => [strategy, averaged(own)])) },
    ]),
  );
}

type Difference = Omit<PairedDifference, "pHolm" | "words">;

function difference(
  base: ReadonlyMap<string, number>,
  own: ReadonlyMap<string, number>,
  rankTest: RankTest | null,
  seed: number,
): Difference | null {
  const pairs = [...base].flatMap(([pair, value]) => {
    const other = own.get(pair);
    return other === undefined ? [] : [{ base: value, difference: other - value }];
  });
  if (pairs.length === 0) return null;
  const differences = pairs.map((pair) => (Math.abs(pair.difference) < NOTHING ? 0 : pair.difference));
  const interval = bootstrapInterval(differences, 0.95, seed);
  const baseMean = mean(pairs.map((pair) => pair.base));
  const middle = mean(differences);
  return {
    pairs: pairs.length,
    mean: middle,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    percent: baseMean === 0 ? null : (100 * middle) / baseMean,
    smaller: differences.filter((value) => value < 0).length,
    equal: differences.filter((value) => value === 0).length,
    larger: differences.filter((value) => value > 0).length,
    p: rankTest === null ? null : rankTest(differences),
  };
}
