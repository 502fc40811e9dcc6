import type { MeasureResult } from "./MeasureResult";

export interface PublishedRow {
  group: string;
  measure: string;
  figure: string;
  /** null = not defined, or withheld. */
  value: number | null;
  /** null = fewer than the smallest group, but not nobody. */
  covered: number | null;
  total: number;
  suppressed: boolean;
  /** Why the others are not covered, as `reason number` or `reason <5`, separated by `; `. */
  notCovered: string;
}

/**
 * Measures as they may be published: figures about fewer than `smallest` recipients (workers, shifts) are withheld with their number, figures of
 * single persons (`each`) left out, and reasons that concern fewer are given as `<5` only.
 *
 * @param group Name of the group that the measures are about, in the first column.
 * @param smallest Default 5; 0 or 1 withholds nothing but the figures of single persons.
 */
export function publishedTable(
  group: string,
  measures: Readonly<Record<string, MeasureResult>>,
  smallest = 5,
): PublishedRow[] {
  return Object.entries(measures).flatMap(([measure, { covered, notCovered, total, values }]) => {
    const suppressed = covered > 0 && covered < smallest;
    const reasons = Object.entries(notCovered).map(
      ([reason, number]) => `${reason} ${number < smallest ? `<${smallest}` : number}`,
    );
    return Object.entries(values).map(([figure, value]) => ({
      group,
      measure,
      figure,
      value: suppressed ? null : value,
      covered: suppressed ? null : covered,
      total,
      suppressed,
      notCovered: reasons.join("; "),
    }));
  });
}
