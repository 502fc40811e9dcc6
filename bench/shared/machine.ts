import { execFileSync } from "node:child_process";
import { availableParallelism, cpus, totalmem } from "node:os";

export interface Machine {
  cpu: string;
  cores: number;
  memoryGb: number;
  node: string;
}

export function describeMachine(): Machine {
  return {
    cpu: cpus()[0]?.model.replace(/\s+/g, " ").trim() ?? "unknown",
    cores: availableParallelism(),
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
  };
}

/** One line for beneath a table. */
export function machineLine({ cpu, cores, memoryGb, node }: Machine): string {
  return `${cpu}, ${cores} cores, ${memoryGb} GB, Node ${node}`;
}

/** The command that holds a child to some cores, or nothing where there is no taskset or nothing to hold it from. */
export function pinTo(first: number, count: number): string[] {
  const cores = availableParallelism();
  if (count >= cores || first + count > cores || !hasTaskset()) return [];
  return ["taskset", "-c", count === 1 ? String(first) : `${first}-${first + count - 1}`];
}

let taskset: boolean | undefined;
function hasTaskset(): boolean {
  if (taskset === undefined) {
    try {
      execFileSync("taskset", ["--version"], { stdio: "ignore" });
      taskset = true;
    } catch {
      taskset = false;
    }
  }
  return taskset;
}
