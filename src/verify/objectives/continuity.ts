import type { Context } from "../Context";
import { carersMet } from "../carersMet";
import type { ContinuityValue } from "../Objectives";

/**
 * Objective `continuity`: the sum over recipients of weight times phi(M), M = distinct carers met in the measuring window, history
 * included; with `pairAsOne` the contact and the deputy count as one.
 *
 * phi `count`: M. phi `excess`: max(0, M - target)^2 with the recipient's own target or the objective's. phi `worst`: the value is the
 * largest M, weights ignored; rosters that agree in it are compared by `histogram`, from the top.
 */
export function continuity(context: Context): ContinuityValue {
  const { objective, recipients } = context.instance;
  const carers: Record<string, number> = {};
  const byRecipient: Record<string, number> = {};
  const histogram: number[] = [];
  let sum = 0;
  for (const recipient of recipients) {
    const met = carersMet(context, recipient);
    const appointed = context.contactsOf[recipient.index][0];
    const pair =
      objective.pairAsOne &&
      appointed?.deputy != null &&
      appointed.deputy !== appointed.worker &&
      met.has(appointed.worker.id) &&
      met.has(appointed.deputy.id);
    const count = met.size - (pair ? 1 : 0);
    const over = Math.max(0, count - (recipient.targetCarers ?? objective.targetCarers));
    const term = { count: recipient.weight * count, excess: recipient.weight * over ** 2, worst: count }[objective.phi];
    carers[recipient.id] = count;
    byRecipient[recipient.id] = term;
    histogram[count] = (histogram[count] ?? 0) + 1;
    sum += term;
  }
  const filled = Array.from(histogram, (number) => number ?? 0);
  return {
    value: objective.phi === "worst" ? Math.max(0, filled.length - 1) : sum,
    carers,
    byRecipient,
    histogram: filled,
  };
}
