import { distribution } from "./distribution";
import { encountersByRecipient } from "./encountersByRecipient";
import type { MeasureInput } from "./MeasureInput";
import type { MeasureResult } from "./MeasureResult";

/**
 * `exposure`: who could infect whom. Over recipients with an encounter in the period:
 *
 * - `carersMean`, `carersMax`: carers per recipient, M;
 * - `recipientsMean`, `recipientsMax`: recipients per carer;
 * - `reachMean`, `reachMax`: other recipients within two steps, who share a carer with the recipient;
 * - `components`, `largestComponent`: connected components of the graph of recipients and carers, and the recipients in the largest;
 * - `infectiousContact`: mean of P(at least one infectious carer) = 1 - (1 - p)^M. `each` holds it by recipient.
 *
 * @param prevalence p, the share of carers who are infectious unnoticed; default 0.013, the share of home-care staff in Stockholm in spring
 *   2020 who were likely presymptomatic with high virus load (Hassan et al., J Intern Med 2021, doi 10.1111/joim.13274).
 */
export function exposure(input: MeasureInput, prevalence = 0.013): MeasureResult {
  const carersOf = new Map<string, Set<string>>();
  const recipientsOf = new Map<string, Set<string>>();
  for (const [recipient, encounters] of encountersByRecipient(input)) {
    if (encounters.length === 0) continue;
    carersOf.set(recipient, new Set(encounters.map(({ worker }) => worker)));
    for (const { worker } of encounters) {
      const met = recipientsOf.get(worker);
      if (met === undefined) recipientsOf.set(worker, new Set([recipient]));
      else met.add(recipient);
    }
  }
  const reach: number[] = [];
  const each: Record<string, number> = {};
  for (const [recipient, carers] of carersOf) {
    const near = new Set<string>();
    for (const worker of carers) for (const other of recipientsOf.get(worker) ?? []) near.add(other);
    reach.push(near.size - 1);
    each[recipient] = 1 - (1 - prevalence) ** carers.size;
  }
  const components = componentSizes(carersOf, recipientsOf);
  const carers = distribution([...carersOf.values()].map(({ size }) => size));
  const recipients = distribution([...recipientsOf.values()].map(({ size }) => size));
  const total = input.recipients.length;
  const covered = carersOf.size;
  return {
    values: {
      carersMean: carers.mean,
      carersMax: carers.max,
      recipientsMean: recipients.mean,
      recipientsMax: recipients.max,
      reachMean: distribution(reach).mean,
      reachMax: distribution(reach).max,
      components: covered === 0 ? null : components.length,
      largestComponent: distribution(components).max,
      infectiousContact: distribution(Object.values(each)).mean,
    },
    covered,
    total,
    notCovered: covered === total ? {} : { noVisits: total - covered },
    each,
  };
}

/** Number of recipients in each connected component. */
function componentSizes(
  carersOf: ReadonlyMap<string, ReadonlySet<string>>,
  recipientsOf: ReadonlyMap<string, ReadonlySet<string>>,
): number[] {
  const sizes: number[] = [];
  const seen = new Set<string>();
  const spread = new Set<string>();
  for (const first of carersOf.keys()) {
    if (seen.has(first)) continue;
    seen.add(first);
    const queue = [first];
    for (const recipient of queue) {
      for (const worker of carersOf.get(recipient) ?? []) {
        if (spread.has(worker)) continue;
        spread.add(worker);
        for (const other of recipientsOf.get(worker) ?? []) {
          if (seen.has(other)) continue;
          seen.add(other);
          queue.push(other);
        }
      }
    }
    sizes.push(queue.length);
  }
  return sizes;
}
