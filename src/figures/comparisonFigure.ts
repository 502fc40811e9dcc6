import { mean } from "simple-statistics";
import type { TopLevelSpec } from "vega-lite";
import type { Comparison } from "../compare/Comparison";
import { type Headline, headlines } from "../compare/headlines";
import { figureStyle } from "./figureStyle";

export interface ComparisonFigureOptions {
  title?: string;
  /** Figures drawn, each in a panel; default: carers (in 14 days where that is defined), visits by the contact, travel, visits not placed. */
  panels?: readonly Headline[];
}

const others = ["contactShareOfAll mean", "travel hours", "visits unassigned"];

/** A comparison as Vega-Lite: a panel per figure, a row per strategy, a dot per unit (its seeds averaged) and a stroke at the mean. */
export function comparisonFigure(comparison: Comparison, options: ComparisonFigureOptions = {}): TopLevelSpec {
  const panels = options.panels ?? usualPanels(comparison);
  const strategies = comparison.strategies.map(({ name }) => name);
  const { instances, seeds } = comparison;
  const runs = seeds.length === 1 ? "" : `, ${seeds.length} seeds each`;
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    title: {
      text: options.title ?? "Strategies compared",
      subtitle: `A dot is one of ${instances.length} units${runs}; the stroke is their mean.`,
    },
    config: figureStyle,
    spacing: 26,
    hconcat: panels.map((panel, at) => {
      const values = valuesOf(comparison, panel);
      const percent = panel.unit === "share";
      const x = {
        field: "value",
        type: "quantitative" as const,
        title: null,
        axis: { tickCount: 4, ...(percent ? { format: ".0%" } : {}) },
        scale: { zero: panel.unit === "visits", nice: true },
      };
      const y = {
        field: "strategy",
        type: "nominal" as const,
        sort: strategies,
        title: null,
        axis: at === 0 ? { labelLimit: 240, domain: false, ticks: false, labelPadding: 10 } : null,
      };
      return {
        title: { text: panel.label, fontSize: 12, fontWeight: "normal" as const, offset: 8, frame: "group" as const },
        data: { values },
        width: 190,
        height: { step: 34 },
        layer: [
          {
            mark: { type: "point" as const, filled: true, opacity: 0.45, size: 45, color: "#0072B2" },
            encoding: { x, y },
          },
          {
            mark: { type: "tick" as const, thickness: 3, size: 22, color: "#D55E00" },
            encoding: { x: { ...x, aggregate: "mean" as const }, y },
          },
        ],
      };
    }),
  };
}

function usualPanels(comparison: Comparison): Headline[] {
  const named = (key: string) => headlines.filter(({ figure, measure }) => `${measure} ${figure}` === key);
  const [official] = named("U21401 mean");
  const carers = valuesOf(comparison, official).length > 0 ? [official] : named("distinctCarers mean");
  return [...carers, ...others.flatMap(named)];
}

function valuesOf(comparison: Comparison, { figure, measure }: Headline): { strategy: string; value: number }[] {
  const lists = new Map<string, { strategy: string; values: number[] }>();
  for (const { figures, instance, strategy } of comparison.runs) {
    const value = figures.find((entry) => entry.measure === measure && entry.figure === figure)?.value;
    if (value === null || value === undefined) continue;
    const key = JSON.stringify([instance, strategy]);
    const list = lists.get(key) ?? { strategy, values: [] };
    list.values.push(value);
    lists.set(key, list);
  }
  return [...lists.values()].map(({ strategy, values }) => ({ strategy, value: mean(values) }));
}
