import type { Instance } from "../model/Instance";

/** What it costs, in minutes of travel, to part a worker from a recipient. */
export interface Bond {
  recipient: number;
  worker: number;
  cost: number;
}

const CONTACT = 120;
const DEPUTY = 30;
const PINNED = 240;
const PREFERRED = 10;
const VISIT_MET = 1;
const MOST_MET = 20;

/** Bonds between recipients and workers: contact, deputy, pinned visits, preference and earlier visits. One entry per pair. */
export function bondsOf(instance: Instance): Bond[] {
  const { history, recipients, visits, workers } = instance;
  const costs = new Map<number, number>();
  const tie = (recipient: number, worker: number | null | undefined, cost: number) => {
    if (worker === null || worker === undefined) return;
    const key = recipient * workers.length + worker;
    costs.set(key, (costs.get(key) ?? 0) + cost);
  };
  for (const { contact, index, preferred } of recipients) {
    tie(index, contact.worker, CONTACT);
    tie(index, contact.deputy, DEPUTY);
    for (const worker of preferred) tie(index, worker, PREFERRED);
  }
  for (const { pinned, recipients: of } of visits)
    for (const recipient of of) for (const worker of pinned.workers) tie(recipient, worker, PINNED);
  const byId = new Map(workers.map(({ id, index }) => [id, index]));
  const met = new Map<number, number>();
  for (const { recipient, visits: times, worker } of history) {
    const index = byId.get(worker);
    if (index === undefined) continue;
    const key = recipient * workers.length + index;
    met.set(key, (met.get(key) ?? 0) + times);
  }
  for (const [key, times] of met) costs.set(key, (costs.get(key) ?? 0) + Math.min(MOST_MET, times * VISIT_MET));
  return [...costs]
    .sort(([a], [b]) => a - b)
    .map(([key, cost]) => ({ recipient: Math.floor(key / workers.length), worker: key % workers.length, cost }));
}
