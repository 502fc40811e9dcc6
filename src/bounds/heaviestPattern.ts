import type { Heaviest } from "./Heaviest";
import { ILLEGAL, type LegalPatterns, OFF } from "./LegalPatterns";

/** What may be worked on a day: options of a `LegalPatterns` and what each of them gains, not negative. */
export interface DayGains {
  options: number[];
  gains: number[];
}

/** The heaviest legal pattern of the options given. */
export function heaviestPattern(patterns: LegalPatterns, days: readonly DayGains[]): Heaviest {
  const start = patterns.start(0);
  const value: number[] = [];
  const from: number[] = [];
  const by: number[] = [];
  value[start] = 0;
  let layer = [start];
  for (const { gains, options } of days) {
    const next: number[] = [];
    for (const state of layer)
      for (let place = OFF; place < options.length; place++) {
        const to = patterns.step(state, place === OFF ? OFF : options[place]);
        if (to === ILLEGAL) continue;
        const sum = value[state] + (place === OFF ? 0 : gains[place]);
        if (value[to] === undefined) next.push(to);
        else if (value[to] >= sum) continue;
        value[to] = sum;
        from[to] = state;
        by[to] = place;
      }
    layer = next;
  }
  const pattern: number[] = Array(days.length).fill(OFF);
  let at = layer[0];
  if (at === undefined) return { value: 0, pattern };
  for (const state of layer) if (value[state] > value[at]) at = state;
  const best = value[at];
  for (let day = days.length - 1; day >= 0; day--) {
    pattern[day] = by[at];
    at = from[at];
  }
  return { value: best, pattern };
}
