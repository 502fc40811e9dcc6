import type { Issue } from "../model/Issue";

/** One issue as lines for a reader. */
export function formatIssue(issue: Issue): string {
  const place = issue.path === "" ? "the document" : issue.path;
  return `${issue.severity} ${issue.code} at ${place}: ${issue.detail}${issue.hint ? `\n  ${issue.hint}` : ""}`;
}
