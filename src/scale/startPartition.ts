import { Partition, type PartitionInput } from "./Partition";

/** Share of a unit's part of all visits that a first division may give it. */
const ROOM = 1.05;
const ROUNDS = 12;

/**
 * A first division: units there are stay as they are, apart from workers above the most; else groups go to near middles with room for them, and
 * workers, those with bonds or a base first come, to the unit that needs them most for the least travel and the fewest bonds parted.
 *
 * @param middles Middles of new units; may be fewer than the units.
 * @param homes Sites that may be a middle; without any, nobody is to be looked after.
 * @param most Workers of a unit at most.
 */
export function startPartition(
  input: PartitionInput,
  middles: readonly number[],
  homes: readonly number[],
  most: number,
): Partition {
  const { bonds, cover, groups, oldOfRecipient, oldOfWorker, siteOfRecipient, siteOfWorker, units } = input;
  const middle = Array.from(
    { length: units },
    (_, unit) => middles[unit] ?? homes[unit % Math.max(1, homes.length)] ?? 0,
  );
  const hasOld = oldOfRecipient.some((unit) => unit >= 0) || oldOfWorker.some((unit) => unit >= 0);
  const ofGroup = hasOld
    ? groups.map(([recipient]) => Math.max(0, oldOfRecipient[recipient]))
    : balancedGroups(input, middle, new Set(homes));
  if (!hasOld) fillEmpty(ofGroup, units);

  const unitOfRecipient = new Array<number>(siteOfRecipient.length).fill(0);
  groups.forEach((group, g) => {
    for (const recipient of group) unitOfRecipient[recipient] = ofGroup[g];
  });
  const need = new Array<number>(units).fill(0);
  unitOfRecipient.forEach((unit, recipient) => {
    need[unit] += cover.demand[recipient].find(({ cell }) => cell === 0)?.minutes ?? 0;
  });
  const bondsOf = siteOfWorker.map(() => new Array<number>(units).fill(0));
  for (const { cost, recipient, worker } of bonds) bondsOf[worker][unitOfRecipient[recipient]] += cost;
  const ofWorker = new Array<number>(siteOfWorker.length).fill(-1);
  const given = new Array<number>(units).fill(0);
  const size = new Array<number>(units).fill(0);
  const place = (worker: number, unit: number) => {
    ofWorker[worker] = unit;
    size[unit]++;
    given[unit] += cover.capacity[worker].find(({ cell }) => cell === 0)?.minutes ?? 0;
  };
  oldOfWorker.forEach((unit, worker) => {
    if (unit >= 0 && size[unit] < most) place(worker, unit);
  });
  const bonded = bondsOf.map((costs) => Math.max(0, ...costs));
  const order = siteOfWorker.map((_, worker) => worker).sort((a, b) => bonded[b] - bonded[a] || a - b);
  let left = order.filter((worker) => ofWorker[worker] < 0).length;
  for (const worker of order) {
    if (ofWorker[worker] >= 0) continue;
    const empty = size.filter((workers) => workers === 0).length;
    const open = (unit: number) => size[unit] < most && (left > empty || size[unit] === 0);
    const unit = leastOf(units, (unit) => {
      if (!open(unit)) return Number.POSITIVE_INFINITY;
      const travel = siteOfWorker[worker] < 0 ? 0 : input.distance(middle[unit], siteOfWorker[worker]);
      return travel - bondsOf[worker][unit] + (20 * (given[unit] + 1)) / (need[unit] + 1);
    });
    place(worker, unit);
    left--;
  }
  return new Partition(input, ofGroup, ofWorker, middle);
}

/**
 * Unit of each group: the nearest middle with room for its minutes, those first who lose most by the second nearest; then the middles move to where
 * they are central, and all over again. Changes `middle`.
 */
function balancedGroups(input: PartitionInput, middle: number[], homes: ReadonlySet<number>): number[] {
  const { cover, distance, groups, siteOfRecipient, units } = input;
  const site = groups.map(([recipient]) => siteOfRecipient[recipient]);
  const minutes = groups.map((group) =>
    group.reduce((sum, recipient) => sum + (cover.demand[recipient].find(({ cell }) => cell === 0)?.minutes ?? 0), 0),
  );
  const room = (ROOM * minutes.reduce((sum, value) => sum + value, 0)) / units;
  let unitOf: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const far = middle.map((there) => Float64Array.from(site, (here) => distance(there, here)));
    const regret = site.map((_, group) => {
      let first = Number.POSITIVE_INFINITY;
      let second = Number.POSITIVE_INFINITY;
      for (const { [group]: value } of far)
        if (value < first) [first, second] = [value, first];
        else if (value < second) second = value;
      return (Number.isFinite(second) ? second : first) - first;
    });
    const full = new Array<number>(units).fill(0);
    unitOf = new Array<number>(groups.length).fill(0);
    for (const group of [...site.keys()].sort((a, b) => regret[b] - regret[a] || a - b)) {
      const unit = leastOf(units, (unit) => {
        const above = Math.max(0, full[unit] + minutes[group] - room);
        return above > 0 ? 1e6 + above : far[unit][group];
      });
      unitOf[group] = unit;
      full[unit] += minutes[group];
    }
    const members: number[][] = middle.map(() => []);
    for (const [group, unit] of unitOf.entries()) members[unit].push(site[group]);
    for (const [unit, own] of members.entries()) {
      const allowed = own.filter((there) => homes.has(there));
      if (allowed.length === 0) continue;
      const sums = allowed.map((there) => own.reduce((sum, other) => sum + distance(there, other), 0));
      middle[unit] = allowed[leastOf(allowed.length, (at) => sums[at])];
    }
  }
  return unitOf;
}

/** Gives every unit a group, where there are enough of them. */
function fillEmpty(ofGroup: number[], units: number): void {
  const size = new Array<number>(units).fill(0);
  for (const unit of ofGroup) size[unit]++;
  for (let unit = 0; unit < units; unit++) {
    if (size[unit] > 0) continue;
    const group = ofGroup.findIndex((other) => size[other] > 1);
    if (group < 0) return;
    size[ofGroup[group]]--;
    ofGroup[group] = unit;
    size[unit]++;
  }
}

function leastOf(count: number, cost: (index: number) => number): number {
  let best = 0;
  let least = cost(0);
  for (let index = 1; index < count; index++) {
    const value = cost(index);
    if (value < least) [best, least] = [index, value];
  }
  return best;
}
