import type { Issue } from "../Issue";

/** Issues beyond this number are only counted. */
const MOST = 20_000;

/** Gathers issues while a document is read. */
export class IssueCollector {
  readonly issues: Issue[] = [];
  errors = 0;
  private dropped = 0;

  error(code: string, path: string, detail: string, hint: string): void {
    this.errors++;
    this.add({ code, severity: "error", path, detail, hint });
  }

  warning(code: string, path: string, detail: string, hint: string): void {
    this.add({ code, severity: "warning", path, detail, hint });
  }

  private add(issue: Issue): void {
    if (this.issues.length < MOST) this.issues.push(issue);
    else this.dropped++;
  }

  /** All issues, errors first, each kind in the order found. */
  finish(): Issue[] {
    const all = [
      ...this.issues.filter((i) => i.severity === "error"),
      ...this.issues.filter((i) => i.severity !== "error"),
    ];
    if (this.dropped > 0) {
      all.push({
        code: "TOO_MANY_ISSUES",
        severity: this.errors > 0 ? "error" : "warning",
        path: "",
        detail: `${this.dropped} more issues were found and are not listed.`,
        hint: "Mend the listed ones first and read the document again.",
      });
    }
    return all;
  }
}
