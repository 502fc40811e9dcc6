// Solves the week of a small invented home-care unit and says what came out. Run it with `npm start`.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { fewestCarers, formatDocument, measure, parseInstanceText, solve, summary, verify } from "../dist/index.js";

const timeLimitMs = 15_000;

const { instance, issues } = parseInstanceText(await readFile(new URL("week.json", import.meta.url)));
if (instance === null) throw new Error(JSON.stringify(issues, null, 2));

console.log(`A week of ${instance.recipients.length} people with home care and ${instance.workers.length} carers.`);
console.log(`Planning for ${timeLimitMs / 1000} seconds ...\n`);

const showProgress = process.stderr.isTTY;
const roster = await solve(instance, {
  seed: 1,
  timeLimitMs,
  onProgress({ elapsedMs, carers, unassigned }) {
    if (!showProgress) return;
    const mean = (carers / instance.recipients.length).toFixed(2);
    process.stderr.write(
      `\r${Math.round(elapsedMs / 1000)} s, ${mean} carers per person, ${unassigned} visits to place   `,
    );
  },
});
if (showProgress) process.stderr.write(`\r${" ".repeat(60)}\r`);

const verification = verify(instance, roster);
const measures = measure(instance, roster);
const fewest = fewestCarers(instance);
for (const line of summary({ instance, verification, measures, fewest })) console.log(line);

const folder = new URL("../out/", import.meta.url);
await mkdir(folder, { recursive: true });
await writeFile(new URL("roster.json", folder), formatDocument(roster));
console.log("\nThe roster is in out/roster.json.");
