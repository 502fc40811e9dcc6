import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The bundle lies in `out/bench`, two levels below the root. */
export const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
export const bundles = join(root, "out", "bench");
export const peersFolder = join(root, "bench", "peers");
export const resultsFolder = join(root, "bench", "results");
export const tableFile = join(root, "bench", "RESULTS-peers.md");
export const resultsFile = join(root, "bench", "RESULTS.md");
