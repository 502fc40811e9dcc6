import type { Instance } from "../model/Instance";

/** The travel mode that most workers use. */
export function commonMode({ travel, workers }: Instance): string {
  const times = new Map([...travel.keys()].map((mode) => [mode, 0]));
  for (const { mode } of workers) times.set(mode, (times.get(mode) ?? 0) + 1);
  return [...times].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0][0];
}
