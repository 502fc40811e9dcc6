import { existsSync, readFileSync, rmSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import type { Roster } from "../../src/model/Roster";
import { judge } from "../peers/common/judge";
import type { Library } from "../shared/loadLibrary";
import { bundles } from "../shared/paths";
import { runChild } from "../shared/runChild";
import type { Run } from "./Run";
import type { Unit } from "./Unit";

export interface Task {
  unit: Unit;
  seconds: number;
  seed: number;
  threads: number;
}

export function keyOf(build: string, { unit, seconds, seed, threads }: Task): string {
  return `${build} ${unit.instance.hash.slice(0, 12)} ${seconds} s, seed ${seed}, threads ${threads}`;
}

/** Solves a unit in a child process through the public API of the built package, and verifies the roster again here. */
export async function solveOnce(library: Library, work: string, task: Task, pin: readonly string[]): Promise<Run> {
  const { unit, seconds, seed, threads } = task;
  const key = keyOf(library.build, task);
  const name = key.replaceAll(/[^\w]+/g, "-");
  const rosterFile = join(work, `${name}.roster.json`);
  const progressFile = join(work, `${name}.jsonl`);
  const loadBefore = loadavg()[0];
  const { code, cpuSeconds, errors, killed, wallMs } = await runChild(
    [...pin, process.execPath, join(bundles, "kontinuitet.mjs")],
    [unit.file, progressFile, seconds, seed, Date.now(), library.file, rosterFile, threads].map(String),
    seconds * 1500 + 20_000,
  );
  const run: Run = {
    key,
    unit: unit.name,
    seconds,
    seed,
    threads,
    figures: null,
    iterations: 0,
    elapsedMs: 0,
    stopped: "",
    cpuSeconds,
    wallMs,
    loadBefore,
    loadAfter: loadavg()[0],
  };
  if (!existsSync(rosterFile)) {
    const lines = errors.trim().split("\n");
    const line = lines.find((text) => /error/i.test(text)) ?? lines.at(-1) ?? "";
    // no paths of the machine in the results
    const said = line.replaceAll(/(file:\/\/)?(\/[\w.@-]+){2,}/g, "…").slice(0, 200);
    return { ...run, failure: killed ? "killed, no roster in time" : `no roster (exit ${code}): ${said}` };
  }
  const roster: Roster = JSON.parse(readFileSync(rosterFile, "utf8"));
  for (const file of [rosterFile, progressFile]) rmSync(file, { force: true });
  const { unassignedParts, contact, sumCarers, meanCarers, meanCarersFrequent, travelMinutes, violations } = judge(
    unit.instance,
    roster,
    library.verify,
  );
  const { iterations, elapsedMs, stopped } = roster.run!;
  const figures = {
    unassignedParts,
    contact,
    sumCarers,
    meanCarers,
    meanCarersFrequent,
    travelMinutes,
    violations,
  };
  return { ...run, figures, iterations, elapsedMs, stopped };
}
