import { defineConfig } from "tsup";

export default defineConfig({
  entry: {
    municipality: "bench/municipality/main.ts",
    "municipality-child": "bench/municipality/child.ts",
    "municipality-queue": "bench/municipality/queueChild.ts",
    scaling: "bench/campaigns/scaling.ts",
    seeds: "bench/campaigns/seeds.ts",
    threads: "bench/campaigns/threads.ts",
    units: "bench/campaigns/units.ts",
    insertions: "bench/insertions/main.ts",
    peers: "bench/peers/main.ts",
    naive: "bench/peers/naive/naive.ts",
    kontinuitet: "bench/peers/kontinuitet.ts",
  },
  outDir: "out/bench",
  format: "esm",
  outExtension: () => ({ js: ".mjs" }),
  // as the package itself, so that what is timed is what users run
  target: "es2022",
  platform: "node",
  clean: false,
  dts: false,
  splitting: false,
});
