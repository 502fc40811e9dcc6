import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";

/** Bundles the module that worker threads run for whole units, and returns its URL. */
export async function testUnitWorker(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "kontinuitet-unit-worker-"));
  await build({
    configFile: false,
    logLevel: "silent",
    resolve: {
      alias: { "#port": resolve("src/threads/port.node.ts"), "#spawn": resolve("src/threads/spawn.node.ts") },
    },
    ssr: { noExternal: true },
    build: { ssr: resolve("src/scale/unitWorker.ts"), outDir: folder, emptyOutDir: true },
  });
  // its own package.json, so that .js is an ES module
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  const file = readdirSync(folder).find((name) => /^unitWorker\.m?js$/.test(name));
  if (file === undefined) throw new Error("no worker was built");
  return pathToFileURL(join(folder, file)).href;
}
