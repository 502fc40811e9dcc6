import type { Random } from "../random";
import type { Partition } from "./Partition";

const EPOCHS = 60;

/**
 * Local search by threshold accepting (Dueck and Scheuer, Journal of Computational Physics 90, 1990): groups and workers change unit one by
 * one or in pairs, the middles follow after each epoch. The best division met is put back at the end.
 *
 * @param iterations Moves tried.
 * @param most Workers of a unit at most; a unit above that only loses workers. No unit loses its last worker or group.
 * @param near By group: groups near it, itself left out unless it is alone.
 */
export function improvePartition(
  partition: Partition,
  random: Random,
  iterations: number,
  most: number,
  near: readonly (readonly number[])[],
): void {
  const { groups, siteOfRecipient, siteOfWorker, units } = partition.input;
  if (units < 2) {
    partition.centre();
    return;
  }
  const workers = siteOfWorker.length;
  const first = Math.max(1, partition.cost().travel / Math.max(1, siteOfRecipient.length + workers));
  let best = Number.POSITIVE_INFINITY;
  let kept = {
    groups: partition.unitOfGroup.slice(),
    workers: partition.unitOfWorker.slice(),
    middle: [...partition.middle],
  };
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const threshold = Math.max(0, first * (1 - epoch / (0.8 * EPOCHS)));
    for (let i = Math.ceil(iterations / EPOCHS); i > 0; i--) {
      const kind = random.uniform();
      if (kind < 0.7 || workers === 0) tryGroups(kind < 0.45, threshold);
      else tryWorkers(kind < 0.85, threshold);
    }
    partition.centre();
    const { total } = partition.cost();
    if (total < best) {
      best = total;
      kept = {
        groups: partition.unitOfGroup.slice(),
        workers: partition.unitOfWorker.slice(),
        middle: [...partition.middle],
      };
    }
  }
  kept.groups.forEach((unit, group) => {
    partition.moveGroup(group, unit);
  });
  kept.workers.forEach((unit, worker) => {
    partition.moveWorker(worker, unit);
  });
  kept.middle.forEach((site, unit) => {
    partition.middle[unit] = site;
  });

  function tryGroups(alone: boolean, threshold: number): void {
    const group = random.integer(groups.length);
    const other = near[group][random.integer(near[group].length)];
    const from = partition.unitOfGroup[group];
    const to = partition.unitOfGroup[other];
    if (from === to || (alone && partition.groupCount[from] === 1)) return;
    // the swap partner is another group near the border, not only the one that named the unit
    const partner = alone ? -1 : near[other][random.integer(near[other].length)];
    if (!alone && partition.unitOfGroup[partner] !== to) return;
    let change = partition.moveGroup(group, to);
    if (!alone) change += partition.moveGroup(partner, from);
    if (change <= threshold) return;
    partition.moveGroup(group, from);
    if (!alone) partition.moveGroup(partner, to);
  }

  function tryWorkers(alone: boolean, threshold: number): void {
    const worker = random.integer(workers);
    const from = partition.unitOfWorker[worker];
    const other = random.integer(workers);
    const to = alone ? random.integer(units) : partition.unitOfWorker[other];
    if (from === to) return;
    if (alone && (partition.workerCount[to] >= most || partition.workerCount[from] === 1)) return;
    let change = partition.moveWorker(worker, to);
    if (!alone) change += partition.moveWorker(other, from);
    if (change <= threshold) return;
    partition.moveWorker(worker, from);
    if (!alone) partition.moveWorker(other, to);
  }
}
