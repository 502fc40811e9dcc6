import type { TopLevelSpec } from "vega-lite";
import type { TradeoffPoint } from "../compare/TradeoffPoint";
import { figureStyle } from "./figureStyle";

/** The tradeoff as Vega-Lite: carers over travel, coloured by the contact's share, with the fewest possible carers as a line. */
export function tradeoffFigure(
  points: readonly TradeoffPoint[],
  title = "What fewer carers cost in travel",
): TopLevelSpec {
  const bound = points.length === 0 ? 0 : Math.min(...points.map(({ fewestCarers }) => fewestCarers));
  const values = points.map((point, order) => ({ ...point, order }));
  const x = {
    field: "travelHours",
    type: "quantitative" as const,
    title: "travel, hours",
    scale: { zero: false, nice: true, padding: 90 },
  };
  const carers = {
    field: "carers",
    type: "quantitative" as const,
    title: "different carers per recipient",
    scale: { zero: false, nice: true, padding: 16 },
  };
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    title: {
      text: title,
      subtitle:
        "Each point is a strategy, from travel first to carers first; min a carer: minutes of travel that one carer fewer may cost.",
    },
    config: figureStyle,
    width: 560,
    height: 340,
    layer: [
      {
        data: { values: [{ carers: bound, label: `fewest possible: ${bound.toFixed(2)}` }] },
        layer: [
          {
            mark: { type: "rule" as const, strokeDash: [6, 4], color: "#D55E00", strokeWidth: 1.5 },
            encoding: { y: carers },
          },
          {
            mark: {
              type: "text" as const,
              align: "left" as const,
              baseline: "bottom" as const,
              dy: -4,
              color: "#D55E00",
              fontSize: 12,
            },
            encoding: { y: carers, x: { value: 6 }, text: { field: "label" } },
          },
        ],
      },
      {
        data: { values },
        layer: [
          {
            mark: { type: "line" as const, color: "#bbb" },
            encoding: { x, y: carers, order: { field: "order" } },
          },
          {
            mark: { type: "point" as const, filled: true, size: 110, opacity: 1 },
            encoding: {
              x,
              y: carers,
              color: {
                field: "contactShare",
                type: "quantitative" as const,
                title: "visits by the contact",
                scale: { scheme: "viridis" as const },
                legend: { format: ".0%" },
              },
            },
          },
          // labels by turns above and below, so that neighbours keep apart
          label({ x, y: carers }, "datum.order % 2 == 0", { align: "left" as const, dx: 9, dy: -9 }),
          label({ x, y: carers }, "datum.order % 2 == 1", { align: "right" as const, dx: -9, dy: 12 }),
        ],
      },
    ],
  };
}

function label<E extends object, P extends object>(encoding: E, filter: string, place: P) {
  return {
    transform: [{ filter }],
    mark: { type: "text" as const, fontSize: 11, color: "#333", ...place },
    encoding: { ...encoding, text: { field: "strategy" } },
  };
}
