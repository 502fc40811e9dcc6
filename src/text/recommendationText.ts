import type { Candidate, ObjectiveChange, Recommendation } from "../explain/recommend";
import type { ObjectiveName } from "../model/Instance";
import type { Language } from "./Language";
import type { Messages } from "./messages/en";
import { messagesIn } from "./messagesIn";
import { obstacleText } from "./obstacleText";

/** A recommendation as lines of plain text. Ids only. */
export function recommendationText(recommendation: Recommendation, language: Language): string[] {
  const messages = messagesIn(language);
  const { recommendation: say } = messages;
  const { candidates, carers, forbidden, visit } = recommendation;
  return [
    say.title(visit, carers),
    ...(candidates.length === 0 ? [say.none()] : []),
    ...candidates.map((candidate, at) =>
      say.candidate(at + 1, candidate.worker, how(messages, candidate), changeText(messages, candidate.change)),
    ),
    ...forbidden.map(({ alternatives, obstacles, worker }) =>
      say.forbidden(
        worker,
        obstacles.map((obstacle) => obstacleText(messages, obstacle)),
        alternatives,
      ),
    ),
  ];
}

function how({ recommendation: say }: Messages, { current, placement, replaces, team }: Candidate): string {
  if (current) return say.current();
  const template = placement.template ?? "";
  return [
    replaces === null ? "" : say.replaces(replaces),
    say.at(placement.start),
    placement.extraShift ? say.extraShift(template, placement.date) : "",
    placement.changedShift ? say.changedShift(template, placement.date) : "",
    team.length > 0 ? say.team(team.map(({ worker }) => worker)) : "",
    placement.retimed.length > 0 ? say.retimed(placement.retimed) : "",
  ].join("");
}

/** Changes of the objectives that change; what counts the changes themselves is left out. */
export function changeText({ objectives, recommendation: say, wording }: Messages, change: ObjectiveChange): string {
  const names = Object.keys(change) as ObjectiveName[];
  const moved = names.filter((name) => name !== "change" && Math.abs(change[name]) >= 0.005);
  if (moved.length === 0) return say.same();
  return moved.map((name) => `${objectives[name]} ${wording.change(change[name])}`).join(", ");
}
