import type { PairedDifference } from "./ComparisonSummary";
import { type Headline, headlines } from "./headlines";

/**
 * A paired difference as a sentence that needs no statistics: how much, in how many of the pairs, and whether chance alone may explain it.
 * A difference is called clear where the interval leaves out 0.
 */
export function inWords(
  { figure, measure }: Pick<Headline, "figure" | "measure">,
  difference: Omit<PairedDifference, "words">,
  pairedBy: "instance" | "seed",
): string {
  const { equal, high, larger, low, mean, pairs, percent, smaller } = difference;
  const unit = headlines.find((headline) => headline.measure === measure && headline.figure === figure)?.unit;
  if (equal === pairs) return `the same in ${each(pairs, pairedBy)}`;
  const fewer = unit === "carers" || unit === "visits" ? "fewer" : "less";
  const way = mean < 0 ? fewer : "more";
  const many = mean < 0 ? smaller : larger;
  const size = `${amount(Math.abs(mean), unit)} ${way}${part(percent, unit)}`;
  const where = many === pairs ? `in ${each(pairs, pairedBy)}` : `in ${many} of ${count(pairs, pairedBy)}`;
  if (low === null || high === null) return `${size}, seen once`;
  if (low <= 0 && high >= 0) return `no clear difference: ${size} on average, ${where}`;
  const from = amount(Math.min(Math.abs(low), Math.abs(high)), unit);
  const to = amount(Math.max(Math.abs(low), Math.abs(high)), unit);
  return `${size}, ${where} (95 % interval ${from} to ${to} ${way})`;
}

function amount(value: number, unit: Headline["unit"] | undefined): string {
  if (unit === "share") return `${(100 * value).toFixed(1)} points`;
  if (unit === "percent") return `${value.toFixed(1)} points`;
  return unit === undefined ? value.toPrecision(3) : `${value.toFixed(value < 10 ? 2 : 1)} ${unit}`;
}

function part(percent: number | null, unit: Headline["unit"] | undefined): string {
  if (percent === null || unit === "share" || unit === "percent") return "";
  return ` (${Math.abs(percent).toFixed(0)} %)`;
}

function count(pairs: number, pairedBy: "instance" | "seed"): string {
  return `${pairs} ${pairedBy === "instance" ? "units" : "seeds"}`;
}

function each(pairs: number, pairedBy: "instance" | "seed"): string {
  const [one, several] = pairedBy === "instance" ? ["unit", "units"] : ["seed", "seeds"];
  if (pairs === 1) return `the one ${one}`;
  return pairs === 2 ? `both ${several}` : `all ${pairs} ${several}`;
}
