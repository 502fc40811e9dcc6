// Serves the built pages on localhost, opens them in a headless Chromium and compares its rosters with those of Node.js.
// usage: node run.mjs <folder of the built pages> <chromium> [instance.json ...]; "kontinuitet" must be installed where this file lies
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import { generate, parseInstance, solve } from "kontinuitet";

const [folder, chromium, ...files] = process.argv.slice(2);
const options = { seed: 5, iterations: 6000, searches: 3 };
const patienceMs = 180_000;

const drawn = generate({ profile: "medium", setting: "urban", recipients: 10, workers: 6, days: 7, seed: 3 }).document;
const instances = [drawn, ...(await Promise.all(files.map(async (file) => JSON.parse(await readFile(file, "utf8")))))];

const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".json": "application/json" };
let hand = () => {};
const result = new Promise((resolve) => {
  hand = resolve;
});
const server = createServer(async (request, response) => {
  const { pathname } = new URL(request.url, "http://localhost");
  if (pathname === "/task") return response.end(JSON.stringify({ instances, options }));
  if (pathname === "/result") {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    response.end();
    return hand(JSON.parse(Buffer.concat(chunks).toString()));
  }
  try {
    const body = await readFile(join(folder, normalize(pathname)));
    response.writeHead(200, { "content-type": types[extname(pathname)] ?? "application/octet-stream" }).end(body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));

const profile = await mkdtemp(join(tmpdir(), "kontinuitet-browser-"));
const flags =
  "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";
const browser = spawn(
  chromium,
  [
    ...flags.split(" "),
    `--user-data-dir=${profile}`,
    "--enable-logging=stderr",
    `http://127.0.0.1:${server.address().port}/check.html`,
  ],
  { stdio: ["ignore", "ignore", "pipe"] },
);
let log = "";
browser.stderr.on("data", (data) => {
  log = (log + data).slice(-20_000);
});
const exited = new Promise((resolve) => browser.once("exit", resolve));
let alarm;
try {
  const found = await Promise.race([
    result,
    exited.then(() => null),
    new Promise((resolve) => {
      alarm = setTimeout(resolve, patienceMs, null);
    }),
  ]);
  if (found === null || found.error !== null) {
    const lines = log.split("\n").filter((line) => line.includes("CONSOLE"));
    throw new Error(`${found?.error ?? "the browser gave no result"}\n${lines.join("\n")}`);
  }
  for (const [i, document] of instances.entries()) {
    const { instance } = parseInstance(document);
    const roster = await solve(instance, options);
    const expected = JSON.stringify({ ...roster, run: { ...roster.run, elapsedMs: 0 } });
    assert.ok(found.rosters[i].alone === expected, `instance ${i}: the page's own thread differs from Node.js`);
    assert.ok(found.rosters[i].threaded === expected, `instance ${i}: Web Workers differ from Node.js`);
  }
  assert.equal(found.workers, 2 * instances.length, "workers made");
  // each constructs, and runs the legs before and after the exchange
  assert.equal(found.answers, 3 * found.workers, "answers of workers");
  const { page } = found;
  assert.match(page.status, /aborted.*verified/);
  assert.ok(page.rows > 2, "the matrix is empty");
  assert.match(page.mean, /^\d+\.\d\d$/);
  assert.equal(page.download, "blob:");
  assert.ok(page.afterCancelMs < 500, `cancelling took ${page.afterCancelMs} ms`);
  console.log(`browser: ${instances.length} rosters equal those of Node.js; cancelling took ${page.afterCancelMs} ms`);
} finally {
  clearTimeout(alarm);
  browser.kill("SIGKILL");
  await exited;
  server.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
}
