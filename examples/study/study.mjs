// A worked study: what do a fixed contact for everybody, two contacts, teams of at most 25 and small teams each do to the number of carers in
// 14 days, to travel and to the contact's share of the visits? See README.md beside this file. Run it with `npm run study`.
import { spawnSync } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { comparisonFigure, formatDocument, generate, renderSvg } from "../../dist/index.js";

const { values: options } = parseArgs({
  options: {
    units: { type: "string", default: "10" },
    recipients: { type: "string", default: "100" },
    iterations: { type: "string", default: "400000" },
    seeds: { type: "string", default: "1" },
  },
});

const folder = new URL("../../out/study/", import.meta.url);
const pathOf = (name) => fileURLToPath(new URL(name, folder));
await mkdir(folder, { recursive: true });

const settings = ["urban", "smallTown", "rural"];
const profiles = ["light", "medium", "heavy"];
const units = [];
for (let i = 0; i < Number(options.units); i++) {
  const { document } = generate({
    profile: profiles[i % 3],
    setting: settings[Math.floor(i / 3) % 3],
    recipients: Number(options.recipients),
    days: 14,
    seed: i + 1,
  });
  units.push(pathOf(`unit${String(i + 1).padStart(2, "0")}.json`));
  await writeFile(units[i], formatDocument(document));
}

const strategies = fileURLToPath(new URL("strategies.json", import.meta.url));
const names = Object.keys(JSON.parse(await readFile(strategies, "utf8")));
const { status } = spawnSync(
  process.execPath,
  [
    fileURLToPath(new URL("../../dist/cli.js", import.meta.url)),
    ["compare", ...units, "--strategies", names.join(","), "--strategy-file", strategies],
    ["--seeds", options.seeds, "--iterations", options.iterations, "-o", pathOf("results.csv")],
  ].flat(),
  { stdio: ["ignore", "ignore", process.stderr.isTTY ? "inherit" : "ignore"] },
);
// 1: in some run a visit could not be placed, which is a result like any other
if (status !== 0 && status !== 1) process.exit(status ?? 3);

const comparison = JSON.parse(await readFile(pathOf("results.json"), "utf8"));
const title = "What each way of organising home care does to a unit";
await writeFile(pathOf("study.svg"), await renderSvg(comparisonFigure(comparison, { title })));
console.log(await readFile(pathOf("results.md"), "utf8"));
console.log("The plot is in out/study/study.svg, every figure of every run in out/study/results.csv.");
