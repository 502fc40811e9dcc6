import { createObjective } from "./createObjective";
import type { Instance } from "./Instance";

/**
 * The same instance under another strategy: order of the objectives, phi, target and cap are the strategy's, weights of time and fairness stay.
 * Recipients that state no `maxCarers` get the strategy's cap, or none.
 *
 * @param strategy Name in `objectivePresets`.
 * @throws RangeError where there is no such strategy; the message lists them.
 */
export function withStrategy(instance: Instance, strategy: string): Instance {
  const objective = createObjective(strategy, instance.objective);
  return {
    ...instance,
    objective,
    recipients: instance.recipients.map((recipient) => ({
      ...recipient,
      maxCarers: recipient.statedMaxCarers ?? objective.maxCarers,
    })),
  };
}
