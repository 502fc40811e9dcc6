import type { CoverProof, RecipientClaim } from "../check/Certificate";
import type { CheckContext } from "../check/CheckContext";
import { deriveCarers } from "../check/deriveCarers";
import type { Instance } from "../model/Instance";
import type { CoverModel } from "./CoverModel";
import { seatGroups } from "./seatGroups";
import type { Weights } from "./WeightProblem";

/** Weights found for one recipient. */
export interface FoundWeights extends Weights {
  scale: number;
}

/**
 * The claims of a certificate about carers. Each states what the checker derives from the proof, which is less than what the search found
 * where the weights are too weak to show it.
 *
 * @param weights By recipient; null = none.
 */
export function certifyCarers(
  context: CheckContext,
  models: readonly CoverModel[],
  weights: readonly (FoundWeights | null)[],
): RecipientClaim[] {
  const { instance } = context;
  return instance.recipients.map(({ id }, r) => {
    const found = weights[r];
    const proof = found === null ? null : proofOf(instance, models[r], found);
    const derived = deriveCarers(context, r, proof);
    if (derived.carers > derived.met && derived.reasons.length === 0)
      return { recipient: id, carers: derived.carers, met: derived.met, proof };
    return { recipient: id, carers: derived.met, met: derived.met, proof: null };
  });
}

function proofOf({ horizon, visits, workers }: Instance, model: CoverModel, found: FoundWeights): CoverProof {
  return {
    scale: found.scale,
    visits: model.items.flatMap(({ groupMask, only, visit: v }, i) => {
      if (!(found.items[i] > 0)) return [];
      const visit = visits[v];
      const groups = seatGroups(visit);
      const seats = groups.flatMap(({ indices }, g) => (groupMask & (1 << g) ? indices : [])).sort((a, b) => a - b);
      return [
        {
          visit: visit.id,
          ...(seats.length === visit.seats.length ? {} : { seats }),
          ...(only === null ? {} : { worker: workers[only].id }),
          weight: found.items[i],
        },
      ];
    }),
    days: horizon.dates.flatMap((date, day) => (found.days[day] > 0 ? [{ date, weight: found.days[day] }] : [])),
  };
}
