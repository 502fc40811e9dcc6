import type { Horizon, Tick } from "../Instance";
import { didYouMean } from "./didYouMean";
import type { IssueCollector } from "./IssueCollector";
import type { Entries } from "./readParts";
import { listed, shown } from "./text";

/** Spelling suggestions are looked for this many times; each compares with every known id. */
const MOST_SUGGESTIONS = 100;

/** Ids of one kind of entry and their index; -1 for an entry that cannot be used because its form is wrong. */
export type IdIndex = Map<string, number>;

/** What the steps of a parse share. */
export class Context {
  private suggestions = 0;
  private rounded = { count: 0, path: "" };

  constructor(
    readonly issues: IssueCollector,
    /** null where the document's horizon cannot be used; times and dates are then not looked at. */
    readonly horizon: Horizon | null,
    readonly dayOfDate: ReadonlyMap<string, number>,
  ) {}

  /** Index of the entries' ids; a second use of an id is an error. */
  indexIds(key: string, entries: Entries<{ id: string }>): IdIndex {
    const index: IdIndex = new Map();
    for (let i = 0; i < entries.list.length; i++) {
      const entry = entries.list[i];
      const raw = entries.raw[i];
      const id = entry?.id ?? (raw !== null && typeof raw === "object" ? (raw as { id?: unknown }).id : undefined);
      if (typeof id !== "string") continue;
      if (index.has(id)) {
        this.issues.error(
          "DUPLICATE_ID",
          `/${key}/${i}/id`,
          `The id ${shown(id)} is used before.`,
          "Give each entry an id of its own.",
        );
      } else index.set(id, entry === null ? -1 : i);
    }
    return index;
  }

  /**
   * Index of what an id refers to; -1 where it exists but cannot be used.
   *
   * @returns null after an error `UNKNOWN_REFERENCE`.
   */
  resolve(index: IdIndex, id: string, what: string, path: string): number | null {
    const found = index.get(id);
    if (found !== undefined) return found;
    const close = this.suggestions++ < MOST_SUGGESTIONS ? didYouMean(id, index.keys()) : null;
    this.issues.error(
      "UNKNOWN_REFERENCE",
      path,
      `There is no ${what} ${shown(id)}.`,
      close === null ? `Add the ${what} or take the reference out.` : `Did you mean ${shown(close)}?`,
    );
    return null;
  }

  /** Resolves a list of ids, each once; a repeated id is a warning. */
  resolveAll(index: IdIndex, ids: readonly string[] | undefined, what: string, path: string): number[] {
    if (ids === undefined) return [];
    const found = new Set<number>();
    const seen = new Set<string>();
    ids.forEach((id, i) => {
      if (seen.has(id)) {
        this.issues.warning(
          "REPEATED_ENTRY",
          `${path}/${i}`,
          `The ${what} ${shown(id)} stands here before.`,
          "List it once.",
        );
        return;
      }
      seen.add(id);
      const at = this.resolve(index, id, what, `${path}/${i}`);
      if (at !== null && at >= 0) found.add(at);
    });
    return [...found];
  }

  /** Whole ticks of a number of minutes, rounded up. */
  ticks(minutes: number, path: string): Tick {
    const exact = minutes * (this.horizon?.ticksPerMinute ?? 1);
    const whole = Math.ceil(exact - 1e-9);
    if (whole - exact > 1e-6) {
      if (this.rounded.count++ === 0) this.rounded.path = path;
    }
    return whole;
  }

  reportRounding(): void {
    const { count, path } = this.rounded;
    if (count === 0) return;
    this.issues.warning(
      "ROUNDED",
      path,
      `${count} lengths are no whole number of ticks and were rounded up; the first stands here.`,
      "Raise horizon.ticksPerMinute, or write whole minutes.",
    );
  }
}

/** Dates as a warning names them. */
export function dates(list: readonly string[]): string {
  return listed([...new Set(list)].sort());
}
