import type { ShiftOption } from "../model/Instance";
import type { Duty } from "./RouteChecker";
import type { Literal } from "./sat/Literal";

/** A worker on a day: the shifts she may work, and the visits she could make from them. */
export interface Slot {
  worker: number;
  day: number;
  options: SlotOption[];
  /** By visit index: she makes the visit from this day's shift. */
  makes: Map<number, Literal>;
}

export interface SlotOption {
  shift: ShiftOption;
  duty: Duty;
  works: Literal;
  /** By visit index: the visit as she could make it from this shift (`RouteChecker.job`). */
  jobs: Map<number, number>;
}
