import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { loadLibrary } from "../shared/loadLibrary";
import { describeMachine, pinTo } from "../shared/machine";
import { numberList } from "../shared/numberList";
import { peersFolder, resultsFolder, tableFile } from "../shared/paths";
import { runJobs } from "../shared/runJobs";
import { writeBlock } from "../shared/writeBlock";
import { compactInstance } from "./common/compactInstance";
import { hintOf } from "./common/hintOf";
import { warmStart } from "./common/warmStart";
import { againstOurs } from "./run/againstOurs";
import { mergeSessions } from "./run/mergeSessions";
import type { Peer } from "./run/Peer";
import { peers } from "./run/peers";
import { runPeer } from "./run/runPeer";
import type { Session } from "./run/Session";
import { table } from "./run/table";

const USAGE = `npm run bench:peers -- --instance FILE [--seconds 10,60,300] [--own-seconds 10,60,300] [--seeds 1,2,3] [--peers a,b] [--jobs 1] [--missing] [--dry]
Runs our solver and the installed peers and writes bench/RESULTS-peers.md, bench/results/peers-*.json and a plot (SVG and PNG).
--own-seconds are our solver's limits where they differ from the peers'. What bench/results holds of the same instance stays: only the runs made
now are replaced. --missing runs only those that it does not hold yet, so that a long campaign can be cut off and taken up again.
--jobs 1: one after the other on all cores. --jobs 2: two at a time, each held to its share of the cores (taskset, where there is one).
--dry prints the table and writes nothing; --work DIR keeps what the peers read and write.
Peers: ${peers.map(({ name }) => name).join(", ")}.
Install peers by: sh bench/peers/install.sh [folder...]`;

const HEADER = `# Peers side by side

Made by \`npm run bench:peers\`; what lies between two markers is replaced by the next run on that instance.
Models: the folders of \`bench/peers\`. Carers compare only at an equal number of unassigned parts.
`;

