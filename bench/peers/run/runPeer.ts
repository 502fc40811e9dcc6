import { existsSync, readFileSync, rmSync, statSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import type { Instance } from "../../../src/model/Instance";
import type { Roster } from "../../../src/model/Roster";
import type { Library } from "../../shared/loadLibrary";
import { readAnswers } from "../../shared/readAnswers";
import { runChild } from "../../shared/runChild";
import type { Compact } from "../common/Compact";
import { judge } from "../common/judge";
import type { PeerAnswer } from "../common/PeerAnswer";
import { repair } from "../common/repair";
import { writeRoster } from "../common/writeRoster";
import type { Outcome, TracePoint } from "./Outcome";
import type { Peer } from "./Peer";

export interface Setting {
  instance: Instance;
  compact: Compact;
  library: Library;
  files: { instance: string; compact: string; hint: string; work: string };
  cpu: string;
  /** Cores that the peer may use, and what is put before its command to hold it to them. */
  cores: number;
  pin: string[];
}

/** An answer counts if it comes this soon after the limit. */
const LATE_MS = 1000;
/** What the command line takes to start and to write, which its own limit does not cover. */
const CLI_START_S = 0.6;
const TRACE_POINTS = 10;

/** Starts a peer, ends it in time, checks what it answered. */
export async function runPeer(
  peer: Peer,
  version: string,
  seconds: number,
  seed: number,
  setting: Setting,
): Promise<Outcome> {
  const { compact, files, instance, library } = setting;
  const name = `${peer.name}-${seconds}-${seed}`;
  const out = join(files.work, `${name}.jsonl`);
  const rosterFile = join(files.work, `${name}.roster.json`);
  for (const file of [out, rosterFile]) rmSync(file, { force: true });
  const load = loadavg()[0];
  const started = String(Date.now());
  const general = [out, String(seconds), String(seed), started];
  const args =
    peer.own === "cli"
      ? [
          "solve",
          files.instance,
          "-o",
          rosterFile,
          "--time-limit",
          String(seconds - CLI_START_S),
          "--seed",
          String(seed),
          "--threads",
          String(peer.threads),
        ]
      : peer.own === "api"
        ? [files.instance, ...general, library.file, rosterFile]
        : [files.compact, ...general, files.hint, ...(peer.extra ?? [])];
  const graceMs = 3000 + 100 * seconds;
  const env = { KONTINUITET_BENCH_CORES: String(setting.cores) };
  const run = await runChild([...setting.pin, ...peer.command()], args, seconds * 1000 + graceMs, env);
  const outcome: Outcome = {
    instance: instance.name,
    peer: peer.name,
    version,
    seconds,
    seed,
    threads: peer.threads,
    cpu: setting.cpu,
    cores: setting.cores,
    date: new Date().toISOString().slice(0, 10),
    load,
    loadAfter: loadavg()[0],
    wallMs: run.wallMs,
    cpuSeconds: run.cpuSeconds,
    killed: run.killed,
    answeredMs: null,
    figures: null,
    trace: [],
  };
  const failure = () => {
    if (run.killed) return "no answer in time, killed";
    return run.errors.trim() === ""
      ? "ended without an answer"
      : `no answer (exit ${run.code}): ${errorLine(run.errors)}`;
  };

  if (peer.own) {
    if (!existsSync(rosterFile)) return { ...outcome, failure: failure() };
    const answeredMs = Math.round(statSync(rosterFile).mtimeMs - Number(started));
    if (answeredMs > seconds * 1000 + LATE_MS) return { ...outcome, failure: `answered late, after ${answeredMs} ms` };
    const roster: Roster = JSON.parse(readFileSync(rosterFile, "utf8"));
    const figures = judge(instance, roster, library.verify);
    const trace = thinned(readAnswers<TracePoint>(out), 40).map((point) => ({ ...point, verified: false }));
    trace.push({
      ms: answeredMs,
      unassignedParts: figures.unassignedParts,
      sumCarers: figures.sumCarers,
      verified: true,
    });
    return { ...outcome, answeredMs, figures, trace };
  }

  const answers = readAnswers<PeerAnswer>(out).filter(({ ms }) => ms <= seconds * 1000 + LATE_MS);
  const last = answers.at(-1);
  if (last === undefined) return { ...outcome, failure: failure() };
  for (const answer of thinned(answers, TRACE_POINTS)) {
    const from = performance.now();
    const { dropped, inserted, plan } = repair(compact, answer);
    const figures = judge(instance, writeRoster(instance, plan), library.verify);
    outcome.trace.push({
      ms: answer.ms,
      unassignedParts: figures.unassignedParts,
      sumCarers: figures.sumCarers,
      verified: true,
    });
    if (answer !== last) continue;
    outcome.figures = figures;
    outcome.answeredMs = last.ms;
    outcome.stage2 = { ms: Math.round(performance.now() - from), dropped, inserted };
    if (last.claims) outcome.claims = last.claims;
  }
  return outcome;
}

/** At most `most` of them, evenly spread over time, the last among them. */
function thinned<T extends { ms: number }>(points: readonly T[], most: number): T[] {
  const last = points.at(-1);
  if (last === undefined || points.length <= most) return [...points];
  const step = last.ms / most;
  const kept: T[] = [];
  for (const point of points) {
    if (kept.length === 0 || point.ms >= kept.at(-1)!.ms + step) kept.push(point);
  }
  if (kept.at(-1) !== last) kept.push(last);
  return kept;
}

function errorLine(text: string): string {
  const lines = text.trim().split("\n");
  const line = lines.find((one) => /error|exception/i.test(one)) ?? lines.at(-1) ?? "";
  // no paths of the machine in the results
  return line
    .trim()
    .replaceAll(/(file:\/\/)?(\/[\w.@-]+){2,}/g, "…")
    .slice(0, 200);
}
