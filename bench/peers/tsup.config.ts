import { defineConfig } from "tsup";

export default defineConfig({
  entry: {
    peers: "bench/peers/main.ts",
    naive: "bench/peers/naive/naive.ts",
    kontinuitet: "bench/peers/kontinuitet.ts",
  },
  outDir: "out/bench",
  format: "esm",
  outExtension: () => ({ js: ".mjs" }),
  target: "node20",
  platform: "node",
  clean: false,
  dts: false,
  splitting: false,
});
