import type { Bond } from "./bondsOf";
import type { Cover } from "./Cover";

/** What a partition is made of, all by index. */
export interface PartitionInput {
  units: number;
  /** Groups of recipients that stay together. */
  groups: number[][];
  /** Site of each recipient's home and of each worker's base (-1 = none). */
  siteOfRecipient: number[];
  siteOfWorker: number[];
  /** Minutes of travel between two sites, symmetric. */
  distance: (site: number, other: number) => number;
  cover: Cover;
  /** Minutes above `fair` times the capacity of a cell cost `uneven`, those above the capacity itself `short` on top. */
  fair: number[];
  uneven: number[];
  short: number;
  bonds: Bond[];
  /** Unit that a recipient or worker has now (-1 = none), and what it costs to leave it. */
  oldOfRecipient: number[];
  oldOfWorker: number[];
  leaving: number;
}

/** A division into units, whose cost is kept up to date while groups and workers move. */
export class Partition {
  readonly unitOfGroup: Int32Array;
  readonly unitOfWorker: Int32Array;
  readonly groupOfRecipient: Int32Array;
  readonly middle: number[];
  readonly groupCount: Int32Array;
  readonly workerCount: Int32Array;
  private readonly demand: Float64Array;
  private readonly capacity: Float64Array;
  private readonly groupDemand: { cell: number; minutes: number }[][];
  private readonly bondsOfGroup: { other: number; cost: number }[][];
  private readonly bondsOfWorker: { other: number; cost: number }[][];

  constructor(
    readonly input: PartitionInput,
    unitOfGroup: ArrayLike<number>,
    unitOfWorker: ArrayLike<number>,
    middle: readonly number[],
  ) {
    const { bonds, cover, groups, units } = input;
    this.unitOfGroup = Int32Array.from(unitOfGroup);
    this.unitOfWorker = Int32Array.from(unitOfWorker);
    this.middle = [...middle];
    this.groupOfRecipient = new Int32Array(input.siteOfRecipient.length);
    groups.forEach((group, g) => {
      for (const recipient of group) this.groupOfRecipient[recipient] = g;
    });
    this.groupDemand = groups.map((group) => {
      const sums = new Map<number, number>();
      for (const recipient of group)
        for (const { cell, minutes } of cover.demand[recipient]) sums.set(cell, (sums.get(cell) ?? 0) + minutes);
      return [...sums].map(([cell, minutes]) => ({ cell, minutes }));
    });
    this.bondsOfGroup = groups.map(() => []);
    this.bondsOfWorker = input.siteOfWorker.map(() => []);
    for (const { cost, recipient, worker } of bonds) {
      const group = this.groupOfRecipient[recipient];
      this.bondsOfGroup[group].push({ other: worker, cost });
      this.bondsOfWorker[worker].push({ other: group, cost });
    }
    this.groupCount = new Int32Array(units);
    this.workerCount = new Int32Array(units);
    this.demand = new Float64Array(units * cover.cells.length);
    this.capacity = new Float64Array(units * cover.cells.length);
    this.unitOfGroup.forEach((unit, g) => {
      this.groupCount[unit]++;
      for (const { cell, minutes } of this.groupDemand[g]) this.demand[unit * cover.cells.length + cell] += minutes;
    });
    this.unitOfWorker.forEach((unit, w) => {
      this.workerCount[unit]++;
      for (const { cell, minutes } of cover.capacity[w]) this.capacity[unit * cover.cells.length + cell] += minutes;
    });
  }

  /** Moves a group and tells what that changed in the cost. */
  moveGroup(group: number, to: number): number {
    const { groups, leaving, oldOfRecipient } = this.input;
    const from = this.unitOfGroup[group];
    if (from === to) return 0;
    let change = 0;
    for (const recipient of groups[group]) {
      const site = this.input.siteOfRecipient[recipient];
      change += this.far(to, site) - this.far(from, site);
      change += leaving * (left(oldOfRecipient[recipient], to) - left(oldOfRecipient[recipient], from));
    }
    for (const { cost, other } of this.bondsOfGroup[group])
      change += cost * this.parted(this.unitOfWorker[other], from, to);
    change += this.shift(this.demand, this.groupDemand[group], from, to);
    this.unitOfGroup[group] = to;
    this.groupCount[from]--;
    this.groupCount[to]++;
    return change;
  }

