import { readFileSync } from "node:fs";

/** Clock ticks a second in /proc; 100 on every Linux in use. */
const TICKS = 100;

/** CPU seconds that a running process, its threads and its ended children have used; null where the system doesn't tell (only Linux does). */
export function cpuSecondsOf(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // the name in parentheses may hold anything; utime, stime, cutime and cstime are the 12th to 15th fields behind it
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / TICKS;
  } catch {
    return null;
  }
}
