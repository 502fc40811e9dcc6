import type { Relaxation } from "./Relaxation";

/**
 * How much a planner gives up with a relaxation, in points; a planning convention, not a law: a pin 2, each ten minutes of window 1 on top of 1, more
 * hours 2 and 1 for each hour, other visits moved 4 each, a further carer or a shift 5, the way 6, a delegation 8, rules of rest and fewer carers 10, an
 * exclusion 20.
 */
export function relaxationCost(relaxation: Relaxation): number {
  switch (relaxation.code) {
    case "PINNED":
      return 2;
    case "WINDOW":
      return "dependencies" in relaxation ? 8 : 1 + (relaxation.before + relaxation.after) / 10;
    case "HOURS":
      return "rule" in relaxation ? 8 : 2 + relaxation.minutes / 60;
    case "CAPACITY":
      return 4 * relaxation.visits.length;
    case "MAX_CARERS":
    case "SHIFT":
      return 5;
    case "TRAVEL":
      return 6;
    case "SKILL":
      return 8;
    case "REST":
    case "CARERS":
      return 10;
    case "EXCLUDED":
      return 20;
  }
}
