import type { RecipientExplanation } from "../explain/explainRecipient";
import type { UnassignedExplanation } from "../explain/explainUnassigned";
import type { VisitExplanation } from "../explain/explainVisit";
import type { Language } from "./Language";
import { messagesIn } from "./messagesIn";
import { obstacleText } from "./obstacleText";
import { relaxationText } from "./relaxationText";

/** Why a visit is made by whom it is made, as lines of plain text. Ids only. */
export function visitText(explanation: VisitExplanation, language: Language): string[] {
  const messages = messagesIn(language);
  const { recommendation, visit: say } = messages;
  const { candidates, carers, forbidden, recipients, visit } = explanation;
  const lines = [
    recommendation.title(
      visit,
      carers.map(({ worker }) => worker),
    ),
  ];
  for (const carer of carers) {
    const { worker } = carer;
    lines.push(say.carer(worker, carer.start, carer.end));
    if (carer.pinned) lines.push(say.pinned(worker));
    if (carer.contactOf.length > 0) lines.push(say.contact(worker, carer.contactOf));
    if (carer.deputyOf.length > 0) lines.push(say.deputy(worker, carer.deputyOf));
    for (const recipient of recipients) {
      if (carer.otherVisits[recipient] > 0) lines.push(say.knows(worker, recipient, carer.otherVisits[recipient]));
      else if (carer.metBefore[recipient]) lines.push(say.metBefore(worker, recipient));
      else lines.push(say.onlyHere(worker, recipient));
    }
    if (candidates.length === 1) lines.push(say.only(worker));
    else if (carer.rank === 1) lines.push(say.best(worker, candidates.length));
    else lines.push(say.rank(worker, carer.rank, candidates.length));
  }
  const byReason = new Map<string, string[]>();
  for (const { obstacles, worker } of forbidden) {
    const why = obstacles
      .slice(0, 1)
      .map((obstacle) => obstacleText(messages, obstacle))
      .join();
    byReason.set(why, [...(byReason.get(why) ?? []), worker]);
  }
  return [...lines, ...[...byReason].map(([why, workers]) => say.hindered(why, workers))];
}

/** Who comes to a recipient and why so many, as lines of plain text. Ids only. */
export function recipientText(explanation: RecipientExplanation, language: Language): string[] {
  const messages = messagesIn(language);
  const { aspects, recipient: say } = messages;
  const { binding, carers, count, extra, fewest, maxCarers, recipient, target } = explanation;
  if (count === 0) return [say.none(recipient)];
  const lines = [count <= fewest ? say.best(recipient, count) : say.title(recipient, count, fewest)];
  if (target !== null) lines.push(say.target(target));
  if (maxCarers !== null) lines.push(say.maxCarers(maxCarers));
  for (const { contact, deputy, metBefore, visits, worker } of carers) {
    const tags = [contact ? [say.contact()] : [], deputy ? [say.deputy()] : [], metBefore ? [say.metBefore()] : []];
    lines.push(`  ${say.carer(worker, visits, tags.flat())}`);
  }
  if (binding.length > 0) lines.push(say.binding(binding.map((aspect) => aspects[aspect])));
  for (const { couldCome, hindered, visit, worker } of extra) {
    lines.push(say.extra(worker, visit));
    if (couldCome.length > 0) lines.push(`  ${say.couldCome(couldCome)}`);
    for (const { obstacles, worker: other } of hindered) {
      lines.push(
        `  ${say.hindered(
          other,
          obstacles
            .slice(0, 1)
            .map((obstacle) => obstacleText(messages, obstacle))
            .join(),
        )}`,
      );
    }
  }
  return lines;
}

/** Why nobody makes a visit and what could give way, as lines of plain text. Ids only. */
export function unassignedText(explanation: UnassignedExplanation, language: Language): string[] {
  const messages = messagesIn(language);
  const { unassigned: say } = messages;
  const { able, causes, cheapest, missing, visit } = explanation;
  const lines = [say.title(visit, missing)];
  if (able.length > 0) lines.push(say.able(able));
  for (const { code, way, workers } of causes) {
    lines.push(say.cause(code, workers));
    if (way === null) continue;
    const what = way.relaxations.map((relaxation) => relaxationText(messages, relaxation));
    lines.push(`  ${say.way(what, way.worker)}`);
  }
  if (cheapest !== null) {
    const what = cheapest.relaxations.map((relaxation) => relaxationText(messages, relaxation));
    lines.push(say.cheapest(what, cheapest.worker));
  } else if (able.length === 0) lines.push(say.noWay());
  return lines;
}
