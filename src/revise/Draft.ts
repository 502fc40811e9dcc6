import type { Instance, Tick, Visit } from "../model/Instance";
import type { Roster } from "../model/Roster";
import type { Carer, Context, PlacedShift } from "../verify/Context";
import { createContext } from "../verify/createContext";
import type { Verification } from "../verify/Verification";
import { verify } from "../verify/verify";
import { breachKey } from "./breachKey";

/** A roster that somebody thinks of changing, with what every change is compared with. */
export class Draft {
  readonly context: Context;
  /** Against itself as the published roster, so that `change` counts from here. */
  readonly verification: Verification;
  /** Breaches that the roster has already: how far each goes. */
  readonly known: ReadonlyMap<string, number>;
  private readonly dependent: ReadonlySet<number>;

  constructor(
    readonly instance: Instance,
    readonly roster: Roster,
  ) {
    this.context = createContext(instance, roster);
    this.verification = verify(instance, roster, { published: roster });
    const { violations, findings } = this.verification;
    this.known = new Map(
      [...violations, ...findings].map((breach) => [
        breachKey(breach),
        Math.abs((breach.value ?? 0) - (breach.limit ?? 0)),
      ]),
    );
    this.dependent = new Set(instance.dependencies.flatMap(({ first, second }) => [first, second]));
  }

  visit(id: string): Visit {
    const found = this.instance.visits.find((visit) => visit.id === id);
    if (found === undefined) throw new RangeError(`there is no visit ${id}`);
    return found;
  }

  carersOf(visit: Visit): Carer[] {
    return this.context.staffed[visit.index]?.carers ?? [];
  }

  /** Whether another start of the visit concerns nobody but its carer. */
  mayShift(visit: Visit): boolean {
    return visit.seats.length === 1 && visit.pinned.starts.length === 0 && !this.dependent.has(visit.index);
  }

  /** Ticks by which the visits of a shift may exceed their least lengths and travel, so that her contacts keep their time in that week. */
  lengthening(worker: number, day: number, paid: Tick, own: PlacedShift | null): Tick {
    const { instance, shiftsOf, weekOfDay, caseload } = this.context;
    const due = instance.rules.contactMinutesPerWeek * caseload[worker] * instance.horizon.ticksPerMinute;
    if (due === 0) return Number.MAX_SAFE_INTEGER;
    let left = paid - due;
    for (const shift of shiftsOf[worker]) {
      if (shift === own || weekOfDay[shift.day] !== weekOfDay[day]) continue;
      left += shift.paid - shift.travelHome;
      for (const { start, end, travel } of shift.visits) left -= end - start + travel;
    }
    return left;
  }
}
