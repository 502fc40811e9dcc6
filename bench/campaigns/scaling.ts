import type { Profile } from "../../src/generate/profiles";
import type { Setting } from "../../src/generate/settings";
import { figuresOf } from "../shared/figures";
import { markdownTable } from "../shared/markdownTable";
import { openCampaign } from "./openCampaign";
import { runsLine } from "./runsLine";
import { runTasks } from "./runTasks";
import { unitFrom } from "./unitFrom";

const USAGE = `npm run bench:scaling -- [--sizes 100,200,400] [--seconds 0.6] [--seeds 1-3] [--unit-seeds 11] [--profile medium --setting urban --days 7 --share 0.6]
Generated units of several sizes, workers in proportion, with the same --seconds per recipient: distinct carers and what a move costs.`;

await openCampaign(
  "scaling",
  USAGE,
  {
    sizes: { type: "string", default: "100,200,400" },
    seconds: { type: "string", default: "0.6" },
    seeds: { type: "string", default: "1-3" },
    "unit-seeds": { type: "string", default: "11" },
    profile: { type: "string", default: "medium" },
    setting: { type: "string", default: "urban" },
    days: { type: "string", default: "7" },
    share: { type: "string", default: "0.6" },
  },
  async (campaign, option) => {
    const { library, work } = campaign;
    const sizes = option.numbers("sizes");
    const seeds = option.numbers("seeds");
    const share = option.number("share");
    const each = option.number("seconds");
    const unitSeeds = option.numbers("unit-seeds");
    const groups = sizes.map((recipients) =>
      unitSeeds.map((seed) =>
        unitFrom(library, work, {
          profile: option.text("profile") as Profile,
          setting: option.text("setting") as Setting,
          recipients,
          days: option.number("days"),
          clientTimeShare: share,
          seed,
        }),
      ),
    );
    const perSize = unitSeeds.length * seeds.length;
    const tasks = groups.flatMap((units, i) =>
      units.flatMap((unit) => seeds.map((seed) => ({ unit, seconds: each * sizes[i], seed, threads: 1 }))),
    );
    const runs = await runTasks(campaign, tasks);
    const lines = groups.map((units, i) => {
      const solved = runs.slice(i * perSize, (i + 1) * perSize).filter(({ figures }) => figures !== null);
      if (solved.length === 0) return null;
      const workers = units.map(({ instance }) => instance.workers.length);
      const fewest = units.map(({ fewest, instance }) => fewest / instance.recipients.length);
      const carers = figuresOf(solved.map(({ figures }) => figures!.meanCarers));
      const costs = solved.flatMap(({ cpuSeconds, elapsedMs, iterations }) =>
        iterations > 0 ? [(1e6 * (cpuSeconds ?? elapsedMs / 1000)) / iterations] : [],
      );
      const cost = costs.length > 0 ? figuresOf(costs).median : null;
      return { carers, cost, fewest: figuresOf(fewest).mean, solved, workers };
    });
    const first = lines[0];
    const rows = lines.map((line, i) => {
      if (line === null) return [sizes[i], ...Array(8).fill(null)];
      const parts = figuresOf(line.solved.map(({ figures }) => figures!.unassignedParts));
      return [
        sizes[i],
        [...new Set(line.workers)].join(", "),
        Math.round(each * sizes[i] * 10) / 10,
        parts.median,
        line.carers.median.toFixed(3),
        first === null ? null : (line.carers.median / first.carers.median).toFixed(3),
        line.fewest.toFixed(3),
        line.cost?.toFixed(1) ?? null,
        first?.cost && line.cost ? (line.cost / first.cost).toFixed(2) : null,
      ];
    });
    return [
      "### Scaling",
      "",
      `\`npm run bench:scaling\`: generated ${option.text("profile")} ${option.text("setting")} units, ${option.number("days")} days, client time ${share * 100} %, unit seeds ${unitSeeds.join(", ")}, ` +
        `seeds ${seeds.join(", ")}, ${each} s per recipient, 1 thread; medians over the runs. Above 250 recipients the generator draws several bases. The cost of a move is all CPU time of the process over the moves made.`,
      "",
      markdownTable(
        [
          "recipients",
          "workers",
          "s",
          "parts left out",
          "mean distinct carers",
          "x first",
          "fewest possible, mean",
          "CPU µs a move",
          "x first",
        ],
        rows,
      ),
      "",
      runsLine(library, runs, campaign.jobs),
    ].join("\n");
  },
);
