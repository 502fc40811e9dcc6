// Plans a municipality by the workers of a queue: node plan.mjs town.json roster.json redis://localhost:6379
import { readFile, writeFile } from "node:fs/promises";
import { districts, formatDocument, parseInstanceText, queueExecutor, solveMunicipality } from "kontinuitet";

const [town, target, connection = "redis://localhost:6379"] = process.argv.slice(2);
const { instance, issues } = parseInstanceText(await readFile(town));
if (instance === null) throw new Error(JSON.stringify(issues, null, 2));

const executor = await queueExecutor({
  connection,
  outstanding: 32,
  onTrouble: (code) => console.error(`queue: ${code}`),
});
try {
  const { roster } = await solveMunicipality(instance, {
    districts: districts(instance, { maxWorkersPerUnit: 25 }),
    executor,
    seed: 1,
    timeLimitMsPerUnit: 60_000,
    onProgress: ({ done, total, unit, remainingMs }) =>
      console.error(`${done}/${total} ${unit}; ${Math.ceil(remainingMs / 60_000)} min to go`),
  });
  await writeFile(target, formatDocument(roster));
  await executor.forget();
} finally {
  await executor.close();
}
