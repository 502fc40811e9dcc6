import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { fewestCarers } from "../../src/bounds/fewestCarers";
import { generate } from "../../src/generate/generate";
import type { Profile } from "../../src/generate/profiles";
import { parseInstance } from "../../src/model/parseInstance";
import { compile } from "../../src/problem/compile";
import { Random } from "../../src/random";
import { Search } from "../../src/search/Search";
import { figuresOf } from "../shared/figures";
import { describeMachine, machineLine } from "../shared/machine";
import { markdownTable } from "../shared/markdownTable";
import { resultsFile } from "../shared/paths";
import { writeBlock } from "../shared/writeBlock";
import { compileNative } from "./native";
import { queriesOf } from "./queriesOf";
import { scanAll } from "./scanAll";
import { writeState } from "./writeState";

const USAGE = `npm run bench:insertions -- [--instance FILE | --recipients 100 --days 7 --profile medium] [--seed 1] [--moves 50000] [--rounds 9] [--seconds 0.4] [--dry]
Insertion evaluations a second of the search's own scan, and of the same loop in C++ (g++ -O2) on the same state, in alternating rounds of about
--seconds each. The state is what the search reaches on the unit after --moves moves. One evaluation is one part tested at one position of one route.
--dry writes nothing to bench/RESULTS.md.`;

const { values } = parseArgs({
  options: {
    instance: { type: "string" },
    recipients: { type: "string", default: "100" },
    days: { type: "string", default: "7" },
    profile: { type: "string", default: "medium" },
    seed: { type: "string", default: "1" },
    moves: { type: "string", default: "50000" },
    rounds: { type: "string", default: "9" },
    seconds: { type: "string", default: "0.4" },
    dry: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
const [seed, moves, rounds, seconds] = [values.seed, values.moves, values.rounds, values.seconds].map(Number);
const amounts = [seed, moves, rounds, seconds, Number(values.recipients), Number(values.days)];
if (amounts.some((value) => !(value > 0)) || (values.instance !== undefined && !existsSync(values.instance))) {
  console.error(USAGE);
  process.exit(2);
}

const document =
  values.instance === undefined
    ? generate({
        profile: values.profile as Profile,
        setting: "urban",
        recipients: Number(values.recipients),
        days: Number(values.days),
        seed,
      }).document
    : JSON.parse(readFileSync(values.instance, "utf8"));
const { instance, issues } = parseInstance(document);
if (instance === null) {
  console.error(issues.map(({ code, path }) => `${code} ${path}`).join("\n"));
  process.exit(2);
}

const loadBefore = loadavg()[0];
const problem = compile(instance);
const fewest = Int32Array.from(fewestCarers(instance).byRecipient);
const search = Search.prepared(instance, problem, seed);
search.aim(fewest);
const { state } = search;
state.evaluations = 0;
const movesFrom = process.cpuUsage();
for (let i = 0; i < moves; i++) search.step(i / moves);
const moveSeconds = cpuSeconds(movesFrom);
const inMoves = { evaluations: state.evaluations, moves };

const queries = queriesOf(state, (parts) => new Random(seed).shuffle(parts));
const scans = queries.length / 5;
scanAll(state, queries, 2);
let passes = 1;
let evaluationsPerPass = 0;
for (let spent = 0; spent < seconds; ) {
  const before = state.evaluations;
  const from = performance.now();
  scanAll(state, queries, passes);
  spent = (performance.now() - from) / 1000;
  evaluationsPerPass = (state.evaluations - before) / passes;
  if (spent < seconds) passes = Math.ceil(passes * Math.min(8, Math.max(1.3, seconds / Math.max(spent, 1e-4))));
}

const native = compileNative();
if (native === null) console.error("no g++: the C++ side is left out");
const work = mkdtempSync(join(tmpdir(), "bench-insertions-"));
const stateFile = join(work, "state.bin");
writeState(stateFile, state, queries);
const rates = { ours: [] as number[], oursWall: [] as number[], native: [] as number[], nativeWall: [] as number[] };
const checksums = new Set<number>();
const evaluations = passes * evaluationsPerPass;
try {
  for (let round = 0; round < rounds; round++) {
    const from = process.cpuUsage();
    const wallFrom = performance.now();
    checksums.add(scanAll(state, queries, passes));
    rates.oursWall.push(evaluations / (performance.now() - wallFrom) / 1000);
    rates.ours.push(evaluations / cpuSeconds(from) / 1e6);
    if (native === null) continue;
    const run = native.run(stateFile, passes);
    if (run.evaluations !== evaluations) throw new Error(`C++ made ${run.evaluations} evaluations, not ${evaluations}`);
    checksums.add(run.checksum);
    rates.native.push((run.evaluations / run.cpuNs) * 1e3);
    rates.nativeWall.push((run.evaluations / run.wallNs) * 1e3);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
if (checksums.size !== 1) throw new Error(`checksums differ: ${[...checksums].join(", ")}`);

const perScan = evaluationsPerPass / scans;
const row = (name: string, cpu: number[], wall: number[]) => {
  const { median, min, max } = figuresOf(cpu);
  return [
    name,
    median.toFixed(1),
    `${min.toFixed(1)}–${max.toFixed(1)}`,
    figuresOf(wall).median.toFixed(1),
    (median / perScan).toFixed(2),
    [...checksums][0],
  ];
};
const rows = [row("TypeScript, `RosterState.scan`", rates.ours, rates.oursWall)];
if (native !== null) rows.push(row(`C++, ${native.flags}`, rates.native, rates.nativeWall));
const paired = rates.native.map((rate, i) => rates.ours[i] / rate);
const ratio = native === null ? null : figuresOf(paired);
const text = [
  "### Insertion evaluations",
  "",
  `\`npm run bench:insertions\`: ${instance.name}, seed ${seed}, state after ${moves} moves: ${problem.parts} parts (${state.looseSize} loose), ${scans} scans of ` +
    `${perScan.toFixed(1)} positions on average, ${passes} passes a round, ${rounds} alternating rounds. One evaluation is one part tested at one position of one ` +
    "route, those that the labels alone turn down included. Rates are millions a second of CPU time (wall time beside them).",
  "",
  markdownTable(["", "M evaluations/s, median", "range", "by wall time", "M scans/s", "checksum"], rows),
  "",
  ratio === null
    ? "No g++ on this machine: no comparison."
    : `Ratio of the two, median of the rounds: **${ratio.median.toFixed(2)}** (${ratio.min.toFixed(2)}–${ratio.max.toFixed(2)}).`,
  `Whole moves of the search, everything included: ${(inMoves.evaluations / moveSeconds / 1e6).toFixed(1)} M evaluations a second and ` +
    `${Math.round(inMoves.moves / moveSeconds)} moves a second over the ${moves} moves.`,
  "",
  `${new Date().toISOString().slice(0, 10)}; ${machineLine(describeMachine())}${native ? `, ${native.compiler}` : ""}; load ${loadBefore.toFixed(1)} before, ${loadavg()[0].toFixed(1)} after.`,
].join("\n");
console.log(text);
if (!values.dry) writeBlock(resultsFile, "bench:insertions", text);

function cpuSeconds(from: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1e6;
}
