import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

/**
 * Our own solver in a process of its own, through the public API of the built package.
 *
 * Usage: node kontinuitet.mjs INSTANCE OUT SECONDS SEED STARTED LIBRARY ROSTER [THREADS]
 */
const [instanceFile, out, seconds, seed, started, library, rosterFile, threads] = process.argv.slice(2);
const elapsed = () => Date.now() - Number(started);
const { parseInstance, solve } = (await import(pathToFileURL(library).href)) as typeof import("../../src/index");
const { instance } = parseInstance(JSON.parse(readFileSync(instanceFile, "utf8")));
if (instance === null) throw new Error("the instance has errors");

const roster = await solve(instance, {
  seed: Number(seed),
  timeLimitMs: Math.max(0, Number(seconds) * 1000 - elapsed()),
  ...(threads === undefined ? {} : { threads: Number(threads) }),
  onProgress: ({ carers, improved, missingContacts, unassigned }) => {
    if (!improved) return;
    appendFileSync(
      out,
      `${JSON.stringify({ ms: elapsed(), unassignedParts: unassigned, sumCarers: carers, contact: missingContacts })}\n`,
    );
  },
});
writeFileSync(rosterFile, JSON.stringify(roster));
