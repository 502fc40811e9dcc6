import type { RankTest } from "./RankTest";

type Wilcoxon = (differences: readonly number[]) => { pValue: number };

/**
 * Loads Wilcoxon's signed-rank test, two-sided, from the optional peer dependency `@stdlib/stats-wilcoxon`: exact for fewer than 50 differences
 * without ties and zeros, else by the normal approximation with continuity correction; zeros are left out.
 *
 * @returns null where the library is not installed
 */
export async function loadSignedRank(): Promise<RankTest | null> {
  // not a literal, so that bundlers leave alone what may not be there
  const name: string = "@stdlib/stats-wilcoxon";
  let wilcoxon: Wilcoxon;
  try {
    wilcoxon = ((await import(name)) as { default: Wilcoxon }).default;
  } catch {
    return null;
  }
  return (differences) => {
    if (differences.length < 2 || differences.every((value) => value === 0)) return null;
    return wilcoxon([...differences]).pValue;
  };
}
