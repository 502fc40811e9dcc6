import type { GenerateOptions } from "../../src/generate/generate";

const PROFILES = ["light", "medium", "heavy"] as const;
const SETTINGS = ["urban", "smallTown", "rural"] as const;
const RECIPIENTS = [40, 60, 80, 100, 120, 150];
const SHARES = [0.5, 0.6, 0.68];

/**
 * Units that differ in everything: profiles, settings, size, how tight time is, and one week or two. The steps through the lists are coprime to
 * their lengths, so that combinations vary; the generator's seeds are `firstSeed` and the following.
 */
export function variousUnits(count: number, firstSeed: number): GenerateOptions[] {
  return Array.from({ length: count }, (_, i) => ({
    profile: PROFILES[i % PROFILES.length],
    setting: SETTINGS[(i + Math.floor(i / 3)) % SETTINGS.length],
    recipients: RECIPIENTS[(i * 5) % RECIPIENTS.length],
    clientTimeShare: SHARES[(i + 2 * Math.floor(i / 9)) % SHARES.length],
    days: i % 4 === 3 ? 14 : 7,
    seed: firstSeed + i,
  }));
}
