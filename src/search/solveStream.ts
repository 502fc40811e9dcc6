import type { Instance } from "../model/Instance";
import type { Roster } from "../model/Roster";
import { type Offer, runSearch } from "./runSearch";
import type { SolveOptions } from "./SolveOptions";
import { checkAmount } from "./stop/checkAmount";

export interface StreamOptions extends SolveOptions {
  /** Least time between two improvements, in milliseconds; 0 or more, default 500. The last one does not wait. */
  intervalMs?: number;
}

export interface Improvement {
  /** Verified and scored; its `run.stopped` is `running` until the last one. */
  roster: Roster;
  /** Whether this is the result: what `solve` returns for the same instance and options. */
  final: boolean;
}

/**
 * Searches like `solve` and yields rosters as they get better, by the objectives that the search steers: at most one per `intervalMs`, and at the end
 * the result, even where nothing has improved since. A consumer that is slow misses rosters in between, never the last.
 *
 * Leaving the loop stops the search, as does aborting; after an abort the best roster so far is yielded with status `cancelled`.
 *
 * @param instance from `parseInstance`
 * @throws what `solve` throws, at the first step of the loop or a later one
 */
export async function* solveStream(
  instance: Instance,
  options: StreamOptions = {},
): AsyncGenerator<Improvement, void, void> {
  const { intervalMs = 500, signal, ...rest } = options;
  checkAmount("intervalMs", intervalMs, 0, false);
  const stop = new AbortController();
  const abort = () => stop.abort();
  if (signal?.aborted) abort();
  signal?.addEventListener("abort", abort);

  const inbox: { offer: Offer | null } = { offer: null };
  let wake = () => {};
  let over = false;
  const onOffer = (offer: Offer) => {
    inbox.offer = offer;
    wake();
  };
  const run = runSearch(instance, { ...rest, signal: stop.signal }, onOffer);
  const ended = run.then(
    () => {},
    () => {},
  );
  ended.then(() => {
    over = true;
    wake();
  });
  try {
    let yielded = Number.NEGATIVE_INFINITY;
    while (!over) {
      const early = yielded + intervalMs - performance.now();
      if (early > 0) await Promise.race([ended, after(early)]);
      else if (inbox.offer === null) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      } else {
        const roster = inbox.offer.roster();
        inbox.offer = null;
        yielded = performance.now();
        yield { roster, final: false };
      }
    }
    yield { roster: await run, final: true };
  } finally {
    signal?.removeEventListener("abort", abort);
    stop.abort();
    await ended;
  }
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
