import type { Encounters } from "./encountersOf";
import { Shift } from "./Label";
import type { RosterData } from "./RosterData";

export type Placements = ReturnType<typeof placementsOf>;

/** Keeps which part is in which slot and which parts are in none, at what price. */
export function placementsOf(roster: RosterData, encounters: Encounters) {
  // a constant to the compiler, unlike a parameter
  const data = roster;
  const { meet, partFrom } = encounters;
  /** What the search pays for each part while it is loose. */
  const urgency = Float64Array.from(data.problem.partUrgency);
  const loosePosition = data.loose.slice();
  return { enter, leave, urge };

  function enter(part: number, slot: number): void {
    const { problem } = data;
    const worker = (slot / problem.days) | 0;
    const visit = problem.partVisit[part];
    const duration = problem.partDuration[part];
    const week = problem.weekOfDay[slot % problem.days];
    data.slotOf[part] = slot;
    data.placed[visit]++;
    data.labels[data.shifts + slot * Shift.Size + Shift.Visits] += duration;
    data.booked[worker * problem.weeks + week] += duration;
    const at = loosePosition[part];
    const moved = data.loose[--data.looseSize];
    data.loose[at] = moved;
    loosePosition[moved] = at;
    data.looseUrgency -= urgency[part];
    const sole = problem.soleRecipient[visit];
    if (sole >= 0) meet(sole, worker, week);
    else {
      for (let i = problem.visitRecipients[visit]; i < problem.visitRecipients[visit + 1]; i++) {
        meet(problem.recipientOfVisit[i], worker, week);
      }
    }
  }

  function leave(part: number, slot: number): void {
    const { problem } = data;
    const worker = (slot / problem.days) | 0;
    const visit = problem.partVisit[part];
    const duration = problem.partDuration[part];
    const week = problem.weekOfDay[slot % problem.days];
    data.slotOf[part] = -1;
    data.placed[visit]--;
    data.labels[data.shifts + slot * Shift.Size + Shift.Visits] -= duration;
    data.booked[worker * problem.weeks + week] -= duration;
    loosePosition[part] = data.looseSize;
    data.loose[data.looseSize++] = part;
    data.looseUrgency += urgency[part];
    const sole = problem.soleRecipient[visit];
    if (sole >= 0) partFrom(sole, worker, week);
    else {
      for (let i = problem.visitRecipients[visit]; i < problem.visitRecipients[visit + 1]; i++) {
        partFrom(problem.recipientOfVisit[i], worker, week);
      }
    }
  }

  /**
   * Makes the parts that are loose more urgent by a factor, up to a limit, and lets the others' urgency fade, so that a search that can't place
   * a part for long looks for other ways. Not journalled: never between `begin()` and `undo()`.
   */
  function urge(factor: number, limit: number, fade: number): void {
    const { partUrgency } = data.problem;
    for (let part = 0; part < urgency.length; part++) {
      if (data.slotOf[part] < 0) {
        const more = Math.min(partUrgency[part] * limit, urgency[part] * factor) - urgency[part];
        urgency[part] += more;
        data.looseUrgency += more;
      } else urgency[part] = partUrgency[part] + (urgency[part] - partUrgency[part]) * fade;
    }
  }
}
