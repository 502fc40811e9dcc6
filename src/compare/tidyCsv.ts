import { csvLine } from "../io/csvLine";
import type { ComparedRun } from "./ComparedRun";

/**
 * Tidy CSV: one row per run and figure, with columns `instance`, `strategy`, `seed`, `status`, `measure`, `figure`, `value` (empty = not defined or
 * withheld), `covered`, `total`, `suppressed` (`true` where the group is too small to publish). No times: equal runs give equal bytes.
 */
export function tidyCsv(runs: readonly ComparedRun[]): string {
  const header = [
    "instance",
    "strategy",
    "seed",
    "status",
    "measure",
    "figure",
    "value",
    "covered",
    "total",
    "suppressed",
  ];
  const rows = runs.flatMap(({ figures, instance, seed, status, strategy }) =>
    figures.map(({ covered, figure, measure, suppressed, total, value }) =>
      csvLine([instance, strategy, seed, status, measure, figure, value, covered, total, suppressed]),
    ),
  );
  return [csvLine(header), ...rows].join("");
}
