import { quantileSorted } from "simple-statistics";
import type { TopLevelSpec } from "vega-lite";
import { figureStyle } from "../../figures/figureStyle";
import type { Messages } from "../../text/messages/en";
import { references } from "../summarySection";

/** Up to so many units have their ids on the axis. */
const MOST_NAMES = 60;

/** Carers per recipient by unit: mean and the middle four fifths, most carers first, with lines at the references. */
export function unitCarersFigure(
  units: readonly { id: string; carers: readonly number[] }[],
  messages: Messages,
): TopLevelSpec {
  const { carers: say } = messages.municipality;
  const values = units
    .filter(({ carers }) => carers.length > 0)
    .map(({ carers, id }) => {
      const sorted = carers.toSorted((a, b) => a - b);
      const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
      return { id, mean, low: quantileSorted(sorted, 0.1), high: quantileSorted(sorted, 0.9) };
    })
    .sort((a, b) => b.mean - a.mean);
  const names = values.length <= MOST_NAMES;
  const x = {
    field: "id",
    type: "nominal" as const,
    sort: values.map(({ id }) => id),
    title: say.order,
    axis: { labels: names, ticks: names, labelAngle: -60, labelLimit: 90 },
  };
  const y = { type: "quantitative" as const, title: say.axis, scale: { zero: true, nice: true } };
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    config: figureStyle,
    width: 860,
    height: 280,
    layer: [
      {
        data: { values: references.map((carers) => ({ carers, label: messages.report.carers.lines[carers] })) },
        layer: [
          {
            mark: { type: "rule" as const, strokeDash: [5, 4], color: "#777" },
            encoding: { y: { ...y, field: "carers" } },
          },
          {
            mark: { type: "text" as const, align: "left" as const, dx: 6, fontSize: 12, color: "#333" },
            encoding: { y: { ...y, field: "carers" }, x: { value: 860 }, text: { field: "label" } },
          },
        ],
      },
      {
        data: { values },
        layer: [
          {
            mark: { type: "rule" as const, color: "#0072B2", opacity: 0.6 },
            encoding: { x, y: { ...y, field: "low" }, y2: { field: "high" } },
          },
          {
            mark: { type: "point" as const, filled: true, size: 46, color: "#0072B2" },
            encoding: { x, y: { ...y, field: "mean" } },
          },
        ],
      },
    ],
  };
}
