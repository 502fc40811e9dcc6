import type { Profile } from "../../src/generate/profiles";
import type { Setting } from "../../src/generate/settings";
import { figuresOf } from "../shared/figures";
import { markdownTable } from "../shared/markdownTable";
import { openCampaign } from "./openCampaign";
import type { Run } from "./Run";
import { runsLine } from "./runsLine";
import { runTasks } from "./runTasks";
import { unitFrom } from "./unitFrom";

const USAGE = `npm run bench:threads -- [--instance FILE] [--seconds 60] [--seeds 1-10] [--threads 1,2] [--recipients 100 --days 7 --profile medium --setting urban --unit-seed 1]
The same seconds with few and with more threads, seed by seed.`;

await openCampaign(
  "threads",
  USAGE,
  {
    instance: { type: "string" },
    seconds: { type: "string", default: "60" },
    seeds: { type: "string", default: "1-10" },
    threads: { type: "string", default: "1,2" },
    recipients: { type: "string", default: "100" },
    days: { type: "string", default: "7" },
    profile: { type: "string", default: "medium" },
    setting: { type: "string", default: "urban" },
    "unit-seed": { type: "string", default: "1" },
  },
  async (campaign, option) => {
    const { library, work } = campaign;
    const unit = unitFrom(
      library,
      work,
      option.text("instance") ?? {
        profile: option.text("profile") as Profile,
        setting: option.text("setting") as Setting,
        recipients: option.number("recipients"),
        days: option.number("days"),
        seed: option.number("unit-seed"),
      },
    );
    const seeds = option.numbers("seeds");
    const threads = option.numbers("threads");
    const seconds = option.number("seconds");
    const runs = await runTasks(
      campaign,
      seeds.flatMap((seed) => threads.map((count) => ({ unit, seconds, seed, threads: count }))),
    );
    const of = (seed: number, count: number) => runs.find((run) => run.seed === seed && run.threads === count)!;
    const verdicts = seeds.map((seed) => compare(of(seed, threads[0]), of(seed, threads.at(-1)!)));
    const rows = seeds.map((seed, i) => [
      seed,
      ...threads.flatMap((count) => {
        const { figures, iterations } = of(seed, count);
        return [figures ? `${figures.unassignedParts} / ${figures.contact} / ${figures.sumCarers}` : null, iterations];
      }),
      verdicts[i] < 0 ? threads.at(-1)! : verdicts[i] > 0 ? threads[0] : "equal",
    ]);
    const median = (count: number) => {
      const solved = seeds.flatMap((seed) => of(seed, count).figures ?? []);
      return solved.length === 0 ? null : figuresOf(solved.map(({ sumCarers }) => sumCarers)).median;
    };
    rows.push(["median carers", ...threads.flatMap((count) => [median(count), ""]), ""]);
    const better = verdicts.filter((verdict) => verdict < 0).length;
    const equal = verdicts.filter((verdict) => verdict === 0).length;
    return [
      "### Threads",
      "",
      `\`npm run bench:threads\`: ${unit.name}, ${seconds} s of wall time each, runs in turn. Each cell: visit parts left out / contact objective / sum of distinct carers; better is less in that order.`,
      "",
      markdownTable(["seed", ...threads.flatMap((count) => [`${count} threads`, "moves"]), "better with"], rows),
      "",
      `${threads.at(-1)} threads are better than ${threads[0]} on ${better} of ${seeds.length} seeds, equal on ${equal}. Fewest possible: ${unit.fewest} carers.`,
      "",
      runsLine(library, runs, campaign.jobs),
    ].join("\n");
  },
);

/** Below 0 where `b` is better. */
function compare({ figures: a }: Run, { figures: b }: Run): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
  return b.unassignedParts - a.unassignedParts || b.contact - a.contact || b.sumCarers - a.sumCarers;
}
