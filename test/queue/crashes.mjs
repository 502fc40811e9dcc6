// A worker, the producer and the server are killed in one run; the roster must be the one made in a single process.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Redis } from "ioredis";
import { generate, parseInstance, parseRoster, verify } from "kontinuitet";
import { Program } from "./Program.mjs";
import { freePort, startServer } from "./startServer.mjs";

const [serverProgram, command, folder] = process.argv.slice(2);
const town = join(folder, "town.json");
const { document } = generate({ profile: "light", setting: "urban", recipients: 72, workers: 36, days: 7, seed: 3 });
writeFileSync(town, JSON.stringify(document));
const solve = (...more) => [command, "municipality", town, "--max-workers", "5", "--iterations", "1500", ...more];
const port = await freePort();
const queue = ["--queue", `redis://127.0.0.1:${port}`];
const programs = [];
const start = (file, args) => {
  const program = new Program(file, args);
  programs.push(program);
  return program;
};
const startWorker = () =>
  start(process.execPath, [command, "queue-worker", ...queue, "--lock-duration", "2", "--stalled-interval", "1"]);
const startProducer = () => start(process.execPath, solve(...queue, "-o", join(folder, "queue.json")));
const check = (holds, what) => {
  if (!holds) throw new Error(what);
};
const read = (name) => readFileSync(join(folder, name), "utf8").replace(/"elapsedMs": ?\d+/, '"elapsedMs":0');
const jobsOf = (workers, event) =>
  workers.flatMap(({ lines }) =>
    lines.filter((line) => line.startsWith(`${event} `)).map((line) => line.split(" ")[2]),
  );

let server = await startServer(serverProgram, folder, port);
programs.push(server);
try {
  const workers = [startWorker(), startWorker()];
  await Promise.all(workers.map((worker) => worker.line(/^ready/)));
  const first = startProducer();

  const lost = (await workers[0].line(/^begun/)).split(" ")[2];
  await workers[0].kill();
  check(!jobsOf([workers[0]], "done").includes(lost), "the worker was killed too late");
  workers.push(startWorker());

  await first.line(/^units 2\//);
  await first.kill();
  const doneBefore = jobsOf(workers, "done");
  const seen = workers.map(({ lines }) => lines.length);
  const second = startProducer();

  await second.line(/^units 4\//);
  await server.kill();
  await pause(500);
  server = await startServer(serverProgram, folder, port);
  programs.push(server);

  const exitCode = await second.ended;
  check(exitCode <= 1, `the producer ended with ${exitCode}:\n${second.lines.join("\n")}`);
  const reference = start(process.execPath, solve("-o", join(folder, "alone.json")));
  check((await reference.ended) === exitCode, "the exit codes differ");
  check(read("queue.json") === read("alone.json"), "the roster of the queue is not the one made alone");

  const { instance } = parseInstance(document);
  const { roster } = parseRoster(JSON.parse(read("queue.json")), instance);
  check(verify(instance, roster).valid, "the roster breaks a rule");
  const progress = (program) => program.lines.filter((line) => /^(units|borders) \d/.test(line));
  const names = (lines) => lines.map((line) => /: (\S+),/.exec(line)[1]).sort();
  check(
    JSON.stringify(names(progress(second))) === JSON.stringify(names(progress(reference))),
    "units were not merged once each",
  );
  const begun = jobsOf(workers, "begun");
  check(begun.filter((job) => job === lost).length > 1, "the unit of the worker that was killed was not done again");
  const begunAfter = jobsOf(
    workers.map(({ lines }, at) => ({ lines: lines.slice(seen[at]) })),
    "begun",
  );
  check(doneBefore.length >= 2, "the producer was killed before two units were done");
  check(
    !begunAfter.some((job) => doneBefore.includes(job)),
    "what was done before the producer was killed was done again",
  );
  const client = new Redis({ port });
  const left = await client.keys("*unit-*");
  client.disconnect();
  check(left.length === 0, `${left.length} jobs are left on the server`);
  const jobs = new Set(begun);
  check(jobs.size === progress(reference).length, `${jobs.size} jobs for ${progress(reference).length} results`);
  console.log(
    `queue: a worker, the producer and the server killed: ${jobs.size} jobs, begun ${begun.length} times, one roster, the same as alone`,
  );
} finally {
  for (const program of programs) program.process.kill("SIGKILL");
}
