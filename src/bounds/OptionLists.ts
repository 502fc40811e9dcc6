import type { CoverOption } from "./CoverModel";

/** Gives equal lists of options one identity and one number, across recipients. */
export class OptionLists {
  private readonly known = new Map<string, CoverOption[]>();
  private readonly numbers = new Map<CoverOption[], number>();

  /** The first list given that equals this one. */
  shared(options: CoverOption[]): CoverOption[] {
    const key = options.map(({ end, items, paid, start }) => `${start},${end},${paid}:${items}`).join(";");
    const list = this.known.get(key);
    if (list !== undefined) return list;
    this.known.set(key, options);
    this.numbers.set(options, this.numbers.size);
    return options;
  }

  /** @param options A list that `shared` returned. */
  numberOf(options: CoverOption[]): number {
    return this.numbers.get(options) as number;
  }
}
