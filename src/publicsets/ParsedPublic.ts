import type { Issue } from "../model/Issue";

/** What came of reading a document of a public set. */
export interface ParsedPublic<T> {
  /** null where there is an error. */
  value: T | null;
  /** Errors first, each with a JSON Pointer into the document. */
  issues: Issue[];
}
