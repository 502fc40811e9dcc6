import { defineConfig } from "tsup";

const bundled = ["@noble/hashes", "canonicalize"]; // ESM only: `require("kontinuitet")` works because they are bundled

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
  },
  {
    entry: { cli: "src/cli/main.ts" },
    format: ["esm"],
    target: "node20",
    platform: "node",
    noExternal: bundled,
    banner: { js: "#!/usr/bin/env node" },
  },
]);
