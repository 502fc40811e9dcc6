import { judge } from "../peers/common/judge";
import { figuresOf } from "../shared/figures";
import { markdownTable } from "../shared/markdownTable";
import { naiveGreedy } from "./naiveGreedy";
import { openCampaign } from "./openCampaign";
import { runsLine } from "./runsLine";
import { runTasks } from "./runTasks";
import { unitFrom } from "./unitFrom";
import { variousUnits } from "./variousUnits";

const USAGE = `npm run bench:units -- [--count 24] [--seconds 30] [--first-seed 101] [--seed 1] [--threads 1]
Many generated units of other sizes, profiles, settings, tightness and lengths; beside each a greedy planner who thinks of the route only.
--seconds is for a week; two weeks have twice as much.`;

await openCampaign(
  "units",
  USAGE,
  {
    count: { type: "string", default: "24" },
    seconds: { type: "string", default: "30" },
    "first-seed": { type: "string", default: "101" },
    seed: { type: "string", default: "1" },
    threads: { type: "string", default: "1" },
  },
  async (campaign, option) => {
    const { library, work } = campaign;
    const [seed, threads, seconds] = [option.number("seed"), option.number("threads"), option.number("seconds")];
    const options = variousUnits(option.number("count"), option.number("first-seed"));
    const units = options.map((one) => unitFrom(library, work, one));
    const limit = (i: number) => (seconds * options[i].days) / 7;
    const runs = await runTasks(
      campaign,
      units.map((unit, i) => ({ unit, seconds: limit(i), seed, threads })),
    );
    const lines = units.map(({ fewest, instance }, i) => {
      const naive = judge(instance, naiveGreedy(instance, seed), library.verify);
      const { figures } = runs[i];
      const gap = figures && figures.unassignedParts === 0 ? (figures.sumCarers - fewest) / figures.sumCarers : null;
      return { fewest: fewest / instance.recipients.length, figures, gap, naive, parts: partsOf(instance.visits) };
    });
    const rows = lines.map(({ fewest, figures, gap, naive, parts }, i) => {
      const { clientTimeShare, days, profile, recipients, seed: unitSeed, setting } = options[i];
      return [
        unitSeed,
        `${profile} ${setting}`,
        recipients,
        units[i].instance.workers.length,
        days,
        parts,
        `${Math.round(clientTimeShare! * 100)} %`,
        limit(i),
        figures?.unassignedParts ?? null,
        figures?.contact ?? null,
        figures?.meanCarers.toFixed(2) ?? null,
        fewest.toFixed(2),
        gap === null ? null : `${(100 * gap).toFixed(0)} %`,
        naive.unassignedParts,
        naive.meanCarers.toFixed(2),
        naive.violations,
      ];
    });
    const solved = lines.filter(({ figures }) => figures !== null);
    const complete = solved.filter(({ figures }) => figures!.unassignedParts === 0).length;
    const fewer = solved.filter(
      ({ figures, naive }) =>
        figures!.unassignedParts <= naive.unassignedParts && figures!.meanCarers < naive.meanCarers,
    ).length;
    const ratios = solved.map(({ figures, naive }) => figures!.meanCarers / naive.meanCarers);
    const ratio = ratios.length > 0 ? figuresOf(ratios) : null;
    return [
      "### Other units",
      "",
      `\`npm run bench:units\`: ${units.length} generated units, seed ${seed}, ${threads} ${threads === 1 ? "thread" : "threads"}. Client time is what the generator was asked for. ` +
        "Naive: greedy by travel, 20 tries; carers compare only where it leaves out no more. Fewest: bound on the mean distinct carers with every visit made; the gap is shown where every visit is.",
      "",
      markdownTable(
        [
          "unit seed",
          "profile",
          "recipients",
          "workers",
          "days",
          "visit parts",
          "client time",
          "s",
          "parts left out",
          "contact",
          "mean carers",
          "fewest",
          "gap",
          "naive: left out",
          "naive: mean carers",
          "naive: violations",
        ],
        rows,
      ),
      "",
      `Everything placed on ${complete} of ${units.length}. No more left out and fewer carers than the naive planner on ${fewer} of ${solved.length}` +
        `${ratio ? `; carers ${ratio.median.toFixed(2)} x its carers in the median (${ratio.min.toFixed(2)}–${ratio.max.toFixed(2)})` : ""}.`,
      "",
      runsLine(library, runs, campaign.jobs),
    ].join("\n");
  },
);

function partsOf(visits: readonly { seats: readonly unknown[] }[]): number {
  return visits.reduce((sum, { seats }) => sum + seats.length, 0);
}
