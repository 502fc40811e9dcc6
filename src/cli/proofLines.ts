import type { Roster } from "../model/Roster";

/** What the exact mode has proved, a line for each objective with a bound. */
export function proofLines(roster: Roster): string[] {
  const bounded = roster.score.filter(({ bound }) => bound !== undefined);
  return bounded.map(({ bound = 0, gap = 0, objective, value }, i) => {
    const label = i === 0 ? "Proof" : "";
    const verdict = gap === 0 ? "optimal" : `at least ${round(bound)} (gap ${round(100 * gap)} %)`;
    return `${label.padEnd(15)}${objective} ${round(value)}: ${verdict}`;
  });
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}
