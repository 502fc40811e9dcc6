#!/usr/bin/env bash
# Installs the package as it would be published, in a folder with a space in its name, and uses it as a stranger would.
set -euo pipefail
cd "$(dirname "$0")/.."
repository="$PWD"

folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
consumer="$folder/a consumer"
mkdir "$consumer"
npm pack --silent --pack-destination "$folder" > /dev/null

cd "$consumer"
echo '{ "name": "consumer", "private": true }' > package.json
npm install --silent --no-audit --no-fund "$folder"/kontinuitet-*.tgz

cat > module.mjs <<'JS'
import { Worker } from "node:worker_threads";
import { generate, parseInstance, solve, verify } from "kontinuitet";
const { document } = generate({ profile: "light", setting: "urban", recipients: 8, days: 2, seed: 1 });
const { instance } = parseInstance(document);
const roster = await solve(instance, { iterations: 500, seed: 1 });
if (!verify(instance, roster).valid) throw new Error("the roster breaks a rule");
let answers = 0;
const own = () => {
  const worker = new Worker(new URL(import.meta.resolve("kontinuitet/worker")));
  worker.on("message", () => answers++);
  return worker;
};
const texts = await Promise.all(
  [{}, { threads: 2 }, { threads: 1, createWorker: own }].map(async (options) => {
    const { run, ...rest } = await solve(instance, { iterations: 500, searches: 2, ...options });
    return JSON.stringify({ ...rest, iterations: run.iterations });
  }),
);
if (texts[1] !== texts[0] || texts[2] !== texts[0]) throw new Error("threads change the roster");
if (answers === 0) throw new Error("the consumer's own worker has not been used");
console.log(`module: ${roster.shifts.length} shifts`);
JS
node module.mjs

cat > common.cjs <<'JS'
const worker_threads = require("node:worker_threads");
let workers = 0;
worker_threads.Worker = class extends worker_threads.Worker {
  constructor(...args) {
    super(...args);
    workers++;
  }
};
require("node:module").syncBuiltinESMExports();
const { generate, parseInstance, solve } = require("kontinuitet");
const { document } = generate({ profile: "light", setting: "rural", recipients: 8, days: 2, seed: 1 });
const { instance, issues } = parseInstance(document);
if (instance === null) throw new Error(JSON.stringify(issues));
const schema = require("kontinuitet/schemas/instance.json");
if (typeof schema !== "object") throw new Error("no schema");
solve(instance, { iterations: 500, searches: 2, threads: 2 }).then((roster) => {
  if (workers !== 2) throw new Error(`${workers} workers instead of 2`);
  console.log(`common: ${instance.visits.length} visits, ${roster.shifts.length} shifts by ${workers} threads`);
});
JS
node common.cjs

sed -n '/^```js$/,/^```$/p' "$repository/README.md" | sed '/^```/d' > readme.mjs
node readme.mjs

npx --no-install kontinuitet --help > help.txt
grep -q solve help.txt
npx --no-install kontinuitet generate --profile light --recipients 8 --days 2 --seed 1 --quiet -o "small unit.json"
status=0
npx --no-install kontinuitet solve "small unit.json" --time-limit 3 --threads 2 --quiet -o roster.json || status=$?
# 1: some visits could not be placed, which is a result like any other.
[ "$status" -le 1 ]
node -e 'const roster = require("./roster.json"); if (roster.format !== "kontinuitet/roster@1") process.exit(1)'
npx --no-install kontinuitet verify "small unit.json" roster.json > verify.txt || [ "$?" -eq 1 ]
echo "smoke: the installed package works"
