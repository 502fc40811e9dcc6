import type { CoverKind, CoverModel, CoverOption } from "./CoverModel";
import { LegalPatterns } from "./LegalPatterns";
import { limitsText } from "./limitsText";

/** Hours of a shift. */
export type Hours = Pick<CoverOption, "start" | "end" | "paid">;

/** The legal patterns of kinds of one instance, made once for kinds with equal hours and limits, whatever they can serve. */
export class PatternShelf {
  private readonly known = new Map<string, LegalPatterns>();
  private readonly texts = new WeakMap<CoverOption[], string>();
  private readonly everything: CoverOption[][];
  private readonly places: Map<string, number>[];

  /** @param hours By day: all hours that somebody in the instance may work. */
  constructor(hours: readonly (readonly Hours[])[] = []) {
    this.places = hours.map(() => new Map());
    this.everything = hours.map((day, d) =>
      day.flatMap((shift) => {
        const key = textOf(shift);
        if (this.places[d].has(key)) return [];
        this.places[d].set(key, this.places[d].size);
        return [{ start: shift.start, end: shift.end, paid: shift.paid, items: [] }];
      }),
    );
  }

  /** The patterns of a kind; options are numbered as its own are. */
  of(model: CoverModel, kind: CoverKind): LegalPatterns {
    const hours = kind.options.map((options) => this.hoursOf(options)).join("|");
    return this.shared(`${hours}/`, model, kind);
  }

  /**
   * The patterns of a kind that could work all hours of the instance: those that work no others than its own are its own. One for kinds with equal limits
   * and published days; options are numbered by `placeOf`.
   */
  wide(model: CoverModel, kind: CoverKind): LegalPatterns {
    return this.shared("", model, { ...kind, options: this.everything });
  }

  placeOf(day: number, hours: Hours): number {
    return this.places[day].get(textOf(hours)) as number;
  }

  private shared(hours: string, model: CoverModel, kind: CoverKind): LegalPatterns {
    const key = `${hours}${kind.mandatory.map(Number).join("")}/${limitsText(kind.limits)}`;
    let patterns = this.known.get(key);
    if (patterns === undefined) {
      patterns = new LegalPatterns(model, kind);
      this.known.set(key, patterns);
    }
    return patterns;
  }

  private hoursOf(options: CoverOption[]): string {
    let text = this.texts.get(options);
    if (text === undefined) {
      text = options.map(textOf).join(";");
      this.texts.set(options, text);
    }
    return text;
  }
}

function textOf({ end, paid, start }: Hours): string {
  return `${start},${end},${paid}`;
}
