// A municipality from the generator to its measures, in a process of its own: node municipality-child.mjs PLAN LIBRARY OUTCOME
import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Outcome, Phases, Plan } from "./Run";

const [planText, libraryFile, outcomeFile] = process.argv.slice(2);
const plan: Plan = JSON.parse(planText);
const library = (await import(pathToFileURL(libraryFile).href)) as typeof import("../../src/index");

const cpu = {} as Phases;
const wall = {} as Phases;
let since = { cpu: process.cpuUsage(), wall: performance.now() };
const phase = (name: keyof Phases) => {
  const used = process.cpuUsage(since.cpu);
  cpu[name] = (used.user + used.system) / 1e6;
  wall[name] = (performance.now() - since.wall) / 1000;
  since = { cpu: process.cpuUsage(), wall: performance.now() };
};

const text = JSON.stringify(
  library.generate({
    profile: plan.profile as "medium",
    setting: plan.setting as "urban",
    recipients: plan.recipients,
    days: plan.days,
    clientTimeShare: plan.share,
    seed: plan.seed,
  }).document,
);
phase("generate");
const { instance, issues } = library.parseInstanceText(text);
if (instance === null) throw new Error(issues.map(({ code, path }) => `${code} ${path}`).join("\n"));
phase("parse");
const divided = library.districts(instance, { maxWorkersPerUnit: plan.single ? 10_000 : plan.maxWorkers });
phase("divide");
const executor =
  plan.threads > 1 ? await library.threadExecutor({ threads: plan.threads }) : library.inProcessExecutor();
let atBorders = false;
const solved = await library.solveMunicipality(instance, {
  districts: divided,
  executor,
  seed: plan.seed,
  neighboursAsked: plan.neighbours,
  ...(plan.iterations === null ? {} : { iterationsPerUnit: plan.iterations }),
  ...(plan.secondsPerUnit === null ? {} : { timeLimitMsPerUnit: plan.secondsPerUnit * 1000 }),
  onProgress({ done, stage, total }) {
    if (stage === "units" && done === total && !atBorders) {
      atBorders = true;
      phase("units");
    }
  },
});
await executor.close();
phase("borders");
const verification = library.verify(instance, solved.roster);
phase("verify");
const measures = library.measure(instance, solved.roster);
phase("measure");

const { carers } = verification.objectives.continuity;
const met = Object.values(carers).filter((count) => count > 0);
const { summary } = verification;
const outcome: Outcome = {
  units: divided.units.length,
  workers: instance.workers.length,
  most: Math.max(...divided.units.map(({ workers }) => workers.length)),
  visits: summary.visits,
  unassigned: summary.visits - summary.assignedVisits,
  contactsMissing: summary.requiredContacts - summary.appointedContacts,
  meanCarers: met.reduce((sum, count) => sum + count, 0) / met.length,
  official: measures.U21401.values["mean"],
  clientTimeShare: measures.clientTimeShare.values["share"],
  crossings: solved.crossings.length,
  swaps: solved.swaps.length,
  violations: verification.violations.length,
  gap: divided.gap,
  shortages: divided.shortages.length,
  cpu,
  wall,
  memoryMb: Math.round(process.resourceUsage().maxRSS / 1000),
};
writeFileSync(outcomeFile, JSON.stringify(outcome));
