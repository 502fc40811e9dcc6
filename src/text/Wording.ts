import type { Language } from "./Language";

/** Numbers, lists, dates and plurals as a language writes them. */
export class Wording {
  private readonly lists: Intl.ListFormat;
  private readonly numbers: Intl.NumberFormat;
  private readonly signed: Intl.NumberFormat;
  private readonly days: Intl.DateTimeFormat;
  private readonly plurals: Intl.PluralRules;

  constructor(language: Language) {
    const locale = { sv: "sv-SE", en: "en-GB" }[language];
    this.lists = new Intl.ListFormat(locale, { type: "conjunction" });
    this.numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
    this.signed = new Intl.NumberFormat(locale, { maximumFractionDigits: 2, signDisplay: "exceptZero" });
    this.days = new Intl.DateTimeFormat(locale, { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" });
    this.plurals = new Intl.PluralRules(locale);
  }

  /** `a, b and c`; of many, the first ones and how many more there are. */
  list(items: readonly string[], most = 6): string {
    if (items.length <= most) return this.lists.format(items);
    return `${items.slice(0, most).join(", ")} (+${items.length - most})`;
  }

  number(value: number): string {
    return this.numbers.format(value);
  }

  /** With its sign. */
  change(value: number): string {
    return this.signed.format(Math.abs(value) < 0.005 ? 0 : value);
  }

  /** @param date ISO date */
  day(date: string): string {
    return this.days.format(new Date(`${date}T00:00:00Z`));
  }

  /** @param iso ISO local time with offset */
  clock(iso: string): string {
    return iso.slice(11, 16);
  }

  /** @param iso ISO local time with offset */
  moment(iso: string): string {
    return `${this.day(iso.slice(0, 10))} ${this.clock(iso)}`;
  }

  /** The form for one, or for any other number. */
  plural(count: number, one: string, other: string): string {
    return this.plurals.select(count) === "one" ? one : other;
  }
}
