import { exhaust } from "../exhaust";
import type { Instance } from "../model/Instance";
import { type BoundContext, boundContext } from "./boundContext";
import { buildCoverModel } from "./buildCoverModel";
import type { CoverModel } from "./CoverModel";
import { type CoverResult, coverSearch } from "./coverSearch";
import { coverSignature } from "./coverSignature";
import { type CoverWeights, simpleWeights } from "./coverWeights";
import { idealKinds } from "./idealKinds";
import { splitWeekends } from "./splitWeekends";

export interface SearchedCovers {
  context: BoundContext;
  /** By recipient. */
  models: CoverModel[];
  /** By recipient; recipients with equal signatures share one. */
  results: CoverResult[];
  /** By recipient: simple weights that prove a part of `fewest`, or all. */
  weights: CoverWeights[];
  signatures: string[];
}

/** `coversInSteps` at once. */
export function searchCovers(instance: Instance, nodes: number): SearchedCovers {
  return exhaust(coversInSteps(instance, nodes));
}

/**
 * The cover model of every recipient, and its search, which begins at what simple weights prove. Recipients with equal structure are solved once.
 *
 * @param nodes Search nodes for all together: a first share for each, the rest for those still open. Yields between recipients.
 */
export function* coversInSteps(instance: Instance, nodes: number): Generator<void, SearchedCovers, void> {
  const context = boundContext(instance);
  const { lists, shelf } = context;
  const models: CoverModel[] = [];
  for (const { index } of instance.recipients) {
    models.push(buildCoverModel(context, index));
    yield;
  }
  const signatures = models.map((model) => coverSignature(lists, model));
  const results = new Map<string, CoverResult>();
  const weights = new Map<string, CoverWeights>();
  let left = nodes;
  const solve = (r: number, share: number, atLeast: number) => {
    const result = coverSearch(models[r], Math.min(share, left), { atLeast, shelf });
    left -= result.nodes;
    return result;
  };
  const distinct = [...new Map(signatures.map((signature, r) => [signature, r])).values()];
  const first = Math.floor(left / (2 * Math.max(1, distinct.length)));
  for (const r of distinct) {
    const found = simpleWeights(idealKinds(splitWeekends(models[r])), shelf);
    weights.set(signatures[r], found);
    results.set(signatures[r], solve(r, first, found.carers));
    yield;
  }
  const open = distinct.filter((r) => {
    const { exact, coverable } = results.get(signatures[r]) as CoverResult;
    return !exact && coverable;
  });
  for (const [i, r] of open.entries()) {
    const share = Math.floor(left / (open.length - i));
    if (share <= first) continue;
    yield;
    const before = results.get(signatures[r]) as CoverResult;
    const again = solve(r, share, before.fewest);
    if (again.fewest >= before.fewest) results.set(signatures[r], again);
  }
  return {
    context,
    models,
    signatures,
    results: signatures.map((signature) => results.get(signature) as CoverResult),
    weights: signatures.map((signature) => weights.get(signature) as CoverWeights),
  };
}
