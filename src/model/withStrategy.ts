import { createObjective } from "./createObjective";
import { divideIntoTeams } from "./divideIntoTeams";
import type { Instance } from "./Instance";
import type { Strategy } from "./Strategy";

/**
 * The same instance under another strategy: order of the objectives, phi, target and cap are the strategy's, weights of time and fairness stay.
 * Recipients that state no `maxCarers` get the strategy's cap, or none. A strategy of your own may also divide the unit into teams and say
 * who is to have a contact.
 *
 * @param strategy Name in `objectivePresets`, or a strategy of your own.
 * @throws RangeError where there is no such strategy (the message lists them) or `teamSize` is not a whole number of 1 or more.
 */
export function withStrategy(instance: Instance, strategy: string | Strategy): Instance {
  const objective = createObjective(strategy, instance.objective);
  const { contactPolicy, teamSize }: Partial<Strategy> = typeof strategy === "string" ? {} : strategy;
  const changed: Instance = {
    ...instance,
    objective,
    recipients: instance.recipients.map((recipient) => ({
      ...recipient,
      contact: { ...recipient.contact, policy: contactPolicy ?? recipient.contact.policy },
      maxCarers: recipient.statedMaxCarers ?? objective.maxCarers,
    })),
  };
  return teamSize === undefined || teamSize === null ? changed : divideIntoTeams(changed, teamSize);
}
