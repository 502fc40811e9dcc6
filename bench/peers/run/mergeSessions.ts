import type { Session } from "./Session";

/**
 * Puts new outcomes in the place of those of the same peer, seconds, seed and cores, and keeps the others. Nothing is kept of another version of the
 * instance, nor that a peer was left out once it has run.
 */
export function mergeSessions(before: Session | null, now: Session): Session {
  if (before === null || before.hash !== now.hash) return now;
  const key = ({ cores, peer, seconds, seed }: Session["outcomes"][number]) => `${peer} ${seconds} ${seed} ${cores}`;
  const replaced = new Set(now.outcomes.map(key));
  const outcomes = [...before.outcomes.filter((outcome) => !replaced.has(key(outcome))), ...now.outcomes];
  const known = new Set([...outcomes, ...now.skipped].map(({ peer }) => peer));
  const ran = new Set(outcomes.map(({ peer }) => peer));
  const skipped = [
    ...before.skipped.filter(({ peer }) => !known.has(peer)),
    ...now.skipped.filter(({ peer }) => !ran.has(peer)),
  ];
  return { ...now, outcomes, skipped };
}
