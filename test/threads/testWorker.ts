import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Worker } from "node:worker_threads";
import { build } from "vite";

/** Bundles the worker's source for Node.js and returns a function that starts it. */
export async function testWorker(): Promise<() => Worker> {
  const folder = mkdtempSync(join(tmpdir(), "kontinuitet-worker-"));
  await build({
    configFile: false,
    logLevel: "silent",
    resolve: { alias: { "#port": resolve("src/threads/port.node.ts") } },
    ssr: { noExternal: true },
    build: { ssr: resolve("src/threads/worker.ts"), outDir: folder, emptyOutDir: true },
  });
  const file = readdirSync(folder).find((name) => /^worker\.m?js$/.test(name));
  if (file === undefined) throw new Error("no worker was built");
  // its own package.json, so that .js is an ES module
  if (file.endsWith(".js")) {
    const { writeFileSync } = await import("node:fs");
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  }
  return () => new Worker(join(folder, file), { execArgv: [] });
}
