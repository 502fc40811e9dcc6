import { defineConfig } from "tsup";

export default defineConfig({
  entry: { publicsets: "bench/publicsets/main.ts" },
  outDir: "out/bench",
  format: "esm",
  outExtension: () => ({ js: ".mjs" }),
  target: "node20",
  platform: "node",
  clean: false,
  dts: false,
  splitting: false,
});
