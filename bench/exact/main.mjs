// npm run bench:exact -- [--units 20] [--first 1] [--seconds 600] [--cpu] [--instance FILE ...]: the exact mode on generated units, a row of a table for each.
// --cpu: the seconds are CPU seconds of the process, for a machine that others use as well.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { fewestCarers, generate, parseInstance, solveExact, verify } from "../../dist/index.js";

const { values } = parseArgs({
  options: {
    units: { type: "string", default: "20" },
    first: { type: "string", default: "1" },
    seconds: { type: "string", default: "600" },
    cpu: { type: "boolean", default: false },
    instance: { type: "string", multiple: true },
  },
});
if (values.cpu) {
  const wall = performance.now.bind(performance);
  let read = Number.NEGATIVE_INFINITY;
  let spent = 0;
  // asked thousands of times a second: the CPU clock is read every few milliseconds only
  performance.now = () => {
    const now = wall();
    if (now - read >= 2) {
      read = now;
      const { system, user } = process.cpuUsage();
      spent = (system + user) / 1000;
    }
    return spent;
  };
}
const profiles = ["medium", "heavy", "light"];
const minutes = (instance) =>
  instance.visits.reduce((sum, visit) => sum + visit.seats.reduce((all, seat) => all + seat.preferred, 0), 0);
const shareOf = (instance) =>
  minutes(instance) /
  instance.horizon.ticksPerMinute /
  instance.workers.reduce((sum, { contract }) => sum + contract.minutesPerWeek, 0);

/** The first unit drawn, staffed as the generator does, whose client share is 55 to 65 %; 12 to 25 recipients, the profiles in turn. Nothing else decides. */
function unit(index, count) {
  const recipients = 12 + Math.round((13 * (index - 1)) / Math.max(1, count - 1));
  const profile = profiles[(index - 1) % 3];
  for (let seed = index * 1000; seed < index * 1000 + 500; seed++) {
    const { document } = generate({ profile, setting: "urban", recipients, days: 7, seed, clientTimeShare: 0.6 });
    const { instance } = parseInstance(document);
    const share = shareOf(instance);
    if (share < 0.55 || share > 0.65) continue;
    return { name: `${profile} ${recipients} x ${instance.workers.length} seed ${seed}`, instance };
  }
  throw new Error(`no unit of ${recipients} recipients with that share`);
}

async function row(name, instance) {
  const cpu = process.cpuUsage();
  const roster = await solveExact(instance, { timeLimitMs: 1000 * Number(values.seconds) });
  const seconds = (process.cpuUsage(cpu).user / 1e6).toFixed(0);
  const cells = ["unassigned", "contact", "continuity"].map((objective) => {
    const { bound, value } = roster.score.find((entry) => entry.objective === objective);
    return bound === undefined ? `${value}` : value === bound ? `${value} proved` : `${value}, at least ${bound}`;
  });
  const { valid } = verify(instance, roster);
  console.log(
    `| ${name} | ${instance.visits.length} | ${(100 * shareOf(instance)).toFixed(0)} % | ${fewestCarers(instance).total} | ${cells.join(" | ")} | ${valid ? roster.status : "BREAKS RULES"}, ${roster.run.stopped} | ${(roster.run.elapsedMs / 1000).toFixed(0)} | ${seconds} |`,
  );
}

console.log(
  "| unit | visits | client time | fewest carers each alone | unassigned | contact | carers | outcome | seconds | CPU seconds |",
);
console.log("|---|---|---|---|---|---|---|---|---|---|");
if (values.instance)
  for (const file of values.instance)
    await row(file.split("/").at(-1), parseInstance(JSON.parse(readFileSync(file, "utf8"))).instance);
else
  for (let index = Number(values.first); index <= Number(values.units); index++) {
    const { instance, name } = unit(index, 20);
    await row(name, instance);
  }
