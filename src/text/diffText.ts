import type { RosterDiff, ShiftChange } from "../explain/diff";
import type { Language } from "./Language";
import type { Messages } from "./messages/en";
import { messagesIn } from "./messagesIn";

/** What has changed from one roster to another, as lines of plain text. Ids only. */
export function diffText(found: RosterDiff, language: Language): string[] {
  const messages = messagesIn(language);
  const { diff: say } = messages;
  const { contacts, reassigned, recipients, retimed, shifts } = found;
  const lines = [
    ...(recipients ?? []).flatMap(({ gains, loses, recipient }) => [
      ...(gains.length > 0 ? [say.gains(recipient, gains)] : []),
      ...(loses.length > 0 ? [say.loses(recipient, loses)] : []),
    ]),
    ...contacts.map(({ after, before, recipient }) => say.contact(recipient, before, after)),
    ...shifts.map((change) => shiftLine(messages, change)),
    ...reassigned.map(({ from, to, visit }) => say.reassigned(visit, from, to)),
    ...retimed.map(({ after, before, visit }) => say.retimed(visit, before, after)),
  ];
  return lines.length > 0 ? lines : [say.same()];
}

function shiftLine({ diff: say }: Messages, { after, before, date, worker }: ShiftChange): string {
  if (before === null) return say.extraShift(worker, date, after?.template ?? null);
  if (after === null) return say.noShift(worker, date, before.template);
  return say.otherShift(worker, date, before, after);
}
