import type { MeasureInput } from "./MeasureInput";
import type { MeasureResult } from "./MeasureResult";
import { officialCarers } from "./officialCarers";

/** `U21436` of Kolada: percentage of recipients who meet more than 20 carers in 14 days; see `officialCarers`. */
export function u21436(input: MeasureInput): MeasureResult {
  const carers = officialCarers(input);
  const each = Object.values(carers.each ?? {});
  const above = each.filter((number) => number > 20).length;
  return { ...carers, values: { percent: each.length === 0 ? null : (100 * above) / each.length } };
}
