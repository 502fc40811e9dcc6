import type { Comparison } from "./Comparison";
import type { FigureSummary, StrategySummary } from "./ComparisonSummary";
import { type Headline, headlines } from "./headlines";

/** A comparison as Markdown for a reader: a table of the headline figures, then each difference from the baseline in words. */
export function formatComparison(comparison: Comparison): string {
  const { budget, complete, instances, runs, seeds, smallestGroup, strategies, summary } = comparison;
  const shown = headlines.flatMap((headline) => {
    const figure = summary.figures.find(
      ({ figure, measure }) => measure === headline.measure && figure === headline.figure,
    );
    return figure === undefined || figure.strategies.every(({ mean }) => mean === null) ? [] : [{ headline, figure }];
  });
  const limit =
    budget.iterations === undefined ? `${(budget.timeLimitMs ?? 0) / 1000} s` : `${budget.iterations} moves`;
  const partial = runs.filter(({ status }) => status === "partial").length;
  return `${[
    "# Strategies compared",
    "",
    `${count(instances.length, "unit")}, ${count(strategies.length, "strategy", "strategies")}, ${count(seeds.length, "seed")}, ${limit} a run; ` +
      `${runs.length} runs${complete ? "" : " (incomplete: some are missing)"}, ${partial} of them with a visit or a contact left out.`,
    `The baseline is ${summary.baseline}. ${pairing[summary.pairedBy]}`,
    `Figures about fewer than ${smallestGroup} are withheld. ${
      summary.rankTest === null
        ? "No rank test: @stdlib/stats-wilcoxon is not installed."
        : `Rank test: ${summary.rankTest}; p after Holm's adjustment for the strategies compared.`
    }`,
    "",
    `| | ${strategies.map(({ name }) => name).join(" | ")} |`,
    `|---|${strategies.map(() => "---:").join("|")}|`,
    ...shown.map(
      ({ figure, headline }) =>
        `| ${headline.label} | ${figure.strategies.map((entry) => value(entry, headline.unit)).join(" | ")} |`,
    ),
    ...shown.flatMap(({ figure, headline }) => differences(headline, figure)),
  ].join("\n")}\n`;
}

const pairing = {
  instance: "Seeds are averaged within each unit and units are the pairs: intervals are about other units of the kind.",
  seed: "There is one unit, and seeds are the pairs: intervals show how much the search varies on it, and nothing about other units.",
} as const;

function differences(headline: Headline, figure: FigureSummary): string[] {
  const lines = figure.strategies.flatMap(({ difference, strategy }) =>
    difference === null
      ? []
      : [
          `- ${strategy}: ${difference.words}${difference.pHolm === null ? "" : `; p ${probability(difference.pHolm)}`}`,
        ],
  );
  return lines.length === 0 ? [] : ["", `## ${headline.label}`, "", ...lines];
}

function value({ mean }: StrategySummary, unit: Headline["unit"]): string {
  if (mean === null) return "-";
  if (unit === "share") return `${(100 * mean).toFixed(1)} %`;
  if (unit === "percent") return `${mean.toFixed(1)} %`;
  return mean.toFixed(mean < 100 ? 2 : 0);
}

function probability(p: number): string {
  return p < 0.001 ? "< 0.001" : p.toFixed(3);
}

function count(number: number, one: string, several = `${one}s`): string {
  return `${number} ${number === 1 ? one : several}`;
}
