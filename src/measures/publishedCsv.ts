import { csvLine } from "../io/csvLine";
import type { PublishedRow } from "./publishedTable";

/** A published table as CSV, with columns `group`, `measure`, `figure`, `value`, `covered`, `total`, `suppressed`, `notCovered`. */
export function publishedCsv(rows: readonly PublishedRow[]): string {
  const header = ["group", "measure", "figure", "value", "covered", "total", "suppressed", "notCovered"];
  return [
    csvLine(header),
    ...rows.map((row) =>
      csvLine([row.group, row.measure, row.figure, row.value, row.covered, row.total, row.suppressed, row.notCovered]),
    ),
  ].join("");
}
