import type { Instance } from "../model/Instance";
import { Random } from "../random";
import { bondsOf } from "./bondsOf";
import type { CareUnit } from "./CareUnit";
import { commonMode } from "./commonMode";
import { coverOf } from "./coverOf";
import { distanceOf } from "./distanceOf";
import { existingUnits } from "./existingUnits";
import { households } from "./households";
import { improvePartition } from "./improvePartition";
import { medianBound } from "./medianBound";
import { nearSites } from "./nearSites";
import type { PartitionInput } from "./Partition";
import { type Shortage, shortagesOf } from "./shortagesOf";
import { startPartition } from "./startPartition";

export interface DistrictOptions {
  /** Workers of a unit at most: whole number, 1 or more. Default 25. */
  maxWorkersPerUnit?: number;
  /** Number of units to form, where borders are drawn anew. Default: as few as `maxWorkersPerUnit` allows. */
  units?: number;
  /**
   * What becomes of the units there are, which workers and recipients name in `team`: `redraw` (default) forms units anew; `repair` starts from them
   * and lets few leave; `keep` changes nothing. The unit of a recipient who names none is that of her contact, else of the workers she met most, else
   * of the nearest base.
   */
  borders?: "redraw" | "repair" | "keep";
  /** Any whole number; the same instance, options and seed give the same units. Default 1. */
  seed?: number;
  /** Moves of the local search, 0 or more. Default: 300 for each recipient and worker. */
  iterations?: number;
}

export interface Districts {
  units: CareUnit[];
  /** What the division costs, in minutes of travel or what weighs as much: a travel sum, uneven or short capacity, bonds parted, units left. */
  cost: { travel: number; uneven: number; parted: number; moved: number; total: number };
  /**
   * No division into as many units costs less: of travel, each home at the nearest middle and each worker at one with room for her; of capacity, what
   * is short even for all together.
   */
  bound: number;
  /** (cost.total - bound) / cost.total; 0 where the cost is 0. */
  gap: number;
  /** Every period, hour and skill that a unit could not cover. */
  shortages: Shortage[];
  /** Recipients whose contact works in another unit. */
  partedContacts: number;
  /** Units of more workers than allowed: only with borders that are kept. */
  oversized: string[];
}

/** Share by which a unit may be busier than the whole before it counts as uneven. */
const SLACK = 1.05;
/** Minutes of travel that a minute of demand above that is worth: whole days, and by hour or skill. */
const UNEVEN = 0.1;
const UNEVEN_DETAIL = 0.02;
/** How many times as much, on top, what a unit cannot cover at all. */
const SHORT = 10;
/** Minutes of travel that a recipient or worker who leaves her unit is worth. */
const LEAVING = 20;
/** Homes up to which the bound looks at all of them around each point; beyond, at so many units' worth of the nearest, and in fewer steps. */
const ALL_HOMES = 2000;
const BOUND_STEPS = 200;
const FEWER_STEPS = 80;
const HOMES_AROUND = 6;
const NEIGHBOURS = 12;

/**
 * Divides a municipality into units: who looks after whom. Close homes, demand that the unit's workers can cover by period, hour and skill,
 * contacts and others who know a recipient in her unit, no unit above the most workers. Recipients who share a home, a visit or visits that
 * depend on each other share a unit.
 *
 * Capacitated clustering by local search, beside a lower bound from the p-median problem (`medianBound`).
 *
 * @throws RangeError for options out of range, and for `keep` or `repair` where a worker names no team
 */
