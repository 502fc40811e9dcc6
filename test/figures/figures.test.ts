import { describe, expect, it } from "vitest";
import type { ComparedRun } from "../../src/compare/ComparedRun";
import { createComparison } from "../../src/compare/createComparison";
import { comparisonFigure } from "../../src/figures/comparisonFigure";
import { renderSvg } from "../../src/figures/renderSvg";
import { tradeoffFigure } from "../../src/figures/tradeoffFigure";
import { objectivePresets } from "../../src/model/objectivePresets";
import { instanceOf } from "../support/instanceOf";

const figure = (measure: string, name: string, value: number | null) => ({
  measure,
  figure: name,
  value,
  covered: 20,
  total: 20,
  suppressed: false,
});

function comparisonOf(official: boolean) {
  const runs = ["u1", "u2", "u3"].flatMap((instance, unit) =>
    ["travel-first", "continuity-first"].map(
      (strategy, at): ComparedRun => ({
        instance,
        strategy,
        seed: 1,
        status: "feasible",
        iterations: 1,
        stopped: "iterationLimit",
        figures: [
          figure("U21401", "mean", official ? 12 + unit - 5 * at : null),
          figure("distinctCarers", "mean", 8 + unit - 3 * at),
          figure("contactShareOfAll", "mean", 0.3 + 0.1 * at),
          figure("travel", "hours", 100 + 20 * at),
          figure("visits", "unassigned", 0),
        ],
      }),
    ),
  );
  const strategies = ["travel-first", "continuity-first"].map((name) => ({ ...objectivePresets[name], name }));
  const instances = ["u1", "u2", "u3"].map((name) => ({ name, instance: instanceOf() }));
  return createComparison({ instances, strategies, seeds: [1], budget: { iterations: 1 } }, runs);
}

const count = (svg: string, part: string) => svg.split(part).length - 1;

describe("figures", () => {
  it("draws a dot per unit and strategy in each panel, and falls back on all carers", async () => {
    const svg = await renderSvg(comparisonFigure(comparisonOf(true), { title: "Mine" }));
    expect(svg).toMatch(/^<svg .*<\/svg>\n$/s);
    for (const text of [
      "Mine",
      "Carers in 14 days",
      "Visits by the contact, everybody",
      "Travel, hours",
      "Visits not placed",
      "travel-first",
    ])
      expect(svg).toContain(text);
    // 4 panels x 2 strategies x 3 units
    expect(count(svg, 'aria-roledescription="point"')).toBe(24);
    expect(await renderSvg(comparisonFigure(comparisonOf(false)))).toContain("Different carers, everybody");
  });

  it("draws the bound as a line below the points", async () => {
    const point = {
      strategy: "travel-first",
      travelHours: 100,
      carers: 6,
      fewestCarers: 2.5,
      contactShare: 0.3,
      unassigned: 0,
    };
    const svg = await renderSvg(tradeoffFigure([point, { ...point, strategy: "other", travelHours: 120, carers: 4 }]));
    expect(svg).toContain("fewest possible: 2.50");
    expect(count(svg, 'aria-roledescription="point"')).toBe(2);
    expect(svg).toContain("other");
  });

  it("draws nothing out of nothing without failing", async () => {
    expect(await renderSvg(tradeoffFigure([]))).toMatch(/^<svg /);
  });
});
