import type { Random } from "../random";
import { chance } from "./draw";
import type { GeneratedRecipient, GeneratedWorker } from "./GeneratedDocument";
import type { Level } from "./profiles";

const wishesContact = 0.95;
const hasExcluded = 0.03;
const hasPreferred = 0.05;

/** Draws one recipient: the contact policy, and now and then a carer who is wished for or one who must not come. */
export function drawRecipient(
  random: Random,
  recipient: { id: string; home: string; level: Level },
  workers: GeneratedWorker[],
): GeneratedRecipient {
  const policy = recipient.level === "S" ? "notNeeded" : chance(random, wishesContact) ? "required" : "declined";
  const excluded = workers.length > 2 && chance(random, hasExcluded) ? random.pick(workers).id : null;
  const preferred = chance(random, hasPreferred) ? random.pick(workers).id : null;
  return {
    id: recipient.id,
    location: recipient.home,
    aged65: true,
    contact: { policy },
    ...(preferred !== null && preferred !== excluded ? { preferred: [preferred] } : {}),
    ...(excluded !== null ? { excluded: [excluded] } : {}),
  };
}
