import { distribution } from "./distribution";
import type { Encounter } from "./Encounter";
import { encountersByRecipient } from "./encountersByRecipient";
import type { MeasuredRecipient, MeasureInput } from "./MeasureInput";
import type { MeasureResult } from "./MeasureResult";

/**
 * A measure that gives each recipient a figure, or the reason why there is none.
 *
 * @param figure Gets the recipient's encounters of the period in order of date and start.
 */
export function perRecipient(
  input: MeasureInput,
  figure: (encounters: Encounter[], recipient: MeasuredRecipient) => number | string,
): MeasureResult {
  const encounters = encountersByRecipient(input);
  const each: Record<string, number> = {};
  const notCovered: Record<string, number> = {};
  for (const recipient of input.recipients) {
    const result = figure(encounters.get(recipient.id) ?? [], recipient);
    if (typeof result === "number") each[recipient.id] = result;
    else notCovered[result] = (notCovered[result] ?? 0) + 1;
  }
  const values = Object.values(each);
  return { values: distribution(values), covered: values.length, total: input.recipients.length, notCovered, each };
}
