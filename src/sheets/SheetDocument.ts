import { didYouMean } from "../model/parse/didYouMean";
import type { IssueCollector } from "../model/parse/IssueCollector";
import { shown } from "../model/parse/text";
import { Origins } from "./Origins";
import type { ReadRow } from "./readRows";
import { pathOf, type SheetPlace } from "./SheetPlace";

/** Spelling suggestions are looked for this many times; each compares with every known id. */
const MOST_SUGGESTIONS = 100;

/** An instance document that grows row by row, and where each part of it comes from. */
export class SheetDocument {
  readonly origins = new Origins();
  readonly root: Record<string, unknown> = { format: "kontinuitet/instance@1" };
  private readonly indexes = new Map<string, Map<string, number>>();
  private suggestions = 0;

  constructor(readonly issues: IssueCollector) {}

  /** Sets what a JSON Pointer names; lists and objects on the way are made. */
  set(pointer: string, value: unknown): void {
    const segments = pointer
      .split("/")
      .slice(1)
      .map((segment) => segment.replace(/~1/g, "/").replace(/~0/g, "~"));
    let at: Record<string, unknown> = this.root;
    segments.forEach((segment, i) => {
      const last = i === segments.length - 1;
      if (!last && Object.hasOwn(at, segment)) at = at[segment] as Record<string, unknown>;
      else {
        const made = last ? value : /^\d+$/.test(segments[i + 1]) ? [] : {};
        // "__proto__" too becomes a field like any other
        Object.defineProperty(at, segment, { value: made, enumerable: true, writable: true, configurable: true });
        at = made as Record<string, unknown>;
      }
    });
  }

  /** A list of the document; an empty one where it is not there yet. */
  list(key: string): Record<string, unknown>[] {
    if (this.root[key] === undefined) this.root[key] = [];
    return this.root[key] as Record<string, unknown>[];
  }

  /** Index of each id of a list; of an id used twice, the first. */
  indexOf(key: string): Map<string, number> {
    let index = this.indexes.get(key);
    if (index === undefined) {
      index = new Map();
      for (const [i, { id }] of (this.root[key] === undefined ? [] : this.list(key)).entries())
        if (typeof id === "string" && !index.has(id)) index.set(id, i);
      this.indexes.set(key, index);
    }
    return index;
  }

  /**
   * Index of the entry that a row names.
   * @returns null after an error, or where the cell itself could not be read
   */
  resolve(row: ReadRow, column: string, key: string, what: string): number | null {
    const id = row.values.get(column);
    if (typeof id !== "string") return null;
    const index = this.indexOf(key);
    const found = index.get(id);
    if (found !== undefined) return found;
    const close = this.suggestions++ < MOST_SUGGESTIONS ? didYouMean(id, index.keys()) : null;
    const hint = close === null ? `Add the ${what} or take the row out.` : `Did you mean ${shown(close)}?`;
    this.error("UNKNOWN_REFERENCE", row.place(column), `There is no ${what} ${shown(id)}.`, hint);
    return null;
  }

  error(code: string, place: SheetPlace, detail: string, hint: string): void {
    this.issues.error(code, pathOf(place), detail, hint);
  }
}
