import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import type { Outcome } from "./Outcome";
import { type BenchInstance, benchInstances } from "./sets";
import { table } from "./table";

const USAGE = `npm run bench:public -- --folder DIR [--set ihtc,hhcrsp] [--only i01,i02] [--seconds 120] [--threads 2] [--seed 1]
Measures what is not measured yet, one instance after the other, and writes bench/RESULTS-public.md. DIR holds the sets: ihtc-2024 and hhcrsp-mankowska.
Results: bench/results/public, one file a run; solutions better than best known beside them. --table only writes the table.`;

const { values } = parseArgs({
  options: {
    folder: { type: "string", default: "../shared/benchmarks" },
    set: { type: "string", default: "ihtc,hhcrsp" },
    only: { type: "string", default: "" },
    seconds: { type: "string", default: "120" },
    threads: { type: "string", default: "2" },
    seed: { type: "string", default: "1" },
    table: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});
const [seconds, threads, seed] = [values.seconds, values.threads, values.seed].map(Number);
if (values.help || !(seconds > 0) || !(threads >= 1) || !Number.isInteger(seed)) {
  console.error(USAGE);
  process.exit(values.help ? 0 : 2);
}

const root = process.cwd();
const results = join(root, "bench/results/public");
const solutions = join(results, "solutions");
mkdirSync(solutions, { recursive: true });
const fileOf = (set: string, name: string) => join(results, `${set}-${name}-${seconds}s-${threads}t-${seed}.json`);
const json = (path: string) => JSON.parse(readFileSync(path, "utf8"));

/** A result is there as a whole or not at all, so that an interrupted campaign goes on where it stopped. */
function write(path: string, content: unknown): void {
  writeFileSync(`${path}.tmp`, `${JSON.stringify(content, null, 1)}\n`);
  renameSync(`${path}.tmp`, path);
}

function writeTable(): void {
  const outcomes = readdirSync(results)
    .filter((name) => name.endsWith(".json"))
    .map((name): Outcome => json(join(results, name)));
  outcomes.sort((a, b) => a.name.localeCompare(b.name, "en", { numeric: true }) || a.seed - b.seed);
  writeFileSync(join(root, "bench/RESULTS-public.md"), table(outcomes));
}

async function measure(one: BenchInstance): Promise<void> {
  const built = pathToFileURL(join(root, "dist/index.js")).href;
  const { parsePublic, solvePublic, VERSION } = (await import(built)) as typeof import("../../src/index");
  const fixed = one.patients === undefined ? undefined : json(one.patients);
  const { issues, value } = parsePublic(one.set, json(one.instance), fixed);
  if (value === null) throw new Error(`${one.name}: ${issues[0].code} ${issues[0].path}`);
  const before = loadavg()[0];
  const { run, score, solution } = await solvePublic(value, { seed, threads, timeLimitMs: seconds * 1000 });
  const { bestKnown, bestTotal, name, reference, set } = one;
  if (score.cost < bestKnown * (1 - 5e-6)) write(join(solutions, `${set}-${name}-${score.cost}.json`), solution);
  const outcome: Outcome = {
    set,
    name,
    bestKnown,
    ...(reference === undefined ? {} : { reference }),
    ...(bestTotal === undefined ? {} : { bestTotal }),
    seconds,
    threads,
    seed,
    score,
    moves: run.iterations,
    load: [before, loadavg()[0]],
    version: VERSION,
    date: new Date().toISOString().slice(0, 10),
  };
  write(fileOf(set, name), outcome);
  const gap = (100 * (score.cost - bestKnown)) / bestKnown;
  console.error(`${set} ${name}: ${score.cost} (${gap.toFixed(2)} %), ${Math.round(run.iterations / 1e6)} M moves`);
}

if (!values.table) {
  if (!existsSync(join(root, "dist/index.js"))) throw new Error("there is no dist: run `npm run build` first");
  const sets = values.set.split(",");
  const only = values.only === "" ? null : values.only.split(",");
  for (const one of benchInstances(resolve(values.folder))) {
    if (!sets.includes(one.set) || (only !== null && !only.includes(one.name))) continue;
    if (existsSync(fileOf(one.set, one.name))) continue;
    await measure(one);
    writeTable();
  }
}
writeTable();
