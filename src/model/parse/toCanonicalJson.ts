import canonicalize from "canonicalize";
import type { IssueCollector } from "./IssueCollector";

/**
 * Canonical JSON (RFC 8785) of a value, or null after an error `NOT_JSON`: numbers that are not finite, half of a surrogate pair, cycles,
 * big integers and the like cannot be written as JSON.
 */
export function toCanonicalJson(issues: IssueCollector, input: unknown): string | null {
  let reason = "there is no value";
  try {
    const text: string | undefined = canonicalize(input);
    if (text !== undefined) return text;
  } catch (error) {
    reason = error instanceof Error ? error.message : "it cannot be read";
  }
  issues.error(
    "NOT_JSON",
    "",
    `The document cannot be written as JSON: ${reason.slice(0, 200)}.`,
    "Pass a value as JSON.parse returns it.",
  );
  return null;
}