const { values } = parseArgs({
  options: {
    instance: { type: "string" },
    seconds: { type: "string", default: "10" },
    "own-seconds": { type: "string" },
    seeds: { type: "string", default: "1" },
    peers: { type: "string", default: "" },
    jobs: { type: "string", default: "1" },
    missing: { type: "boolean", default: false },
    work: { type: "string" },
    dry: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});
const usage = (code: number, said?: string): never => {
  console.error(said === undefined ? USAGE : `${said}\n${USAGE}`);
  process.exit(code);
};
if (values.help) usage(0);
if (values.instance === undefined) usage(2, "--instance is missing");
const numbers = (name: "seconds" | "own-seconds" | "seeds" | "jobs"): number[] => {
  try {
    return numberList(values[name] ?? values.seconds);
  } catch (error) {
    return usage(2, `--${name}: ${(error as Error).message}`);
  }
};
const limitsOf = (peer: Peer) => numbers(peer.own ? "own-seconds" : "seconds");
const seeds = numbers("seeds");
const [jobs] = numbers("jobs");
const names = values.peers === "" ? peers.map(({ name }) => name) : values.peers.split(",");
const unknown = names.filter((name) => peers.every((peer) => peer.name !== name));
if (unknown.length > 0) usage(2, `unknown peers: ${unknown.join(", ")}`);
if (!Number.isInteger(jobs) || jobs > availableParallelism()) usage(2, "--jobs: at most one for each core");

const library = await loadLibrary();
const instanceFile = resolve(values.instance!);
const { instance, issues } = library.parseInstance(JSON.parse(readFileSync(instanceFile, "utf8")));
if (instance === null) {
  console.error(issues.map(({ code, path }) => `${code} ${path}`).join("\n"));
  process.exit(2);
}
const compact = compactInstance(instance);
const work = values.work ? resolve(values.work) : mkdtempSync(join(tmpdir(), "bench-peers-"));
mkdirSync(work, { recursive: true });
const files = { instance: instanceFile, compact: join(work, "compact.json"), hint: join(work, "hint.json"), work };
writeFileSync(files.compact, JSON.stringify(compact));
writeFileSync(files.hint, JSON.stringify(hintOf(compact, warmStart(compact))));

const sessionFile = join(resultsFolder, `peers-${instance.name}.json`);
const before: Session | null = existsSync(sessionFile) ? JSON.parse(readFileSync(sessionFile, "utf8")) : null;
const cores = Math.max(1, Math.floor(availableParallelism() / jobs));
let session: Session = {
  instance: instance.name,
  hash: instance.hash,
  machine: describeMachine(),
  outcomes: [],
  skipped: [],
};
const chosen = peers.filter(({ name }) => names.includes(name));
const versions = new Map(chosen.map((peer) => [peer.name, peer.version()]));
const running: Peer[] = [];
for (const peer of chosen) {
  const tooLarge = peer.mostVisits !== undefined && compact.visits.length > peer.mostVisits;
  const reason =
    versions.get(peer.name) === null
      ? "not installed"
      : tooLarge
        ? `model for at most ${peer.mostVisits} visits`
        : peer.own === "cli" && peer.threads > cores
          ? `needs ${peer.threads} cores: --jobs 1`
          : null;
  if (reason === null) running.push(peer);
  else session.skipped.push({ peer: peer.name, reason });
}
const held = new Set(
  values.missing && before?.hash === instance.hash
    ? before.outcomes.map(({ cores, peer, seconds, seed }) => `${peer} ${seconds} ${seed} ${cores}`)
    : [],
);
const tasks = seeds.flatMap((seed) =>
  running.flatMap((peer) => limitsOf(peer).map((seconds) => ({ peer, seconds, seed }))),
);
const pending = tasks.filter(({ peer, seconds, seed }) => !held.has(`${peer.name} ${seconds} ${seed} ${cores}`));
// the longest first, so that two lanes end at about the same time
if (jobs > 1) pending.sort((a, b) => b.seconds - a.seconds || a.seed - b.seed);

session = mergeSessions(before, session);
await runJobs(pending, jobs, async ({ peer, seconds, seed }, lane) => {
  const outcome = await runPeer(peer, versions.get(peer.name)!, seconds, seed, {
    instance,
    compact,
    library,
    files,
    cpu: session.machine.cpu,
    cores,
    pin: pinTo(lane * cores, cores),
  });
  session = mergeSessions(session, { ...session, outcomes: [outcome], skipped: [] });
  if (!values.dry) save();
  const { figures } = outcome;
  const said = figures
    ? `${figures.unassignedParts} unassigned, ${figures.contact} contact, ${figures.sumCarers} carers, ${figures.travelMinutes} travel, ${figures.violations} violations ${figures.violationCodes.join(" ")}`
    : outcome.failure;
  console.error(
    `${peer.name} ${seconds} s seed ${seed}: ${said}; ${outcome.wallMs} ms, ${outcome.cpuSeconds} CPU s; stage 2 ${JSON.stringify(outcome.stage2 ?? null)} ${JSON.stringify(outcome.claims ?? null)}`,
  );
});
const text = [table(session, peers), againstOurs(session, peers)].filter((part) => part !== "").join("\n\n");
console.log(text);
if (!values.dry) {
  save();
  writeBlock(tableFile, `peers:${instance.name}`, text, HEADER);
  const plot = join(peersFolder, "plot", "plot.mjs");
  if (existsSync(join(peersFolder, "plot", "node_modules"))) {
    const out = join(resultsFolder, `peers-${instance.name}`);
    execFileSync(process.execPath, [plot, sessionFile, out], { stdio: "inherit" });
  } else console.error("no plot: sh bench/peers/install.sh plot");
}
if (!values.work) rmSync(work, { recursive: true, force: true });

function save(): void {
  mkdirSync(resultsFolder, { recursive: true });
  writeFileSync(sessionFile, `${JSON.stringify(session)}\n`);
}
