import type { Violation } from "../verify/Violation";

/** One breach as a line for a reader. */
export function formatViolation(violation: Violation): string {
  return `${violation.code}: ${violation.detail} (${violation.source})`;
}
