/**
 * Time left, as text, from the time the runs ended so far have taken.
 * @param ended runs ended since the start
 * @param left runs still to make or under way
 */
export function remainingTime(elapsedMs: number, ended: number, left: number): string {
  if (ended === 0) return "remaining time not known yet";
  const seconds = Math.ceil(((elapsedMs / ended) * left) / 1000);
  if (seconds < 60) return `about ${seconds} s left`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 60 ? `about ${minutes} min left` : `about ${Math.floor(minutes / 60)} h ${minutes % 60} min left`;
}
