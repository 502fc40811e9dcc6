import type { CoverKind, CoverModel } from "./CoverModel";
import { ILLEGAL, LegalPatterns, OFF } from "./LegalPatterns";

/** Greatest sums over the legal patterns of one kind, for changing weights. */
export class HeaviestPattern {
  private readonly patterns: LegalPatterns;

  constructor(
    private readonly model: CoverModel,
    private readonly kind: CoverKind,
  ) {
    this.patterns = new LegalPatterns(model, kind);
  }

  /**
   * The heaviest pattern.
   *
   * @param gain Of working an option on a day; not negative.
   * @returns Its value, and by day the option worked or `OFF`.
   */
  find(gain: (day: number, option: number) => number): { value: number; pattern: number[] } {
    const { kind, model, patterns } = this;
    const layers: Map<number, { value: number; from: number; option: number }>[] = [];
    let layer = new Map([[patterns.start(0), { value: 0, from: -1, option: OFF }]]);
    for (let day = 0; day < model.days; day++) {
      layers.push(layer);
      const next: typeof layer = new Map();
      const gains = kind.options[day].map((_, option) => gain(day, option));
      for (const [state, { value }] of layer)
        for (let option = OFF; option < gains.length; option++) {
          if (option !== OFF && gains[option] === 0 && !kind.mandatory[day]) continue;
          const to = patterns.step(state, option);
          if (to === ILLEGAL) continue;
          const sum = value + (option === OFF ? 0 : gains[option]);
          const known = next.get(to);
          if (known === undefined || known.value < sum) next.set(to, { value: sum, from: state, option });
        }
      layer = next;
    }
    let at = -1;
    let value = Number.NEGATIVE_INFINITY;
    for (const [state, entry] of layer)
      if (entry.value > value) {
        value = entry.value;
        at = state;
      }
    const pattern: number[] = Array(model.days).fill(OFF);
    if (value === Number.NEGATIVE_INFINITY) return { value: 0, pattern };
    layers.push(layer);
    for (let day = model.days; day > 0; day--) {
      const entry = layers[day].get(at)!;
      pattern[day - 1] = entry.option;
      at = entry.from;
    }
    return { value, pattern };
  }
}
