import { defineConfig } from "tsup";

const bundled = ["@noble/hashes", "canonicalize", "csv-parse"]; // ESM only (csv-parse: its build without Buffer): `require("kontinuitet")` works because they are bundled

export default defineConfig([
  {
    entry: { index: "src/index.ts" },
    format: ["esm", "cjs"],
    dts: true,
    clean: true,
    target: "es2022",
    platform: "neutral",
    sourcemap: true,
    noExternal: bundled,
    external: ["#spawn"], // each environment has its own: `imports` in package.json
  },
  {
    entry: {
      worker: "src/threads/worker.ts",
      "port.browser": "src/threads/port.browser.ts",
      "port.node": "src/threads/port.node.ts",
      "spawn.browser": "src/threads/spawn.browser.ts",
      "spawn.node": "src/threads/spawn.node.ts",
    },
    format: ["esm"],
    target: "es2022",
    platform: "neutral",
    splitting: false,
    noExternal: bundled,
    external: ["#port", "node:worker_threads"],
  },
  {
    entry: {
      cli: "src/cli/main.ts",
      compareWorker: "src/cli/compare/compareWorker.ts",
      unitWorker: "src/scale/unitWorker.ts",
    },
    format: ["esm"],
    target: "node20",
    platform: "node",
    noExternal: bundled,
    external: ["#spawn"],
    banner: { js: "#!/usr/bin/env node" },
  },
]);
