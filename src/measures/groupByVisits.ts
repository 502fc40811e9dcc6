import { encountersByRecipient } from "./encountersByRecipient";
import type { MeasureInput } from "./MeasureInput";
import { visitsOf } from "./visitsOf";

const classes = [
  { name: "no visits", least: 0 },
  { name: "under 1 visit a day", least: 1e-9 },
  { name: "1 to 2 visits a day", least: 1 },
  { name: "2 to 3 visits a day", least: 2 },
  { name: "3 to 4 visits a day", least: 3 },
  { name: "4 or more visits a day", least: 4 },
] as const;

/**
 * The input of each class of recipients by visits a day over the period: UPC, COC and the number of carers itself depend on how many visits there
 * are, and are fairly compared within a class only. Every class is there, also empty ones.
 */
export function groupByVisits(input: MeasureInput): Record<string, MeasureInput> {
  const encounters = encountersByRecipient(input);
  const nameOf = new Map(
    input.recipients.map(({ id }) => {
      const daily = visitsOf(encounters.get(id) ?? []).length / input.period.days;
      return [id, classes.findLast(({ least }) => daily >= least)?.name];
    }),
  );
  return Object.fromEntries(
    classes.map(({ name }) => [
      name,
      { ...input, recipients: input.recipients.filter(({ id }) => nameOf.get(id) === name) },
    ]),
  );
}
