import { spawn } from "node:child_process";
import { cpuSecondsOf } from "./cpuSecondsOf";

export interface ChildRun {
  code: number | null;
  killed: boolean;
  wallMs: number;
  /** CPU seconds of the process, to about a tenth of a second; null where the system doesn't tell. */
  cpuSeconds: number | null;
  /** The last lines of its standard error. */
  errors: string;
}

const SAMPLE_MS = 50;

/** Runs a program in a process group of its own and ends the group after `killAfterMs`. Its output goes nowhere. */
export function runChild(
  command: readonly string[],
  args: readonly string[],
  killAfterMs: number,
  env: Record<string, string> = {},
): Promise<ChildRun> {
  return new Promise((resolve) => {
    const from = performance.now();
    let killed = false;
    let errors = "";
    let cpuSeconds: number | null = null;
    const child = spawn(command[0], [...command.slice(1), ...args], {
      detached: true,
      env: { ...process.env, ...env },
      stdio: ["ignore", "ignore", "pipe"],
    });
    const sample = () => {
      const seconds = child.pid === undefined ? null : cpuSecondsOf(child.pid);
      // a process that has ended and waits to be fetched has no figures any more
      if (seconds !== null && seconds >= (cpuSeconds ?? 0)) cpuSeconds = seconds;
    };
    const end = () => {
      killed = true;
      sample();
      try {
        process.kill(-child.pid!, "SIGKILL");
      } catch {
        child.kill("SIGKILL");
      }
    };
    const timer = setTimeout(end, killAfterMs);
    const sampler = setInterval(sample, SAMPLE_MS);
    const finish = (code: number | null) => {
      clearTimeout(timer);
      clearInterval(sampler);
      resolve({ code, killed, wallMs: Math.round(performance.now() - from), cpuSeconds, errors });
    };
    child.stderr.on("data", (text) => {
      errors = (errors + String(text)).slice(-2000);
    });
    child.on("error", (error) => {
      errors = String(error);
      finish(null);
    });
    child.on("close", finish);
  });
}
