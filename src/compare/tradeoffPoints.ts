import type { Comparison } from "./Comparison";
import type { TradeoffPoint } from "./TradeoffPoint";

/** The points of a comparison, by strategy; a strategy one of whose figures is not defined has none. */
export function tradeoffPoints({ strategies, summary }: Comparison): TradeoffPoint[] {
  const meanOf = (strategy: string, measure: string, figure: string) =>
    summary.figures
      .find((entry) => entry.measure === measure && entry.figure === figure)
      ?.strategies.find((entry) => entry.strategy === strategy)?.mean ?? null;
  return strategies.flatMap(({ name }) => {
    const travelHours = meanOf(name, "travel", "hours");
    const carers = meanOf(name, "distinctCarers", "mean");
    const fewestCarers = meanOf(name, "fewestCarers", "mean");
    const unassigned = meanOf(name, "visits", "unassigned");
    if (travelHours === null || carers === null || fewestCarers === null || unassigned === null) return [];
    return [
      {
        strategy: name,
        travelHours,
        carers,
        fewestCarers,
        contactShare: meanOf(name, "contactShare", "mean"),
        unassigned,
      },
    ];
  });
}
