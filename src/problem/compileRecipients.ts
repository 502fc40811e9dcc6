import type { Instance, Recipient } from "../model/Instance";
import { contactVisits } from "./contactVisits";

/** Flattens recipients: their visits, history, caps, continuity cost by number of carers, and the contact rule. */
export function compileRecipients(instance: Instance) {
  const { recipients, visits, workers, rules, horizon } = instance;
  const R = recipients.length;
  const W = workers.length;

  const visitRecipients = new Int32Array(visits.length + 1);
  const recipientOfVisit: number[] = [];
  const visitsOf: number[][] = recipients.map(() => []);
  const soleRecipient = new Int32Array(visits.length);
  for (const visit of visits) {
    visitRecipients[visit.index] = recipientOfVisit.length;
    recipientOfVisit.push(...visit.recipients);
    soleRecipient[visit.index] = visit.recipients.length === 1 ? visit.recipients[0] : -1;
    for (const r of visit.recipients) visitsOf[r].push(visit.index);
  }
  visitRecipients[visits.length] = recipientOfVisit.length;

  const recipientVisits = new Int32Array(R + 1);
  for (let r = 0; r < R; r++) recipientVisits[r + 1] = recipientVisits[r] + visitsOf[r].length;

  const workerIndex = new Map(workers.map((worker) => [worker.id, worker.index]));
  const metBefore = new Uint8Array(R * W);
  const formerCarers = new Int32Array(R);
  for (const recipient of recipients) {
    for (const id of recipient.historyCarers) {
      const w = workerIndex.get(id);
      if (w === undefined) formerCarers[recipient.index]++;
      else metBefore[recipient.index * W + w] = 1;
    }
  }
  const phiStride = W + Math.max(0, ...formerCarers) + 2;
  const phi = new Float64Array(R * phiStride);
  for (const recipient of recipients) {
    for (let m = 0; m < phiStride; m++) phi[recipient.index * phiStride + m] = continuityCost(instance, recipient, m);
  }

  const eligibleContact = (w: number) => {
    const worker = workers[w];
    if (rules.contactPermanent && worker.employment !== "permanent") return false;
    return rules.contactTitles === null || (worker.title !== null && rules.contactTitles.includes(worker.title));
  };
  return {
    recipients: R,
    visitRecipients,
    recipientOfVisit: Int32Array.from(recipientOfVisit),
    soleRecipient,
    recipientVisits,
    visitOfRecipient: Int32Array.from(visitsOf.flat()),
    metBefore,
    formerCarers,
    maxCarers: Int32Array.from(recipients, (r) => r.maxCarers ?? 1 << 20),
    phi,
    phiStride,
    contactRequired: Uint8Array.from(recipients, (r) => (r.contact.policy === "required" ? 1 : 0)),
    contactNamed: Int32Array.from(recipients, (r) =>
      r.contact.worker !== null && eligibleContact(r.contact.worker) && !r.excluded.includes(r.contact.worker)
        ? r.contact.worker
        : -1,
    ),
    contactEligible: Uint8Array.from(workers, (w) => (eligibleContact(w.index) ? 1 : 0)),
    contactCapacity: Int32Array.from(workers, (w) => Math.min(1 << 20, w.maxContacts)),
    contactVisits: rules.contactVisits,
    contactServable: contactVisits(instance),
    excludes: Uint8Array.from({ length: R * W }, (_, i) => (recipients[(i / W) | 0].excluded.includes(i % W) ? 1 : 0)),
    contactTicks: rules.contactMinutesPerWeek * horizon.ticksPerMinute,
  };
}

/** phi of the objective, weighted; for `worst` a convex stand-in that the search can add up. */
function continuityCost(instance: Instance, recipient: Recipient, carers: number): number {
  const { phi, targetCarers } = instance.objective;
  if (phi === "count") return recipient.weight * carers;
  if (phi === "excess") return recipient.weight * Math.max(0, carers - (recipient.targetCarers ?? targetCarers)) ** 2;
  return carers ** 3 / 10;
}
