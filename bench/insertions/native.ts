import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { bundles, root } from "../shared/paths";

export interface NativeRun {
  evaluations: number;
  scans: number;
  checksum: number;
  wallNs: number;
  cpuNs: number;
}

const FLAGS = ["-O2", "-std=c++17"];

export interface Native {
  compiler: string;
  flags: string;
  run: (stateFile: string, passes: number) => NativeRun;
}

/** Compiles `bench/native/insertions.cpp`; null where there is no g++. */
export function compileNative(): Native | null {
  const found = spawnSync("g++", ["--version"], { encoding: "utf8" });
  if (found.error || found.status !== 0) return null;
  mkdirSync(bundles, { recursive: true });
  const program = join(bundles, "insertions-native");
  execFileSync("g++", [...FLAGS, "-o", program, join(root, "bench", "native", "insertions.cpp")]);
  return {
    compiler: found.stdout.split("\n")[0],
    flags: FLAGS.join(" "),
    run: (stateFile, passes) => JSON.parse(execFileSync(program, [stateFile, String(passes)], { encoding: "utf8" })),
  };
}
