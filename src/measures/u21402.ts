import type { MeasureInput } from "./MeasureInput";
import type { MeasureResult } from "./MeasureResult";
import { officialCarers } from "./officialCarers";

/** `U21402` of Kolada: the median of the carers whose mean is `U21401`; see `officialCarers`. */
export function u21402(input: MeasureInput): MeasureResult {
  const carers = officialCarers(input);
  return { ...carers, values: { median: carers.values.median } };
}
