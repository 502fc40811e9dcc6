import type { Rules, Worker } from "../model/Instance";

/** Whether a worker's title and employment let her be a contact. */
export function mayBeContact(rules: Pick<Rules, "contactTitles" | "contactPermanent">, worker: Worker): boolean {
  const titled = rules.contactTitles === null || (worker.title !== null && rules.contactTitles.includes(worker.title));
  return titled && (!rules.contactPermanent || worker.employment === "permanent");
}
