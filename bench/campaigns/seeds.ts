import type { Profile } from "../../src/generate/profiles";
import type { Setting } from "../../src/generate/settings";
import { figuresOf } from "../shared/figures";
import { markdownTable } from "../shared/markdownTable";
import { openCampaign } from "./openCampaign";
import { runsLine } from "./runsLine";
import { runTasks } from "./runTasks";
import { unitFrom } from "./unitFrom";

const USAGE = `npm run bench:seeds -- [--instance FILE[,FILE]] [--seconds 60] [--seeds 1-5] [--threads 1] [--recipients 100 --days 7 --profile medium --setting urban --unit-seed 1]
What seeds make of a difference: parts left out and distinct carers, seed by seed, their median and spread.`;

await openCampaign(
  "seeds",
  USAGE,
  {
    instance: { type: "string" },
    seconds: { type: "string", default: "60" },
    seeds: { type: "string", default: "1-5" },
    threads: { type: "string", default: "1" },
    recipients: { type: "string", default: "100" },
    days: { type: "string", default: "7" },
    profile: { type: "string", default: "medium" },
    setting: { type: "string", default: "urban" },
    "unit-seed": { type: "string", default: "1" },
  },
  async (campaign, option) => {
    const { library, work } = campaign;
    const files = option.text("instance")?.split(",");
    const units = (
      files ?? [
        {
          profile: option.text("profile") as Profile,
          setting: option.text("setting") as Setting,
          recipients: option.number("recipients"),
          days: option.number("days"),
          seed: option.number("unit-seed"),
        },
      ]
    ).map((source) => unitFrom(library, work, source));
    const seeds = option.numbers("seeds");
    const threads = option.number("threads");
    const groups = units.flatMap((unit) => option.numbers("seconds").map((seconds) => ({ unit, seconds })));
    const tasks = groups.flatMap((group) => seeds.map((seed) => ({ ...group, seed, threads })));
    const runs = await runTasks(campaign, tasks);
    const rows = groups.map(({ unit, seconds }, i) => {
      const own = runs.slice(i * seeds.length, (i + 1) * seeds.length);
      const solved = own.flatMap(({ figures }) => (figures ? [figures] : []));
      if (solved.length === 0)
        return [unit.name, seconds, ...seeds.map(() => null), null, null, null, null, unit.fewest, null];
      const carers = figuresOf(solved.map(({ sumCarers }) => sumCarers));
      const frequent = solved.flatMap(({ meanCarersFrequent }) => meanCarersFrequent ?? []);
      const parts = figuresOf(solved.map(({ unassignedParts }) => unassignedParts));
      return [
        unit.name,
        seconds,
        ...own.map(({ figures }) =>
          figures
            ? `${figures.unassignedParts} / ${figures.sumCarers}${figures.contact > 0 ? ` (${figures.contact} contact)` : ""}`
            : null,
        ),
        `${parts.median} / ${carers.median}`,
        (carers.median / Math.max(1, unit.instance.recipients.length)).toFixed(2),
        frequent.length > 0 ? figuresOf(frequent).median.toFixed(2) : null,
        `${(100 * carers.spread).toFixed(1)} %`,
        unit.fewest,
        `${((100 * (carers.median - unit.fewest)) / carers.median).toFixed(1)} %`,
      ];
    });
    return [
      "### Seeds",
      "",
      `\`npm run bench:seeds\`, ${threads} ${threads === 1 ? "thread" : "threads"}. Each cell: visit parts left out / sum of distinct carers (and what the contact objective lacks).`,
      "",
      markdownTable(
        [
          "instance",
          "s",
          ...seeds.map((seed) => `seed ${seed}`),
          "median",
          "each",
          "each with 2+ visits a day",
          "spread of carers, (max - min) / median",
          "fewest possible",
          "gap",
        ],
        rows,
      ),
      "",
      runsLine(library, runs, campaign.jobs),
    ].join("\n");
  },
);
