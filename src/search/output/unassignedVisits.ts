import type { Instance } from "../../model/Instance";
import type { UnassignedReason, UnassignedVisit } from "../../model/Roster";
import type { RosterState } from "../RosterState";

/** The visits left out, each with the first rule that keeps workers from it, or CAPACITY where only the other visits do. */
export function unassignedVisits(instance: Instance, state: RosterState): UnassignedVisit[] {
  const { problem } = state;
  return instance.visits.flatMap((visit) => {
    const seats = problem.visitParts[visit.index + 1] - problem.visitParts[visit.index];
    const missing = seats - state.placed[visit.index];
    return missing > 0 ? [{ visit: visit.id, missing, reasons: reasonsOf(instance, state, visit.index) }] : [];
  });
}

function reasonsOf(instance: Instance, state: RosterState, visit: number): UnassignedReason[] {
  const { problem } = state;
  const { pinned, seats } = instance.visits[visit];
  const isPinned = pinned.workers.length > 0 || pinned.starts.length > 0;
  const first = problem.visitChoices[visit];
  const end = problem.visitChoices[visit + 1];
  if (first === end) {
    return [
      isPinned && pinned.starts.length > 0
        ? reason("PINNED", [], "The pinned start lies outside the windows or outside every shift.")
        : reason("SHIFT", [], "No shift that anybody may work can hold the visit inside its windows."),
    ];
  }
  const able = new Set<number>();
  const byRule = {
    SKILL: new Set<number>(),
    EXCLUDED: new Set<number>(),
    SHIFT: new Set<number>(),
    MAX_CARERS: new Set<number>(),
  };
  for (let w = 0; w < problem.workers; w++) {
    const excluded = instance.visits[visit].recipients.some((r) => instance.recipients[r].excluded.includes(w));
    let eligible = false;
    let onDuty = false;
    for (let choice = first; choice < end; choice++) {
      for (let part = problem.visitParts[visit]; part < problem.visitParts[visit + 1]; part++) {
        const eligibility = problem.classOf[problem.partClasses[part] + choice - first];
        if (!problem.eligible[eligibility * problem.workers + w]) continue;
        eligible = true;
        onDuty ||= holds(state, w, choice, part);
      }
    }
    if (excluded) byRule.EXCLUDED.add(w);
    else if (!eligible) byRule.SKILL.add(w);
    else if (!onDuty) byRule.SHIFT.add(w);
    else if (capReached(state, visit, w)) byRule.MAX_CARERS.add(w);
    else able.add(w);
  }
  const ids = (set: Set<number>) => [...set].map((w) => instance.workers[w].id);
  const reasons: UnassignedReason[] = [];
  if (isPinned)
    reasons.push(
      reason(
        "PINNED",
        pinned.workers.map((w) => instance.workers[w].id),
        "The pin leaves no room: loosen it.",
      ),
    );
  if (byRule.SKILL.size > 0) {
    reasons.push(
      reason(
        "SKILL",
        ids(byRule.SKILL),
        isPinned
          ? "Not pinned to the visit, or without its skills."
          : "These workers lack a skill that the visit needs.",
      ),
    );
  }
  if (byRule.EXCLUDED.size > 0) reasons.push(reason("EXCLUDED", ids(byRule.EXCLUDED), "Excluded by the recipient."));
  if (byRule.SHIFT.size > 0)
    reasons.push(reason("SHIFT", ids(byRule.SHIFT), "Not on duty at that time in this roster."));
  if (byRule.MAX_CARERS.size > 0) {
    reasons.push(reason("MAX_CARERS", ids(byRule.MAX_CARERS), "Would exceed the recipient's cap on carers."));
  }
  if (able.size > 0) {
    const hint =
      seats.length > 1
        ? "On duty, but not together free for it."
        : "On duty, but booked with other visits, travel and break.";
    reasons.push(reason("CAPACITY", ids(able), hint));
  }
  return reasons;
}

function holds(state: RosterState, worker: number, choice: number, part: number): boolean {
  const { problem } = state;
  const option = state.option[worker * problem.days + problem.choiceDay[choice]];
  if (option < 0) return false;
  const start = Math.max(problem.optionStart[option], problem.choiceEarliest[choice]);
  return start <= problem.choiceLatest[choice] && start + problem.partDuration[part] <= problem.optionEnd[option];
}

function capReached(state: RosterState, visit: number, worker: number): boolean {
  const { problem } = state;
  for (let i = problem.visitRecipients[visit]; i < problem.visitRecipients[visit + 1]; i++) {
    const r = problem.recipientOfVisit[i];
    if (state.count[r * problem.workers + worker] === 0 && state.carers[r] >= problem.maxCarers[r]) return true;
  }
  return false;
}

function reason(code: string, workers: string[], hint: string): UnassignedReason {
  return { code, workers, hint };
}
