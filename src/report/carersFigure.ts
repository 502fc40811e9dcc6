import type { TopLevelSpec } from "vega-lite";
import { figureStyle } from "../figures/figureStyle";
import type { RosterCarers } from "../model/Roster";
import type { ReportMessages } from "../text/messages/reportEn";
import { references } from "./summarySection";

/** Carers of each recipient now and at best, most carers first, with lines at the references. */
export function carersFigure(carers: readonly RosterCarers[], say: ReportMessages["carers"]): TopLevelSpec {
  const sorted = carers.filter((entry) => entry.carers > 0).toSorted((a, b) => b.carers - a.carers);
  const values = sorted.flatMap((entry, rank) => [
    { rank: rank + 1, carers: entry.carers, kind: say.now },
    ...(entry.fewest === undefined ? [] : [{ rank: rank + 1, carers: entry.fewest, kind: say.best }]),
  ]);
  const y = {
    field: "carers",
    type: "quantitative" as const,
    title: say.axis,
    scale: { zero: true, nice: true },
    axis: { tickMinStep: 1 },
  };
  const x = {
    field: "rank",
    type: "quantitative" as const,
    title: say.order,
    scale: { domain: [0, sorted.length + 1], nice: false },
    axis: { grid: false, tickMinStep: 1 },
  };
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    config: figureStyle,
    width: 860,
    height: 280,
    layer: [
      {
        data: { values: references.map((carers) => ({ carers, label: say.lines[carers] })) },
        layer: [
          { mark: { type: "rule" as const, strokeDash: [5, 4], color: "#777" }, encoding: { y } },
          {
            mark: { type: "text" as const, align: "right" as const, dx: -4, dy: -7, fontSize: 12, color: "#333" },
            encoding: { y, x: { value: 860 }, text: { field: "label" } },
          },
        ],
      },
      {
        data: { values },
        mark: { type: "point" as const, filled: true, size: 46, opacity: 0.9 },
        encoding: {
          x,
          y,
          color: {
            field: "kind",
            type: "nominal" as const,
            sort: [say.now, say.best],
            scale: { domain: [say.now, say.best], range: ["#0072B2", "#D55E00"] },
            legend: { title: null, orient: "top" as const },
          },
          shape: {
            field: "kind",
            type: "nominal" as const,
            scale: { domain: [say.now, say.best], range: ["circle", "triangle-up"] },
          },
        },
      },
    ],
  };
}
