import type { Instance } from "../model/Instance";
import { boundContext } from "./boundContext";
import { buildCoverModel } from "./buildCoverModel";
import { type CoverResult, coverSearch } from "./coverSearch";
import { coverSignature } from "./coverSignature";

export interface FewestCarersOptions {
  /**
   * How long the search may take, in milliseconds; default 3000. It is turned into a number of search nodes at a fixed rate and no clock is
   * read, so that the answer is the same everywhere; on a slow machine it takes longer.
   */
  timeLimitMs?: number;
}

export interface FewestCarers {
  /** Lower bound on the distinct carers of each recipient, history included. */
  byRecipient: number[];
  total: number;
  /** Whether the bound is the true minimum of the pattern cover: a larger number needs other reasons (routes, other recipients). */
  exact: boolean[];
  /** False where no workers, however many, can serve all visits of the recipient; then the bound is for what they can serve. */
  coverable: boolean[];
}

const NODES_PER_MS = 200;

/**
 * For each recipient the fewest workers whose legal patterns serve all its visits, history carers included: no roster that obeys the hard rules
 * and assigns every visit of the recipient has fewer distinct carers (problem.md sections 3 and 6). Contact and deputy count as two even where the
 * objective counts them as one. Recipients with equal structure are solved once.
 */
export function fewestCarers(instance: Instance, options: FewestCarersOptions = {}): FewestCarers {
  const context = boundContext(instance);
  const models = instance.recipients.map((_, r) => buildCoverModel(context, r));
  const signatures = models.map(coverSignature);
  const results = new Map<string, CoverResult>();
  let nodes = (options.timeLimitMs ?? 3000) * NODES_PER_MS;
  const solve = (r: number, share: number) => {
    const result = coverSearch(models[r], Math.min(share, nodes));
    nodes -= result.nodes;
    return result;
  };
  const distinct = [...new Map(signatures.map((signature, r) => [signature, r])).values()];
  const first = Math.floor(nodes / (2 * Math.max(1, distinct.length)));
  for (const r of distinct) results.set(signatures[r], solve(r, first));
  const open = distinct.filter((r) => {
    const { exact, coverable } = results.get(signatures[r]) as CoverResult;
    return !exact && coverable;
  });
  open.forEach((r, i) => {
    const share = Math.floor(nodes / (open.length - i));
    if (share <= first) return;
    const before = results.get(signatures[r]) as CoverResult;
    const again = solve(r, share);
    if (again.fewest >= before.fewest) results.set(signatures[r], again);
  });
  const byRecipient = models.map(
    (model, r) => model.alreadyCounted + (results.get(signatures[r]) as CoverResult).fewest,
  );
  return {
    byRecipient,
    total: byRecipient.reduce((sum, n) => sum + n, 0),
    exact: models.map((model, r) => model.unservable.length === 0 && (results.get(signatures[r]) as CoverResult).exact),
    coverable: models.map(
      (model, r) => model.unservable.length === 0 && (results.get(signatures[r]) as CoverResult).coverable,
    ),
  };
}
