import type { Swap } from "../../scale/borderPhase";
import type { CareUnit } from "../../scale/CareUnit";
import type { Crossing } from "../../scale/crossingsOf";
import type { UnitMeasures } from "../../scale/measureUnits";
import type { Shortage } from "../../scale/shortagesOf";
import type { ReportData } from "../ReportData";

/** What the sections of a municipality's report read. */
export interface MunicipalityData extends ReportData {
  units: readonly CareUnit[];
  /** By unit. */
  unitMeasures: readonly UnitMeasures[];
  shortages: readonly Shortage[];
  crossings: readonly Crossing[];
  swaps: readonly Swap[];
}
