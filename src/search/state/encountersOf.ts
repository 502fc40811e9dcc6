import type { RosterData } from "./RosterData";

export type Encounters = ReturnType<typeof encountersOf>;

/** Keeps who has met whom, and the contacts' visits. */
export function encountersOf(roster: RosterData) {
  // a constant to the compiler, unlike a parameter
  const data = roster;
  return { meet, partFrom, appoint };

  function meet(recipient: number, worker: number, week: number): void {
    const { problem } = data;
    if (data.count[recipient * problem.workers + worker] === 0) join(recipient, worker);
    else data.count[recipient * problem.workers + worker]++;
    if (data.contact[recipient] === worker) contactVisit(recipient, week, 1);
  }

  function partFrom(recipient: number, worker: number, week: number): void {
    const { problem, crew, crewPosition } = data;
    const key = recipient * problem.workers + worker;
    if (--data.count[key] === 0) {
      const phi = recipient * problem.phiStride + data.carers[recipient]--;
      data.continuity += problem.phi[phi - 1] - problem.phi[phi];
      const last = recipient * problem.workers + --data.crewSize[recipient];
      const at = crewPosition[key];
      const moved = crew[last];
      crew[at] = moved;
      crewPosition[recipient * problem.workers + moved] = at;
    }
    if (data.contact[recipient] === worker) contactVisit(recipient, week, -1);
  }

  function join(recipient: number, worker: number): void {
    const { problem } = data;
    const key = recipient * problem.workers + worker;
    data.count[key] = 1;
    const phi = recipient * problem.phiStride + data.carers[recipient]++;
    data.continuity += problem.phi[phi + 1] - problem.phi[phi];
    const at = recipient * problem.workers + data.crewSize[recipient]++;
    data.crew[at] = worker;
    data.crewPosition[key] = at;
  }

  function contactVisit(recipient: number, week: number, change: number): void {
    const { problem } = data;
    const key = recipient * problem.weeks + week;
    const before = missesAt(recipient, week);
    data.contactMade[key] += change;
    data.contactMisses += missesAt(recipient, week) - before;
    data.contactShare += change / (problem.recipientVisits[recipient + 1] - problem.recipientVisits[recipient]);
  }

  function missesAt(recipient: number, week: number): number {
    const { contactServable, contactVisits, weeks, workers } = data.problem;
    const servable = contactServable[(recipient * workers + data.contact[recipient]) * weeks + week];
    const missing = Math.min(contactVisits, servable) - data.contactMade[recipient * weeks + week];
    return missing > 0 ? missing : 0;
  }

  /** Appoints a worker (or nobody with -1) as contact. Not journalled: never between `begin()` and `undo()`. */
  function appoint(recipient: number, worker: number): void {
    const { problem } = data;
    const before = data.contact[recipient];
    if (before === worker) return;
    const visitCount = problem.recipientVisits[recipient + 1] - problem.recipientVisits[recipient];
    for (let week = 0; week < problem.weeks; week++) {
      const key = recipient * problem.weeks + week;
      if (before !== -1) {
        data.contactMisses -= missesAt(recipient, week);
        data.contactShare -= visitCount ? data.contactMade[key] / visitCount : 0;
      }
      data.contactMade[key] = 0;
    }
    if (before === -1) data.contactMisses -= 1;
    else data.caseload[before]--;
    data.contact[recipient] = worker;
    if (worker === -1) {
      data.contactMisses += 1;
      return;
    }
    data.caseload[worker]++;
    for (let i = problem.recipientVisits[recipient]; i < problem.recipientVisits[recipient + 1]; i++) {
      const visit = problem.visitOfRecipient[i];
      for (let part = problem.visitParts[visit]; part < problem.visitParts[visit + 1]; part++) {
        const slot = data.slotOf[part];
        if (slot !== -1 && ((slot / problem.days) | 0) === worker) {
          data.contactMade[recipient * problem.weeks + problem.weekOfDay[slot % problem.days]]++;
        }
      }
    }
    for (let week = 0; week < problem.weeks; week++) {
      const key = recipient * problem.weeks + week;
      data.contactMisses += missesAt(recipient, week);
      data.contactShare += visitCount ? data.contactMade[key] / visitCount : 0;
    }
  }
}
