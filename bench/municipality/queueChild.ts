// Puts the units of a municipality on a queue and tells how long they took: node municipality-queue.mjs PLAN LIBRARY URL OUTCOME
import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Plan } from "./Run";

const [planText, libraryFile, connection, outcomeFile] = process.argv.slice(2);
const plan: Plan = JSON.parse(planText);
const library = (await import(pathToFileURL(libraryFile).href)) as typeof import("../../src/index");
const { document } = library.generate({
  profile: plan.profile as "medium",
  setting: plan.setting as "urban",
  recipients: plan.recipients,
  days: plan.days,
  clientTimeShare: plan.share,
  seed: plan.seed,
});
const { instance } = library.parseInstance(document);
const districts = library.districts(instance!, { maxWorkersPerUnit: plan.maxWorkers });
const executor = await library.queueExecutor({ connection, pollMs: 100 });
const from = performance.now();
let wallSeconds = 0;
await library.solveMunicipality(instance!, {
  districts,
  executor,
  seed: plan.seed,
  neighboursAsked: 0,
  iterationsPerUnit: plan.iterations ?? 1000,
  onProgress({ done, total }) {
    if (done === total) wallSeconds = (performance.now() - from) / 1000;
  },
});
await executor.forget();
await executor.close();
writeFileSync(outcomeFile, JSON.stringify({ units: districts.units.length, wallSeconds }));
