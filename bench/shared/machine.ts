import { execFileSync } from "node:child_process";
import { availableParallelism, cpus, totalmem } from "node:os";

/** Cores that every competitor may use. */
export const CORES = 2;

export interface Machine {
  cpu: string;
  cores: number;
  usedCores: number;
  memoryGb: number;
  node: string;
  /** How the cores are held to `usedCores`. */
  pinning: string;
}

/** The machine, and the command that holds a child to the cores of the comparison. */
export function describeMachine(): { machine: Machine; pin: string[] } {
  const cores = availableParallelism();
  const canPin = cores > CORES && hasTaskset();
  return {
    machine: {
      cpu: cpus()[0]?.model ?? "unknown",
      cores,
      usedCores: canPin ? CORES : cores,
      memoryGb: Math.round(totalmem() / 2 ** 30),
      node: process.version,
      pinning: canPin ? "taskset" : "none needed or possible",
    },
    pin: canPin ? ["taskset", "-c", `0-${CORES - 1}`] : [],
  };
}

function hasTaskset(): boolean {
  try {
    execFileSync("taskset", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
