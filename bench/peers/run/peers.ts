import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { bundles, peersFolder, root } from "../../shared/paths";
import type { Peer } from "./Peer";

const python = join(peersFolder, ".venv", "bin", "python");
const jar = join(peersFolder, "timefold", "target", "timefold-peer.jar");
const STAGE_2 = "starts, breaks and routes by the shared stage 2";

/** Every competitor, our own solver first. */
export const peers: Peer[] = [
  {
    name: "kontinuitet",
    folder: ".",
    model: "the whole problem",
    notes: "",
    threads: 1,
    version: ownVersion,
    command: () => [process.execPath, join(bundles, "kontinuitet.mjs")],
    own: "api",
  },
  {
    name: "kontinuitet-threads",
    folder: ".",
    model: "the whole problem",
    notes: "command line, --threads 2",
    threads: 2,
    version: () => (offersThreads() ? ownVersion() : null),
    command: () => [process.execPath, join(bundles, "dist", "cli.js")],
    own: "cli",
  },
  {
    name: "cpsat-full",
    folder: "cpsat",
    model: "CP-SAT, one model with routes: shifts, carers, circuit and break per worker and day",
    notes: "small units only",
    threads: 2,
    mostVisits: 400,
    version: () => pythonVersion("ortools"),
    command: () => [python, join(peersFolder, "cpsat", "full.py")],
  },
  {
    name: "cpsat",
    folder: "cpsat",
    model: "CP-SAT, two stages: shifts, carers, contacts, time bands with travel allowance",
    notes: STAGE_2,
    threads: 2,
    version: () => pythonVersion("ortools"),
    command: () => [python, join(peersFolder, "cpsat", "two_stage.py")],
  },
  {
    name: "or-tools-wasm",
    folder: "ortools-wasm",
    model: "the two-stage CP-SAT model through the TypeScript API",
    notes: STAGE_2,
    threads: 2,
    version: () => nodeVersion("ortools-wasm", "or-tools-wasm"),
    command: () => [process.execPath, join(peersFolder, "ortools-wasm", "solve.mjs")],
  },
  {
    name: "highs",
    folder: "highs",
    model: "MIP of stage 1: shifts, carers, contacts, time bands",
    notes: `single thread (WASM); ${STAGE_2}`,
    threads: 1,
    version: () => nodeVersion("highs", "highs"),
    command: () => [process.execPath, join(peersFolder, "highs", "solve.mjs")],
  },
  {
    name: "javascript-lp-solver",
    folder: "jslp",
    model: "MIP of stage 1, recipient by recipient, on a given rota",
    notes: `single thread; takes no seed; answers re-checked for integrality; ${STAGE_2}`,
    threads: 1,
    version: () => nodeVersion("jslp", "javascript-lp-solver"),
    command: () => [process.execPath, join(peersFolder, "jslp", "solve.mjs")],
  },
  ...(["solver", "defaults"] as const).map(
    (configuration): Peer => ({
      name: configuration === "solver" ? "timefold" : "timefold-defaults",
      folder: "timefold",
      model: "constraint streams, visit lists per worker and day, shift as planning variable",
      notes: `community edition, single thread, ${configuration === "solver" ? "moves and acceptance of its vehicle-routing guide" : "no setting of our own"}; stage 2 adds what was left out`,
      threads: 1,
      version: () => (existsSync(jar) ? timefoldVersion() : null),
      command: () => ["java", "-Xmx2g", "-jar", jar],
      extra: [`${configuration}.xml`],
    }),
  ),
  {
    name: "pyvrp",
    folder: "pyvrp",
    model: "a VRPTW per day on a given rota, travel only; no breaks, no choice of shifts",
    notes: `travel only; doubles as two clients at a fixed time; ${STAGE_2}`,
    threads: 1,
    version: () => pythonVersion("pyvrp"),
    command: () => [python, join(peersFolder, "pyvrp", "travel.py")],
  },
  {
    name: "ortools-routing",
    folder: "cpsat",
    model: "a VRPTW per day on a given rota with breaks, travel only; no choice of shifts",
    notes: `travel only, single thread; ${STAGE_2}`,
    threads: 1,
    version: () => pythonVersion("ortools"),
    command: () => [python, join(peersFolder, "cpsat", "routing.py")],
  },
  ...(["greedy", "random"] as const).map(
    (kind): Peer => ({
      name: `naive-${kind}`,
      folder: "naive",
      model: kind === "greedy" ? "greedy insertion by travel, restarts" : "any colleague on duty who can, restarts",
      notes: "rota by greedy covering",
      threads: 1,
      version: () => "own",
      command: () => [process.execPath, join(bundles, "naive.mjs")],
      extra: [kind],
    }),
  ),
];

function ownVersion(): string {
  return JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version;
}

function offersThreads(): boolean {
  return (
    tried(() =>
      execFileSync(process.execPath, [join(bundles, "dist", "cli.js"), "solve", "--help"], { encoding: "utf8" }),
    )?.includes("--threads") ?? false
  );
}

function pythonVersion(distribution: string): string | null {
  if (!existsSync(python)) return null;
  const code = `import importlib.metadata as m; print(m.version("${distribution}"))`;
  return tried(() =>
    execFileSync(python, ["-c", code], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim(),
  );
}

function nodeVersion(folder: string, name: string): string | null {
  const file = join(peersFolder, folder, "node_modules", name, "package.json");
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).version : null;
}

function timefoldVersion(): string {
  const pom = readFileSync(join(peersFolder, "timefold", "pom.xml"), "utf8");
  return /<version.timefold>(.+)<\/version.timefold>/.exec(pom)?.[1] ?? "unknown";
}

function tried<T>(run: () => T): T | null {
  try {
    return run();
  } catch {
    return null;
  }
}
