/** One thing that is wrong, doubtful or worth knowing about an input. Never holds a value other than ids, dates, numbers and field names. */
export interface Issue {
  /** Stable, upper-case, e.g. `UNKNOWN_REFERENCE`. */
  code: string;
  /** `error`: nothing is solved. `warning`: solved all the same. */
  severity: "error" | "warning";
  /** JSON Pointer (RFC 6901) into the document, e.g. `/visits/3/windows/0/date`; empty = the document. */
  path: string;
  /** What is wrong, with the value. */
  detail: string;
  /** What to do about it. */
  hint: string;
}