  /** Moves a worker and tells what that changed in the cost. */
  moveWorker(worker: number, to: number): number {
    const from = this.unitOfWorker[worker];
    if (from === to) return 0;
    const old = this.input.oldOfWorker[worker];
    const site = this.input.siteOfWorker[worker];
    let change = this.input.leaving * (left(old, to) - left(old, from));
    change += this.far(to, site) - this.far(from, site);
    for (const { cost, other } of this.bondsOfWorker[worker])
      change += cost * this.parted(this.unitOfGroup[other], from, to);
    change += this.shift(this.capacity, this.input.cover.capacity[worker], from, to);
    this.unitOfWorker[worker] = to;
    this.workerCount[from]--;
    this.workerCount[to]++;
    return change;
  }

  /** Puts each unit's middle into the home of one of its recipients from which the sum of its distances is least. */
  centre(): void {
    const { siteOfRecipient, siteOfWorker, units } = this.input;
    const at = Array.from({ length: units }, () => new Map<number, number>());
    const homes = at.map(() => new Set<number>());
    const count = (unit: number, site: number) => {
      if (site >= 0) at[unit].set(site, (at[unit].get(site) ?? 0) + 1);
    };
    for (const [r, site] of siteOfRecipient.entries()) {
      const unit = this.unitOfGroup[this.groupOfRecipient[r]];
      count(unit, site);
      homes[unit].add(site);
    }
    for (const [w, site] of siteOfWorker.entries()) count(this.unitOfWorker[w], site);
    at.forEach((points, unit) => {
      let least = Number.POSITIVE_INFINITY;
      for (const site of [...homes[unit]].sort((a, b) => a - b)) {
        const sum = this.sumFrom(site, points, least);
        if (sum < least) [this.middle[unit], least] = [site, sum];
      }
    });
  }

  /** The cost, from scratch, by its parts. */
  cost(): { travel: number; uneven: number; parted: number; moved: number; total: number } {
    const { bonds, cover, leaving, oldOfRecipient, oldOfWorker, siteOfRecipient, siteOfWorker, units } = this.input;
    const home = siteOfRecipient.map((_, r) => this.unitOfGroup[this.groupOfRecipient[r]]);
    let travel = 0;
    siteOfRecipient.forEach((site, r) => {
      travel += this.far(home[r], site);
    });
    siteOfWorker.forEach((site, w) => {
      travel += this.far(this.unitOfWorker[w], site);
    });
    let uneven = 0;
    for (let unit = 0; unit < units; unit++)
      for (let cell = 0; cell < cover.cells.length; cell++) uneven += this.excess(unit, cell);
    let parted = 0;
    for (const { cost, recipient, worker } of bonds) if (home[recipient] !== this.unitOfWorker[worker]) parted += cost;
    let moved = 0;
    home.forEach((unit, r) => {
      moved += leaving * left(oldOfRecipient[r], unit);
    });
    this.unitOfWorker.forEach((unit, w) => {
      moved += leaving * left(oldOfWorker[w], unit);
    });
    return { travel, uneven, parted, moved, total: travel + uneven + parted + moved };
  }

  /** Sum of distances, or some value that is no less than `least`. */
  private sumFrom(site: number, points: Map<number, number>, least: number): number {
    let sum = 0;
    for (const [other, times] of points) {
      sum += times * this.input.distance(site, other);
      if (sum >= least) break;
    }
    return sum;
  }

  private far(unit: number, site: number): number {
    return site < 0 ? 0 : this.input.distance(this.middle[unit], site);
  }

  private parted(other: number, from: number, to: number): number {
    return (other === to ? 0 : 1) - (other === from ? 0 : 1);
  }

  private shift(
    sums: Float64Array,
    amounts: readonly { cell: number; minutes: number }[],
    from: number,
    to: number,
  ): number {
    const width = this.input.cover.cells.length;
    let change = 0;
    for (const { cell, minutes } of amounts) {
      change -= this.excess(from, cell) + this.excess(to, cell);
      sums[from * width + cell] -= minutes;
      sums[to * width + cell] += minutes;
      change += this.excess(from, cell) + this.excess(to, cell);
    }
    return change;
  }

  private excess(unit: number, cell: number): number {
    const { cover, fair, short, uneven } = this.input;
    const key = unit * cover.cells.length + cell;
    const above = Math.max(0, this.demand[key] - fair[cell] * this.capacity[key]);
    return above === 0 ? 0 : uneven[cell] * (above + short * Math.max(0, this.demand[key] - this.capacity[key]));
  }
}

function left(old: number, unit: number): number {
  return old >= 0 && old !== unit ? 1 : 0;
}
