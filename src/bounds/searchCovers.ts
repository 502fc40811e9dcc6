import type { Instance } from "../model/Instance";
import { boundContext } from "./boundContext";
import { buildCoverModel } from "./buildCoverModel";
import type { CoverModel } from "./CoverModel";
import { type CoverResult, coverSearch } from "./coverSearch";
import { coverSignature } from "./coverSignature";

export interface SearchedCovers {
  /** By recipient. */
  models: CoverModel[];
  /** By recipient; recipients with equal signatures share one. */
  results: CoverResult[];
  signatures: string[];
}

/**
 * The cover model of every recipient, and its search. Recipients with equal structure are solved once.
 *
 * @param nodes Search nodes for all together: a first share for each, the rest for those still open.
 */
export function searchCovers(instance: Instance, nodes: number): SearchedCovers {
  const context = boundContext(instance);
  const models = instance.recipients.map((_, r) => buildCoverModel(context, r));
  const signatures = models.map(coverSignature);
  const results = new Map<string, CoverResult>();
  let left = nodes;
  const solve = (r: number, share: number) => {
    const result = coverSearch(models[r], Math.min(share, left));
    left -= result.nodes;
    return result;
  };
  const distinct = [...new Map(signatures.map((signature, r) => [signature, r])).values()];
  const first = Math.floor(left / (2 * Math.max(1, distinct.length)));
  for (const r of distinct) results.set(signatures[r], solve(r, first));
  const open = distinct.filter((r) => {
    const { exact, coverable } = results.get(signatures[r]) as CoverResult;
    return !exact && coverable;
  });
  open.forEach((r, i) => {
    const share = Math.floor(left / (open.length - i));
    if (share <= first) return;
    const before = results.get(signatures[r]) as CoverResult;
    const again = solve(r, share);
    if (again.fewest >= before.fewest) results.set(signatures[r], again);
  });
  return { models, signatures, results: signatures.map((signature) => results.get(signature) as CoverResult) };
}
