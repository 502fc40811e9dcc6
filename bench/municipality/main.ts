import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { join } from "node:path";
import { openCampaign } from "../campaigns/openCampaign";
import { describeMachine, machineLine } from "../shared/machine";
import { markdownTable } from "../shared/markdownTable";
import { bundles, resultsFolder } from "../shared/paths";
import { RunLog } from "../shared/RunLog";
import { runChild } from "../shared/runChild";
import { costFigure } from "./costFigure";
import { cpuOf } from "./cpuOf";
import type { Outcome, Plan, QueueRun, Run } from "./Run";
import { runQueue, serverProgram } from "./runQueue";

const USAGE = `npm run bench:municipality -- [--sizes 250,500,1000,2000,4000] [--iterations 150000] [--single 66] [--seed 1]
  [--whole 15000 --short 2000] [--queue 1000 --queue-iterations 50000] [--two-cores 1000 --seconds 60]
What a recipient costs in municipalities of several sizes, with the same --iterations for each unit; one of --whole recipients with --short
iterations, extrapolated to --iterations on more cores; --two-cores with 2 threads and --seconds for each unit, beside a well-staffed single unit;
and units a minute by two worker processes of a queue against one. --sizes 0, --whole 0, --queue 0 and --two-cores 0 leave a part out.`;

const CORES = [2, 8, 16, 64];
const WELL_STAFFED = 0.5;

