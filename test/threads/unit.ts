import { generate } from "../../src/generate/generate";
import type { Instance } from "../../src/model/Instance";
import { parseInstance } from "../../src/model/parseInstance";
import type { Roster } from "../../src/model/Roster";

/** A small invented unit. */
export function unit(seed = 1, recipients = 10): Instance {
  const { document } = generate({ profile: "light", setting: "urban", recipients, workers: 6, days: 7, seed });
  return parseInstance(document).instance!;
}

/** The roster as text, without what depends on the clock. */
export function bytesOf(roster: Roster): string {
  return JSON.stringify({ ...roster, run: { ...roster.run, elapsedMs: 0 } });
}
