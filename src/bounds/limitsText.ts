import type { WorkLimits } from "./CoverModel";

const known = new WeakMap<WorkLimits, string>();

/** Limits as text; equal texts for equal limits. */
export function limitsText(limits: WorkLimits): string {
  let text = known.get(limits);
  if (text === undefined) {
    text = JSON.stringify(limits, (_, value) => (value === Number.POSITIVE_INFINITY ? "inf" : value));
    known.set(limits, text);
  }
  return text;
}
