import { objectivePresets } from "../model/objectivePresets";
import type { Strategy } from "../model/Strategy";

/**
 * Strategies from travel first to carers first: between the two, what a carer fewer may cost in minutes of travel over the horizon rises by equal
 * ratios from 2 to 200. Visits and contacts come before all that in every one.
 *
 * @param steps Strategies between the two, 0 or more.
 */
export function strategiesBetween(steps: number): (Strategy & { name: string })[] {
  const travelFirst = objectivePresets["travel-first"];
  const prices = Array.from({ length: steps }, (_, i) => (steps === 1 ? 20 : 2 * 100 ** (i / (steps - 1)))).map(
    (price) => (price < 10 ? Number(price.toFixed(1)) : Math.round(price)),
  );
  return [
    { ...travelFirst, name: "travel-first" },
    ...prices.map((price) => ({
      ...travelFirst,
      name: `${price} min a carer`,
      levels: [
        ...travelFirst.levels.slice(0, 2),
        [
          { objective: "continuity" as const, weight: price },
          { objective: "contactShare" as const, weight: price },
          { objective: "time" as const, weight: 1 },
        ],
        ...travelFirst.levels.slice(-2),
      ],
    })),
    { ...objectivePresets["continuity-first"], name: "continuity-first" },
  ];
}