await openCampaign(
  "municipality",
  USAGE,
  {
    sizes: { type: "string", default: "250,500,1000,2000,4000" },
    iterations: { type: "string", default: "150000" },
    single: { type: "string", default: "66" },
    seed: { type: "string", default: "1" },
    whole: { type: "string", default: "15000" },
    short: { type: "string", default: "2000" },
    queue: { type: "string", default: "1000" },
    "queue-iterations": { type: "string", default: "50000" },
    "two-cores": { type: "string", default: "1000" },
    seconds: { type: "string", default: "60" },
    days: { type: "string", default: "14" },
    profile: { type: "string", default: "medium" },
    setting: { type: "string", default: "urban" },
    share: { type: "string", default: "0.6" },
    "max-workers": { type: "string", default: "25" },
  },
  async ({ fresh, library, work }, option) => {
    const listed = (key: string) => (option.text(key) === "0" ? [] : option.numbers(key));
    const log = new RunLog<Run>(join(resultsFolder, "municipality.jsonl"), fresh);
    const queueLog = new RunLog<QueueRun>(join(resultsFolder, "municipality-queue.jsonl"), fresh);
    const basis: Plan = {
      recipients: 0,
      days: option.number("days"),
      profile: option.text("profile") ?? "medium",
      setting: option.text("setting") ?? "urban",
      share: option.number("share"),
      maxWorkers: option.number("max-workers"),
      single: false,
      seed: option.number("seed"),
      iterations: option.number("iterations"),
      secondsPerUnit: null,
      threads: 1,
      neighbours: 2,
    };

    const solve = async (plan: Plan): Promise<Run> => {
      const key = `${library.build} ${JSON.stringify(plan)}`;
      const known = log.get(key);
      if (known?.outcome) return known;
      const outcomeFile = join(work, `${plan.recipients}-${log.all().length}.json`);
      const loadBefore = loadavg()[0];
      const { code, errors } = await runChild(
        [process.execPath, join(bundles, "municipality-child.mjs")],
        [JSON.stringify(plan), library.file, outcomeFile],
        7 * 86_400_000,
      );
      const outcome: Outcome | null = existsSync(outcomeFile) ? JSON.parse(readFileSync(outcomeFile, "utf8")) : null;
      // no paths of the machine in the results
      const said = errors
        .replaceAll(/(file:\/\/)?(\/[\w.@-]+){2,}/g, "…")
        .trim()
        .slice(-200);
      const failure = outcome === null ? { failure: `exit ${code}: ${said}` } : {};
      const run: Run = { key, plan, outcome, ...failure, loadBefore, loadAfter: loadavg()[0] };
      log.add(run);
      const text = outcome ? `${outcome.unassigned} left out, ${outcome.meanCarers.toFixed(2)} carers` : run.failure;
      console.error(`${plan.recipients} recipients, ${plan.iterations ?? `${plan.secondsPerUnit} s`}: ${text}`);
      return run;
    };

    const used: Run[] = [];
    const all = async (plans: Plan[]) => {
      const runs: Run[] = [];
      for (const plan of plans) runs.push(await solve(plan));
      used.push(...runs);
      return runs;
    };
    const lines = ["### Municipalities", ""];

    const sizes = await all(listed("sizes").map((recipients) => ({ ...basis, recipients })));
    if (sizes.length > 0) {
      const [first] = sizes;
      const cost = ({ outcome, plan }: Run) => (outcome === null ? null : cpuOf(outcome.cpu) / plan.recipients);
      lines.push(
        `Generated ${basis.profile} ${basis.setting} municipalities, ${basis.days} days, client time ${basis.share * 100} %, seed ${basis.seed}, at most ${basis.maxWorkers} workers a unit, ${basis.iterations} moves a unit, 1 thread.`,
        "CPU is that of reading, dividing, solving, borders and verifying.",
        "",
        markdownTable(
          [
            "recipients",
            "workers",
            "units",
            "divided in, CPU s",
            "gap of the division",
            "CPU s",
            "CPU s a recipient",
            "x first",
            "memory, MB",
            "visits left out",
            "mean carers",
            "U21401",
            "pairs across borders",
            "changed unit",
          ],
          sizes.map((run) => {
            const { outcome, plan } = run;
            if (outcome === null) return [plan.recipients, ...Array(13).fill(null)];
            const [own, other] = [cost(run), cost(first)];
            return [
              plan.recipients,
              outcome.workers,
              outcome.units,
              outcome.cpu.divide.toFixed(1),
              `${Math.round(100 * outcome.gap)} %`,
              cpuOf(outcome.cpu).toFixed(0),
              own!.toFixed(3),
              other === null ? null : (own! / other).toFixed(2),
              outcome.memoryMb,
              `${outcome.unassigned} (${((100 * outcome.unassigned) / outcome.visits).toFixed(2)} %)`,
              outcome.meanCarers.toFixed(2),
              outcome.official?.toFixed(2) ?? null,
              outcome.crossings,
              outcome.swaps,
            ];
          }),
        ),
        "",
        "![CPU seconds, memory, carers and visits left out by size](results/municipality.svg)",
        "",
      );
      mkdirSync(resultsFolder, { recursive: true });
      writeFileSync(join(resultsFolder, "municipality.svg"), await library.renderSvg(costFigure(sizes)));
    }

    const [twoCores] = listed("two-cores");
    if (twoCores !== undefined) {
      const timed = { ...basis, iterations: null, secondsPerUnit: option.number("seconds") };
      const [town, single] = await all([
        { ...timed, recipients: twoCores, threads: 2 },
        { ...timed, recipients: option.number("single"), single: true, share: WELL_STAFFED },
      ]);
      const row = (name: string, { outcome }: Run) =>
        outcome === null
          ? [name, ...Array(8).fill(null)]
          : [
              name,
              outcome.units,
              outcome.most,
              outcome.wall.divide.toFixed(1),
              (outcome.wall.units + outcome.wall.borders).toFixed(0),
              `${((100 * outcome.unassigned) / outcome.visits).toFixed(2)} %`,
              outcome.meanCarers.toFixed(2),
              outcome.official?.toFixed(2) ?? null,
              outcome.shortages,
            ];
      const numbers = [town, single].map(({ outcome }) => outcome?.official ?? null);
      lines.push(
        `${timed.secondsPerUnit} s for each unit, 2 threads on ${availableParallelism()} cores, beside a single unit of ${option.number("single")} recipients with client time ${WELL_STAFFED * 100} %:`,
        "",
        markdownTable(
          [
            "",
            "units",
            "workers at most",
            "divided in, s",
            "solved in, s",
            "visits left out",
            "mean carers",
            "U21401",
            "shortages",
          ],
          [row(`${twoCores} recipients`, town), row("single unit", single)],
        ),
        "",
        ...(numbers[0] !== null && numbers[1] !== null
          ? [`U21401 is ${(numbers[0] / numbers[1]).toFixed(2)} x that of the single unit.`, ""]
          : []),
      );
    }

    const [whole] = listed("whole");
    if (whole !== undefined) {
      const short = { ...basis, recipients: whole, iterations: option.number("short"), neighbours: 0 };
      const [run] = await all([short]);
      if (run.outcome === null) lines.push(`${whole} recipients: ${run.failure}`, "");
      else lines.push(...wholeLines(run.outcome, short, sizes.at(-1) ?? null));
    }

    const [queue] = listed("queue");
    const server = serverProgram();
    if (queue !== undefined && server === null) lines.push("The queue is not measured: there is no redis-server.", "");
    else if (queue !== undefined) {
      const plan = { ...basis, recipients: queue, iterations: option.number("queue-iterations") };
      const runs: QueueRun[] = [];
      for (const processes of [1, 2]) {
        const key = `${library.build} ${processes} ${JSON.stringify(plan)}`;
        const known = queueLog.get(key);
        const found = known ?? { key, ...(await runQueue(library, work, server!, plan, processes)) };
        if (known === undefined) queueLog.add(found);
        runs.push(found);
      }
      const rate = ({ units, wallSeconds }: QueueRun) => (60 * units) / wallSeconds;
      lines.push(
        `Worker processes of a queue on ${server}, ${queue} recipients, ${plan.iterations} moves a unit:`,
        "",
        markdownTable(
          ["processes", "units", "s", "units a minute", "x one", "CPU time / wall time x processes"],
          runs.map((run) => [
            run.processes,
            run.units,
            run.wallSeconds.toFixed(1),
            rate(run).toFixed(1),
            (rate(run) / rate(runs[0])).toFixed(2),
            run.cpuSeconds === null
              ? null
              : `${Math.round((100 * run.cpuSeconds) / (run.wallSeconds * run.processes))} %`,
          ]),
        ),
        "",
      );
    }

    const loads = used.flatMap(({ loadAfter, loadBefore }) => [loadBefore, loadAfter]);
    const violations = used.reduce((sum, { outcome }) => sum + (outcome?.violations ?? 0), 0);
    lines.push(
      `${new Date().toISOString().slice(0, 10)}, version ${library.VERSION} (build ${library.build}); ${machineLine(describeMachine())}; ` +
        `load ${Math.min(...loads).toFixed(1)}–${Math.max(...loads).toFixed(1)} before and after each run. Every roster verified again: ${violations} violations.`,
    );
    return lines.join("\n");
  },
);

