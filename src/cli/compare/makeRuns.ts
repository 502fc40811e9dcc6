import type { ComparedRun } from "../../compare/ComparedRun";
import type { StrategyRun } from "../../compare/runStrategy";
import type { CliContext } from "../CliContext";
import type { RunStore } from "./RunStore";
import { remainingTime } from "./remainingTime";
import { runAll } from "./runAll";

/** How often a line goes to a standard error that is no terminal. */
const LINE_MS = 60_000;

export interface MadeRuns {
  results: ComparedRun[];
  failed: number;
  interrupted: boolean;
}

/** Makes the runs that the store does not hold yet and keeps each as soon as it has ended; progress and remaining time go to standard error. */
export async function makeRuns(
  context: CliContext,
  runs: readonly StrategyRun[],
  store: RunStore | null,
  options: { threads: number; quiet?: boolean },
): Promise<MadeRuns> {
  const results: ComparedRun[] = [];
  const missing: StrategyRun[] = [];
  for (const run of runs) {
    const found = (await store?.find(run)) ?? null;
    if (found === null) missing.push(run);
    else results.push(found);
  }
  const { stderr } = context;
  const say = (text: string) => {
    if (!options.quiet) stderr.write(text);
  };
  if (results.length > 0) say(`${results.length} of ${runs.length} runs are there already\n`);

  const interrupt = new AbortController();
  const stopListening = context.onInterrupt(() => interrupt.abort());
  const started = performance.now();
  let said = started;
  let failed = 0;
  try {
    await runAll(missing, {
      threads: options.threads,
      signal: interrupt.signal,
      async onEnd(run, outcome) {
        if ("failed" in outcome) {
          failed++;
          say(`${clear(stderr)}${run.name}, ${run.strategy.name}, seed ${run.seed} failed: ${outcome.failed}\n`);
        } else {
          await store?.keep(run, outcome.result);
          results.push(outcome.result);
        }
        const now = performance.now();
        const ended = results.length + failed;
        const before = runs.length - missing.length;
        const text = `${ended} of ${runs.length} runs, ${remainingTime(now - started, ended - before, runs.length - ended)}`;
        if (stderr.isTTY) say(`${clear(stderr)}${text}`);
        else if (now - said >= LINE_MS && ended < runs.length) {
          said = now;
          say(`${text}\n`);
        }
      },
    });
  } finally {
    stopListening();
    say(clear(stderr));
  }
  return { results, failed, interrupted: interrupt.signal.aborted };
}

function clear({ columns = 80, isTTY }: CliContext["stderr"]): string {
  return isTTY ? `\r${" ".repeat(columns - 1)}\r` : "";
}
