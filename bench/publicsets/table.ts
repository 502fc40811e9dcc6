import type { Outcome } from "./Outcome";

const digits = (value: number, most: number) => String(Math.round(value * 10 ** most) / 10 ** most);
const percent = (value: number) => `${value > 0 ? "+" : ""}${(100 * value).toFixed(2)} %`;
const gap = ({ bestKnown, score }: Outcome) => (score.cost - bestKnown) / bestKnown;
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
/** Published costs of hhcrsp have six digits, those of BRKGA one decimal. */
const upTo = (value: number, limit: number, half: number) => value <= limit + half;

function rowsOf(header: string[], rows: string[][]): string {
  return [header, header.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

function ihtc(outcomes: readonly Outcome[]): string {
  const gaps = outcomes.map(gap);
  const better = outcomes.filter(({ bestKnown, score }) => score.cost < bestKnown);
  const rows = outcomes.map((one) => [
    one.name,
    String(one.seed),
    String(one.bestKnown),
    String(one.score.cost),
    percent(gap(one)),
    `${one.score["skill"]} / ${one.score["continuity"]} / ${one.score["overload"]}`,
    one.score.cost < one.bestKnown ? `**${(one.bestTotal ?? Number.NaN) + one.score.cost - one.bestKnown}**` : "",
    `${digits(one.moves / 1e6, 0)} M`,
    one.load.map((load) => digits(load, 1)).join(" to "),
  ]);
  return `## IHTC-N: nurses' part of IHTC 2024, patients of the best-known solution

Cost = S2 + S3 + S4 by the instance's weights. A new best total is the best-known total with our nurses; the complete solutions are written beside the results.

${rowsOf(["instance", "seed", "best known", "ours", "gap", "skill / nurses met / overload", "new best total", "moves", "load"], rows)}

Mean gap ${percent(mean(gaps))}, strictly better on ${better.length} of ${outcomes.length}, worst ${percent(Math.max(...gaps))}.
`;
}

function hhcrsp(outcomes: readonly Outcome[]): string {
  const reached = outcomes.filter(({ reference, score }) => upTo(score.cost, reference ?? 0, 0.05));
  const matched = outcomes.filter(({ bestKnown, score }) => upTo(score.cost, bestKnown, bestKnown * 5e-6));
  const better = outcomes.filter(({ bestKnown, score }) => score.cost < bestKnown * (1 - 5e-6));
  const rows = outcomes.map((one) => [
    one.name.replace(/^Instanz\w+_HCSRP_/, ""),
    String(one.seed),
    digits(one.bestKnown, 3),
    digits(one.reference ?? Number.NaN, 1),
    digits(one.score.cost, 3),
    percent(gap(one)),
    digits(one.score["travel"], 1),
    `${digits(one.score["totalTardiness"], 1)} / ${digits(one.score["largestTardiness"], 1)}`,
    `${digits(one.moves / 1e6, 1)} M`,
    one.load.map((load) => digits(load, 1)).join(" to "),
  ]);
  return `## hhcrsp: Mankowska, Meisel and Bierwirth 2014

Cost = (travel + total tardiness + largest tardiness) / 3, minutes.

${rowsOf(["instance", "seed", "best known", "BRKGA 2021, best of 15", "ours", "gap", "travel", "tardiness, total / largest", "moves", "load"], rows)}

Mean gap ${percent(mean(outcomes.map(gap)))}; at or below BRKGA 2021's best of 15 on ${reached.length} of ${outcomes.length}, at or below best known on ${matched.length}, strictly below on ${better.length}.
`;
}

/** Markdown of all outcomes: a part by set, seconds and threads. */
export function table(outcomes: readonly Outcome[]): string {
  const parts = [
    "# Public sets\n",
    "`npm run bench:public`: one run an instance, the same parameters for all, every solution scored again by the strict scorer. The instances are not part of the project.\n",
  ];
  const keys = [...new Set(outcomes.map(({ seconds, set, threads }) => `${set} ${seconds} ${threads}`))].sort();
  for (const key of keys) {
    const [set, seconds, threads] = key.split(" ");
    const chosen = outcomes.filter((one) => key === `${one.set} ${one.seconds} ${one.threads}`);
    parts.push((set === "ihtc" ? ihtc : hhcrsp)(chosen));
    parts.push(`${seconds} s an instance, ${threads} threads.\n`);
  }
  return parts.join("\n");
}
