import type { TopLevelSpec } from "vega-lite";
import { figureStyle } from "../../src/figures/figureStyle";
import { cpuOf } from "./cpuOf";
import type { Run } from "./Run";

/** What a recipient costs and how well she fares, over the size of the municipality. */
export function costFigure(runs: readonly Run[]): TopLevelSpec {
  const values = runs.flatMap(({ outcome, plan }) =>
    outcome === null
      ? []
      : [
          {
            recipients: plan.recipients,
            cpu: cpuOf(outcome.cpu) / plan.recipients,
            memory: outcome.memoryMb / plan.recipients,
            carers: outcome.meanCarers,
            left: (100 * outcome.unassigned) / outcome.visits,
          },
        ],
  );
  const x = {
    field: "recipients",
    type: "quantitative" as const,
    title: "recipients",
    scale: { type: "log" as const, base: 2 },
    axis: { values: values.map(({ recipients }) => recipients), grid: false },
  };
  const panel = (field: string, title: string) => ({
    width: 320,
    height: 170,
    mark: { type: "line" as const, point: { size: 60, filled: true }, color: "#0072B2" },
    encoding: { x, y: { field, type: "quantitative" as const, title, scale: { zero: true, nice: true } } },
  });
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    config: figureStyle,
    data: { values },
    title: { text: "A municipality by size: cost and quality" },
    columns: 2,
    concat: [
      panel("cpu", "CPU seconds a recipient"),
      panel("memory", "memory a recipient, MB"),
      panel("carers", "different carers per recipient"),
      panel("left", "visits left out, %"),
    ],
  };
}