export function districts(instance: Instance, options: DistrictOptions = {}): Districts {
  const { borders = "redraw", maxWorkersPerUnit = 25, seed = 1 } = options;
  const { recipients, workers } = instance;
  whole("maxWorkersPerUnit", maxWorkersPerUnit, 1);
  whole("seed", seed, Number.MIN_SAFE_INTEGER);
  if (!["redraw", "repair", "keep"].includes(borders)) throw new RangeError(`unknown borders ${borders}`);
  const points = recipients.length + workers.length;
  const iterations = options.iterations ?? 300 * points;
  whole("iterations", iterations, 0);
  const groups = households(instance);
  const existing = borders === "redraw" ? null : existingUnits(instance, groups);
  const least = Math.max(1, Math.ceil(workers.length / maxWorkersPerUnit));
  if (options.units !== undefined) whole("units", options.units, existing ? 1 : least);
  const most = Math.max(1, Math.min(groups.length, workers.length));
  const wanted = existing?.names.length ?? options.units ?? least;
  if (existing && borders === "repair" && wanted < least)
    throw new RangeError(
      `${wanted} units of at most ${maxWorkersPerUnit} workers cannot hold ${workers.length} workers`,
    );
  const count = existing ? wanted : Math.max(Math.min(wanted, most), 1);
  const names = existing?.names ?? Array.from({ length: count }, (_, unit) => `unit${unit + 1}`);

  const distance = distanceOf(instance, commonMode(instance));
  const cover = coverOf(instance);
  const { demand, capacity } = totals(cover);
  const input: PartitionInput = {
    units: count,
    groups,
    siteOfRecipient: recipients.map(({ location }) => location),
    siteOfWorker: workers.map(({ base }) => base ?? -1),
    distance,
    cover,
    fair: demand.map((minutes, cell) => (capacity[cell] > 0 ? Math.min(1, (SLACK * minutes) / capacity[cell]) : 1)),
    uneven: cover.cells.map(({ hour, skill }) => (hour === null && skill === null ? UNEVEN : UNEVEN_DETAIL)),
    short: SHORT,
    bonds: bondsOf(instance),
    oldOfRecipient: recipients.map(({ index }) => existing?.ofRecipient[index] ?? -1),
    oldOfWorker: workers.map(({ index }) => existing?.ofWorker[index] ?? -1),
    leaving: LEAVING,
  };
  const homes = [...new Set(input.siteOfRecipient)].sort((a, b) => a - b);
  const limit = borders === "keep" ? workers.length : maxWorkersPerUnit;
  const median = boundOf(instance, input, homes, Math.min(count, homes.length), limit);
  const partition = startPartition(input, median.middles, homes, limit);
  if (borders === "keep") partition.centre();
  else improvePartition(partition, new Random(seed), iterations, maxWorkersPerUnit, nearGroups(instance, input));

  const cost = partition.cost();
  const unavoidable = demand.reduce((sum, minutes, cell) => {
    const above = Math.max(0, minutes - input.fair[cell] * capacity[cell]);
    return sum + (above > 1e-6 ? input.uneven[cell] * (above + SHORT * Math.max(0, minutes - capacity[cell])) : 0);
  }, 0);
  const bound = median.bound + unavoidable * (1 - 1e-9);
  const units = names.map(
    (id, unit): CareUnit => ({
      id,
      middle: partition.middle[unit],
      recipients: recipients.flatMap(({ index }) =>
        partition.unitOfGroup[partition.groupOfRecipient[index]] === unit ? [index] : [],
      ),
      workers: workers.flatMap(({ index }) => (partition.unitOfWorker[index] === unit ? [index] : [])),
    }),
  );
  return {
    units,
    cost,
    bound,
    gap: cost.total > 0 ? Math.max(0, (cost.total - bound) / cost.total) : 0,
    shortages: shortagesOf(instance, units, cover),
    partedContacts: recipients.filter(
      ({ contact, index }) =>
        contact.worker !== null &&
        partition.unitOfGroup[partition.groupOfRecipient[index]] !== partition.unitOfWorker[contact.worker],
    ).length,
    oversized: units.flatMap((unit) => (unit.workers.length > maxWorkersPerUnit ? [unit.id] : [])),
  };
}

function totals(cover: PartitionInput["cover"]): { demand: number[]; capacity: number[] } {
  const sum = (lists: PartitionInput["cover"]["demand"]) => {
    const sums = new Array<number>(cover.cells.length).fill(0);
    for (const { cell, minutes } of lists.flat()) sums[cell] += minutes;
    return sums;
  };
  return { demand: sum(cover.demand), capacity: sum(cover.capacity) };
}

function boundOf(
  instance: Instance,
  { distance, siteOfRecipient, siteOfWorker }: PartitionInput,
  homes: number[],
  count: number,
  most: number,
): { bound: number; middles: number[] } {
  if (homes.length === 0) return { bound: 0, middles: [] };
  const recipients = [...counted(siteOfRecipient)];
  const workers = [...counted(siteOfWorker)];
  const points = [...recipients, ...workers];
  const sites = points.map(([site]) => site);
  const around = Math.ceil((HOMES_AROUND * homes.length) / count);
  const found = medianBound(
    {
      weight: points.map(([, weight]) => weight),
      sites: homes.length,
      distance: (site, point) => distance(homes[site], sites[point]),
      count,
      limited: { points: points.map((_, at) => at >= recipients.length), most },
      ...(homes.length <= ALL_HOMES ? {} : { near: nearSites(instance, sites, homes, distance, around) }),
    },
    homes.length <= ALL_HOMES ? BOUND_STEPS : FEWER_STEPS,
  );
  return { bound: found.bound, middles: found.middles.map((site) => homes[site]) };
}

/** How often each site occurs; -1 is none. */
function counted(sites: readonly number[]): Map<number, number> {
  const times = new Map<number, number>();
  for (const site of sites) if (site >= 0) times.set(site, (times.get(site) ?? 0) + 1);
  return times;
}

/** By group: the groups nearest to it; itself where there is no other. */
function nearGroups(instance: Instance, { distance, groups, siteOfRecipient }: PartitionInput): number[][] {
  const sites = groups.map(([recipient]) => siteOfRecipient[recipient]);
  return nearSites(instance, sites, sites, distance, NEIGHBOURS + 1).near.map((list, group) => {
    const others = [...list].filter((other) => other !== group).slice(0, NEIGHBOURS);
    return others.length > 0 ? others : [group];
  });
}

function whole(name: string, value: number, least: number): void {
  if (!Number.isSafeInteger(value) || value < least)
    throw new RangeError(`${name} must be a whole number, ${least} or more, not ${value}`);
}
