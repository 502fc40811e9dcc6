import type { Library } from "../shared/loadLibrary";
import { describeMachine, machineLine } from "../shared/machine";
import type { Run } from "./Run";

/** Beneath a table: when, on what, under which load, whether `verify` found anything, and how much of its cores the runs were given. */
export function runsLine(library: Library, runs: readonly Run[], jobs: number): string {
  const loads = runs.flatMap(({ loadBefore, loadAfter }) => [loadBefore, loadAfter]);
  const solved = runs.filter(({ figures }) => figures !== null);
  const violations = solved.reduce((sum, { figures }) => sum + figures!.violations, 0);
  const shares = solved.flatMap(({ cpuSeconds, wallMs, threads }) =>
    cpuSeconds === null ? [] : [(100 * cpuSeconds) / ((wallMs / 1000) * threads)],
  );
  const cpu = shares.length > 0 ? `; CPU time ${low(shares)}–${high(shares)} % of wall time x threads` : "";
  const failed = runs.length - solved.length;
  return (
    `${new Date().toISOString().slice(0, 10)}, version ${library.VERSION} (build ${library.build}); ${machineLine(describeMachine())}; ${jobs} at a time; ` +
    `load ${Math.min(...loads).toFixed(1)}–${Math.max(...loads).toFixed(1)} before and after each run${cpu}. ` +
    `Every roster verified again: ${violations} violations in ${solved.length}${failed > 0 ? `; ${failed} runs gave none` : ""}.`
  );
}

const low = (values: number[]) => Math.round(Math.min(...values));
const high = (values: number[]) => Math.round(Math.max(...values));
