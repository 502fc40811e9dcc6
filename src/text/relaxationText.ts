import type { Relaxation } from "../explain/Relaxation";
import type { Messages } from "./messages/en";

/** What could give way, as an instruction. */
export function relaxationText({ relaxation: say, wording }: Messages, relaxation: Relaxation): string {
  switch (relaxation.code) {
    case "WINDOW":
      return "dependencies" in relaxation
        ? say.DEPENDENCY(relaxation.visit)
        : say.WINDOW(relaxation.visit, relaxation.before, relaxation.after);
    case "SKILL":
      return say.SKILL(relaxation.worker, relaxation.skill, relaxation.recipients);
    case "EXCLUDED":
      return say.EXCLUDED(relaxation.worker, relaxation.recipient);
    case "CARERS":
      return say.CARERS(relaxation.visit, relaxation.carers);
    case "TRAVEL":
      return say.TRAVEL(relaxation.worker, relaxation.visit);
    case "SHIFT":
      return say.SHIFT(relaxation.worker, relaxation.date, relaxation.template);
    case "HOURS":
      if ("rule" in relaxation) return say.rule(relaxation.rule, wording.number(relaxation.value));
      return say.HOURS(relaxation.worker, relaxation.minutes);
    case "REST":
      return say.rule(relaxation.rule, "value" in relaxation ? wording.number(relaxation.value) : "none");
    case "MAX_CARERS":
      return say.MAX_CARERS(relaxation.recipient, relaxation.carers);
    case "PINNED":
      return say.PINNED(relaxation.visit);
    case "CAPACITY":
      return say.CAPACITY(relaxation.worker, relaxation.visits);
  }
}
