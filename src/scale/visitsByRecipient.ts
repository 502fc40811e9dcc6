import type { Instance } from "../model/Instance";

/** Indices of the visits of each recipient, ascending. */
export function visitsByRecipient({ recipients, visits }: Instance): number[][] {
  const indices: number[][] = recipients.map(() => []);
  for (const { index, recipients: of } of visits) for (const recipient of of) indices[recipient].push(index);
  return indices;
}
