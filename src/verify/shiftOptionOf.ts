import type { ShiftOption, Tick, Worker } from "../model/Instance";

/**
 * The worker's shift option that a roster shift is: same day, same times, and same template where the roster states one and the option
 * has one. Null where there is none.
 *
 * @param day Day index; -1 = outside the horizon.
 */
export function shiftOptionOf(
  worker: Worker,
  day: number,
  template: string | undefined,
  start: Tick,
  end: Tick,
): ShiftOption | null {
  const options = worker.shiftOptions[day] ?? [];
  return (
    options.find(
      (option) =>
        option.start === start &&
        option.end === end &&
        (template === undefined || option.template === null || option.template === template),
    ) ?? null
  );
}
