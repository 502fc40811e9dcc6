import type { MeasureInput } from "./MeasureInput";
import type { MeasureResult } from "./MeasureResult";
import { officialCarers } from "./officialCarers";

/** `U21401` of Kolada, "Personalkontinuitet, antal personal som en hemtjänsttagare möter under 14 dagar, medelvärde"; see `officialCarers`. */
export function u21401(input: MeasureInput): MeasureResult {
  const carers = officialCarers(input);
  return { ...carers, values: { mean: carers.values.mean } };
}
