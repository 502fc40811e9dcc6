import type { RosterState } from "../RosterState";

/** Contacts a worker can hold: her capacity, and no more than her unbooked paid time allows. */
export function contactRoom(state: RosterState, worker: number): number {
  const { problem } = state;
  let most = problem.contactEligible[worker] ? problem.contactCapacity[worker] : 0;
  for (let week = 0; week < problem.weeks && problem.contactTicks > 0; week++) {
    const key = worker * problem.weeks + week;
    if (state.paid[key] > 0)
      most = Math.min(most, Math.floor((state.paid[key] - state.booked[key]) / problem.contactTicks));
  }
  return Math.max(0, most);
}