/** Phases and memory of a run with a short budget, and what a full budget takes on more cores by the cost of a unit in `full`. */
function wholeLines(outcome: Outcome, plan: Plan, full: Run | null): string[] {
  const { cpu, units } = outcome;
  const names = ["generate", "parse", "divide", "units", "verify", "measure"] as const;
  const lines = [
    `${plan.recipients} recipients end to end with ${plan.iterations} moves a unit, 1 thread: ${units} units, ${outcome.workers} workers, ${outcome.visits} visits, ` +
      `${((100 * outcome.unassigned) / outcome.visits).toFixed(1)} % left out, ${outcome.violations} violations, ${outcome.memoryMb} MB at most.`,
    "",
    markdownTable(["CPU s", ...names], [["", ...names.map((name) => cpu[name].toFixed(1))]]),
    "",
  ];
  if (full?.outcome == null) return lines;
  const each = full.outcome.cpu.units / full.outcome.units;
  const borders = full.outcome.cpu.borders / full.outcome.units;
  const serial = cpu.parse + cpu.divide + cpu.verify;
  const hours = CORES.map((cores) => (serial + (units * (each + borders)) / cores) / 3600);
  return [
    ...lines,
    `Extrapolated to ${full.plan.iterations} moves a unit: a unit of the municipality of ${full.plan.recipients} took ${each.toFixed(1)} s, and its share of the borders ${borders.toFixed(1)} s; ` +
      `what one thread does alone took ${serial.toFixed(0)} s here. Units and pairs do not depend on each other; queue and threads are taken to cost nothing.`,
    "",
    markdownTable(["cores", ...CORES.map(String)], [["hours", ...hours.map((value) => value.toFixed(2))]]),
    "",
  ];
}
