import type { MeasureResult } from "./MeasureResult";

/** One term of an index: a figure, how it becomes points, what it weighs, and why. */
export interface IndexTerm {
  /** Name of a measure and of one of its values. */
  measure: string;
  figure: string;
  /** Figure that gets 0 points, and figure that gets 100; between them points are linear, outside 0 or 100. `best` may be the smaller. */
  worst: number;
  best: number;
  /** 0 or more; a weight is a judgement, and published as such. */
  weight: number;
  /** Where `worst` and `best` come from. */
  source: string;
}

/** An index as it is published: change a weight and it is another index, with another name. */
export interface IndexWeights {
  name: string;
  terms: readonly IndexTerm[];
}

export interface IndexResult {
  name: string;
  /** Sum of the parts, 0 to 100; null where a term has no figure. */
  value: number | null;
  terms: (IndexTerm & {
    /** null where the measure covers nobody. */
    actual: number | null;
    points: number | null;
    /** weight x points / sum of weights: what the term adds to the index. */
    part: number | null;
    covered: number;
    total: number;
  })[];
}

/**
 * The open index: sum of weight x points / sum of weights, with every term, weight, anchor and source beside the result, so that anybody can
 * recompute it by hand. No term is estimated or left out: where one has no figure there is no index.
 *
 * @param measures From `measure` or `measureEncounters`.
 * @throws RangeError where a weight is negative or not finite, all are 0, `worst` equals `best`, or a measure or figure is not among `measures`
 */
export function openIndex(measures: Readonly<Record<string, MeasureResult>>, weights: IndexWeights): IndexResult {
  const sum = weights.terms.reduce((total, { weight }) => total + weight, 0);
  if (!(sum > 0) || !weights.terms.every(({ weight }) => weight >= 0 && Number.isFinite(weight)))
    throw new RangeError("weights must be 0 or more, and one of them above 0");
  const terms = weights.terms.map((term) => {
    const { best, figure, measure, weight, worst } = term;
    if (!Object.hasOwn(measures, measure) || !Object.hasOwn(measures[measure].values, figure))
      throw new RangeError(`there is no figure ${measure}.${figure}`);
    if (!Number.isFinite(worst) || !Number.isFinite(best) || worst === best)
      throw new RangeError(`worst and best of ${measure}.${figure} must be two different numbers`);
    const { covered, total, values } = measures[measure];
    const actual = values[figure];
    const points = actual === null ? null : 100 * Math.min(1, Math.max(0, (actual - worst) / (best - worst)));
    return { ...term, actual, points, part: points === null ? null : (weight * points) / sum, covered, total };
  });
  const value = terms.every(({ part }) => part !== null)
    ? terms.reduce((total, { part }) => total + (part ?? 0), 0)
    : null;
  return { name: weights.name, value, terms };
}
