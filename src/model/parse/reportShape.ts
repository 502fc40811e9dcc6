import type * as z from "zod";
import type { IssueCollector } from "./IssueCollector";
import { pointer, shown } from "./text";

type ShapeIssue = z.core.$ZodIssue;

const FORMATS: Record<string, string> = {
  date: "a date that exists, YYYY-MM-DD",
};

const KINDS: Record<string, string> = {
  int: "a whole number",
  number: "a number",
  string: "a text",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  record: "an object",
};

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const key of path) {
    if (value === null || typeof value !== "object" || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

/** The alternative of a union that the value comes closest to: the one whose first complaint lies deepest. */
function closest(alternatives: ShapeIssue[][]): ShapeIssue[] | null {
  const deep = alternatives.filter(
    (list) => list.length > 0 && list.every((i) => i.path.length > 0 || i.code !== "invalid_type"),
  );
  return deep.length > 0 ? deep[0] : null;
}

/**
 * Reports what zod found on one part of a document.
 *
 * @param root The part that was parsed.
 * @param prefix JSON Pointer of the part.
 */
export function reportShape(issues: IssueCollector, found: readonly ShapeIssue[], root: unknown, prefix: string): void {
  for (const issue of found) report(issues, issue, root, prefix, issue.path);
}

function report(
  issues: IssueCollector,
  issue: ShapeIssue,
  root: unknown,
  prefix: string,
  path: readonly PropertyKey[],
): void {
  const at = prefix + pointer(...path);
  const value = valueAt(root, path);
  const field = path.length > 0 ? String(path[path.length - 1]) : "";
  if (issue.code === "invalid_union") {
    const nearest = closest(issue.errors);
    if (nearest !== null) {
      for (const inner of nearest) report(issues, inner, root, prefix, [...path, ...inner.path]);
      return;
    }
    const wanted = issue.errors
      .flat()
      .map((inner) => ("expected" in inner ? (KINDS[inner.expected] ?? inner.expected) : "another value"));
    issues.error("BAD_TYPE", at, `Found ${shown(value)}.`, `Write ${[...new Set(wanted)].join(" or ")}.`);
    return;
  }
  if (issue.code === "invalid_type") {
    const wanted = KINDS[issue.expected] ?? issue.expected;
    if (value === undefined)
      issues.error("MISSING_FIELD", at, `The field "${field}" is missing.`, `Add it: ${wanted}.`);
    else
      issues.error(
        "BAD_TYPE",
        at,
        `Found ${shown(value)}.`,
        `Write ${wanted}${value === null ? ", or leave the field out" : ""}.`,
      );
    return;
  }
  if (issue.code === "too_small" || issue.code === "too_big") {
    const unit = issue.origin === "array" ? " entries" : issue.origin === "string" ? " characters" : "";
    const bound =
      issue.code === "too_small"
        ? `${issue.inclusive === false ? "more than" : "at least"} ${issue.minimum}${unit}`
        : `${issue.inclusive === false ? "less than" : "at most"} ${issue.maximum}${unit}`;
    issues.error("OUT_OF_RANGE", at, `Found ${shown(value)}; it must be ${bound}.`, `Write ${bound}.`);
    return;
  }
  if (issue.code === "invalid_format") {
    const wanted = FORMATS[issue.format] ?? issue.message;
    const code = issue.format === "date" ? "BAD_DATE" : "BAD_TIME";
    issues.error(code, at, `Found ${shown(value)}.`, `Write ${wanted}.`);
    return;
  }
  if (issue.code === "invalid_value") {
    const values = issue.values.map((v) => `"${String(v)}"`).join(", ");
    if (value === undefined)
      issues.error("MISSING_FIELD", at, `The field "${field}" is missing.`, `Add it: ${values}.`);
    else issues.error("BAD_VALUE", at, `Found ${shown(value)}.`, `Write one of ${values}.`);
    return;
  }
  issues.error("BAD_VALUE", at, `Found ${shown(value)}: ${issue.code}.`, "See the JSON schema of the format.");
}
