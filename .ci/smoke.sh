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
import { generate, parseInstance, solve, verify } from "kontinuitet";
const { document } = generate({ profile: "light", setting: "urban", recipients: 8, days: 2, seed: 1 });
const { instance } = parseInstance(document);
const roster = await solve(instance, { iterations: 500, seed: 1 });
if (!verify(instance, roster).valid) throw new Error("the roster breaks a rule");
console.log(`module: ${roster.shifts.length} shifts`);
JS
node module.mjs

cat > common.cjs <<'JS'
const { generate, parseInstance } = require("kontinuitet");
const { document } = generate({ profile: "light", setting: "rural", recipients: 8, days: 2, seed: 1 });
const { instance, issues } = parseInstance(document);
if (instance === null) throw new Error(JSON.stringify(issues));
const schema = require("kontinuitet/schemas/instance.json");
if (typeof schema !== "object") throw new Error("no schema");
console.log(`common: ${instance.visits.length} visits`);
JS
node common.cjs

sed -n '/^```js$/,/^```$/p' "$repository/README.md" | sed '/^```/d' > readme.mjs
node readme.mjs

npx --no-install kontinuitet --help > help.txt
grep -q solve help.txt
npx --no-install kontinuitet generate --profile light --recipients 8 --days 2 --seed 1 --quiet -o "small unit.json"
status=0
npx --no-install kontinuitet solve "small unit.json" --time-limit 3 --quiet -o roster.json || status=$?
# 1: some visits could not be placed, which is a result like any other.
[ "$status" -le 1 ]
node -e 'const roster = require("./roster.json"); if (roster.format !== "kontinuitet/roster@1") process.exit(1)'
npx --no-install kontinuitet verify "small unit.json" roster.json > verify.txt || [ "$?" -eq 1 ]
echo "smoke: the installed package works"
