import type * as z from "zod";
import type { IssueCollector } from "../model/parse/IssueCollector";
import { reportShape } from "../model/parse/reportShape";

/** The document as its schema reads it, or null after issues. */
export function readShape<T extends z.ZodType>(
  issues: IssueCollector,
  schema: T,
  document: unknown,
  prefix = "",
): z.infer<T> | null {
  const result = schema.safeParse(document);
  if (result.success) return result.data;
  reportShape(issues, result.error.issues, document, prefix);
  return null;
}

/** Position by id, with an issue for each id that stands twice. */
export function indexById(
  issues: IssueCollector,
  list: readonly { id: string }[],
  path: string,
  found: Map<string, number> = new Map(),
): Map<string, number> {
  list.forEach(({ id }, i) => {
    if (found.has(id))
      issues.error("DUPLICATE_ID", `${path}/${i}/id`, `"${id}" stands twice.`, "Give each its own id.");
    else found.set(id, found.size);
  });
  return found;
}
