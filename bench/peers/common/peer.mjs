import { appendFileSync, readFileSync } from "node:fs";

/** What the JavaScript peers share: arguments, the compact instance, the answer file. Usage: COMPACT OUT SECONDS SEED STARTED HINT. */
export function openRun() {
  const [compactFile, out, seconds, seed, started, hintFile] = process.argv.slice(2);
  const elapsed = () => Date.now() - Number(started);
  return {
    /** @type {import("./Compact").Compact} */
    compact: JSON.parse(readFileSync(compactFile, "utf8")),
    /** @type {import("./PeerAnswer").PeerAnswer} */
    hint: JSON.parse(readFileSync(hintFile, "utf8")),
    seed: Number(seed),
    elapsed,
    /** Milliseconds left for the solver, less a reserve for handing over. */
    left: (reserve = 300) => Math.max(100, Number(seconds) * 1000 - elapsed() - reserve),
    answer: (shifts, visits, claims) =>
      appendFileSync(out, `${JSON.stringify({ ms: elapsed(), shifts, visits, ...(claims ? { claims } : {}) })}\n`),
  };
}
