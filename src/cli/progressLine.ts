import type { Sink } from "./CliContext";

const barWidth = 20;
const pauseMs = 200;

/** What a progress line shows. */
export interface ProgressState {
  elapsedMs: number;
  /** Done part, 0 to 1; null where the end is not known. */
  fraction: number | null;
  /** Visits still without a carer, counted per carer. */
  unassigned: number;
  meanCarers: number;
}

/** A line on a terminal that is overwritten at most five times a second. Silent where the stream is no terminal. */
export function progressLine(sink: Sink): { update(state: ProgressState): void; clear(): void } {
  let shownAt = Number.NEGATIVE_INFINITY;
  let shown = 0;
  const clear = () => {
    if (shown > 0) sink.write(`\r${" ".repeat(shown)}\r`);
    shown = 0;
  };
  return {
    update(state) {
      if (!sink.isTTY || state.elapsedMs - shownAt < pauseMs) return;
      shownAt = state.elapsedMs;
      const line = describe(state).slice(0, Math.max(10, (sink.columns ?? 80) - 1));
      sink.write(`\r${line.padEnd(shown)}`);
      shown = line.length;
    },
    clear,
  };
}

function describe({ elapsedMs, fraction, unassigned, meanCarers }: ProgressState): string {
  const filled = fraction === null ? 0 : Math.round(Math.min(1, fraction) * barWidth);
  const bar = fraction === null ? "" : `[${"#".repeat(filled)}${".".repeat(barWidth - filled)}] `;
  return `${bar}${(elapsedMs / 1000).toFixed(0)} s  ${meanCarers.toFixed(2)} carers per recipient  ${unassigned} visits to place`;
}
