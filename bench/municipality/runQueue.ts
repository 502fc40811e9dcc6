import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { loadavg } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { cpuSecondsOf } from "../shared/cpuSecondsOf";
import type { Library } from "../shared/loadLibrary";
import { pinTo } from "../shared/machine";
import { bundles } from "../shared/paths";
import { runChild } from "../shared/runChild";
import type { Plan, QueueRun } from "./Run";

/** The server that is installed; null where there is none. */
export function serverProgram(): string | null {
  for (const name of ["redis-server", "valkey-server"])
    try {
      execFileSync(name, ["--version"], { stdio: "ignore" });
      return name;
    } catch {
      // the other may be there
    }
  return null;
}

/** Units of a municipality by a queue on a server of its own, with some worker processes, each held to a core where there are enough. */
export async function runQueue(
  library: Library,
  work: string,
  server: string,
  plan: Plan,
  processes: number,
): Promise<Omit<QueueRun, "key">> {
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  const loadBefore = loadavg()[0];
  const args = ["--port", String(port), "--bind", "127.0.0.1", "--dir", work, "--appendonly", "yes", "--save", ""];
  const started = [spawn(server, args, { stdio: "ignore" })];
  try {
    await pause(1000);
    const workers = Array.from({ length: processes }, (_, lane) => {
      const [program, ...pinned] = [...pinTo(lane, 1), process.execPath];
      const cli = join(dirname(library.file), "cli.js");
      return spawn(program, [...pinned, cli, "queue-worker", "--queue", url], { stdio: ["ignore", "ignore", "pipe"] });
    });
    started.push(...workers);
    await Promise.all(workers.map(({ stderr }) => once(stderr!, "data")));
    for (const { stderr } of workers) stderr!.resume();
    const before = workers.map(({ pid }) => cpuSecondsOf(pid!));
    const outcomeFile = join(work, `queue-${processes}.json`);
    const { code, errors } = await runChild(
      [process.execPath, join(bundles, "municipality-queue.mjs")],
      [JSON.stringify(plan), library.file, url, outcomeFile],
      86_400_000,
    );
    if (code !== 0) throw new Error(`no result of the queue (exit ${code}): ${errors.slice(-300)}`);
    const used = workers.map(({ pid }, at) => {
      const seconds = cpuSecondsOf(pid!);
      return seconds === null || before[at] === null ? null : seconds - before[at];
    });
    const cpuSeconds = used.some((seconds) => seconds === null) ? null : used.reduce<number>((sum, s) => sum + s!, 0);
    const { units, wallSeconds } = JSON.parse(readFileSync(outcomeFile, "utf8"));
    return { processes, units, wallSeconds, cpuSeconds, loadBefore, loadAfter: loadavg()[0] };
  } finally {
    for (const child of started) child.kill("SIGKILL");
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}
