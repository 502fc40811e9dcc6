import type { Instance } from "../model/Instance";
import type { Roster } from "../model/Roster";
import type { CareUnit } from "./CareUnit";
import { households as householdsOf } from "./households";
import { type Lending, lendAcross } from "./lendAcross";
import { nearestFirst } from "./nearestFirst";
import { openRecipients } from "./openRecipients";
import type { UnitJob } from "./UnitExecutor";

/** An attempt at two units helping each other. */
export interface BorderAttempt {
  /** Who asked: a unit with visits left out or a contact on the other side, or recipients at the border who meet many carers. */
  unit: string;
  neighbour: string;
  reason: "shortage" | "continuity";
  used: boolean;
}

/** A recipient whom another unit looks after in the end. */
export interface Swap {
  recipient: string;
  from: string;
  to: string;
}

export interface BorderPhaseInput {
  instance: Instance;
  units: readonly CareUnit[];
  /** By unit. */
  rosters: readonly Roster[];
  visitsOf: readonly (readonly number[])[];
  /** Neighbours that a unit may ask. */
  neighboursAsked: number;
  /** Whether neighbours are also asked for the sake of continuity alone. */
  continuity: boolean;
  crossingPrice: number;
  /** Runs jobs that do not depend on each other. */
  run: (count: number, make: (index: number) => Omit<UnitJob, "seed">) => Promise<Roster[]>;
  signal: AbortSignal | undefined;
}

export interface BorderPhaseResult {
  /** Of units on their own, and of pairs. */
  rosters: Roster[];
  units: CareUnit[];
  attempts: BorderAttempt[];
  swaps: Swap[];
}

/**
 * Units with visits left out, or with a recipient whose contact works elsewhere, ask near units one after the other; then, once, for the sake of
 * recipients at the border who meet many carers. Two units at a time are planned together, on from what they have; a unit is in one pair at most.
 */
export async function borderPhase(input: BorderPhaseInput): Promise<BorderPhaseResult> {
  const { instance, neighboursAsked, signal, visitsOf } = input;
  const units = [...input.units];
  const current: (Roster | null)[] = [...input.rosters];
  const joint: Roster[] = [];
  const attempts: BorderAttempt[] = [];
  const swaps: Swap[] = [];
  const households = householdsOf(instance);
  const openOf = openRecipients(instance, households, visitsOf);
  const { near, parted } = neighbours(instance, units, neighboursAsked);

  const open = (u: number, v: number, reason: BorderAttempt["reason"]) => {
    const sides = [openOf(units[u], units[v], current[u]!), openOf(units[v], units[u], current[v]!)];
    const better = reason === "continuity" ? sides.flatMap((side) => side.better) : [];
    return new Set([...sides.flatMap(({ needed }) => needed), ...better]);
  };
  const attempt = async (reason: BorderAttempt["reason"], pairs: readonly (readonly [number, number])[]) => {
    const lending = ([u, v]: readonly [number, number]): Lending =>
      lendAcross({
        instance,
        units: [units[u], units[v]],
        rosters: [current[u]!, current[v]!],
        open: open(u, v, reason),
        households,
        visitsOf,
        crossingPrice: input.crossingPrice,
      });
    const after = await input.run(pairs.length, (at) => lending(pairs[at]).job);
    pairs.forEach(([u, v], at) => {
      // made again, because all of them together take much memory
      const settlement = lending(pairs[at]).judge(after[at]);
      attempts.push({ unit: units[u].id, neighbour: units[v].id, reason, used: settlement !== null });
      if (settlement === null) return;
      for (const index of settlement.moved) {
        const [from, to] = units[u].recipients.includes(index) ? [u, v] : [v, u];
        swaps.push({ recipient: instance.recipients[index].id, from: units[from].id, to: units[to].id });
      }
      [units[u], units[v]] = settlement.units;
      joint.push(settlement.roster);
      current[u] = null;
      current[v] = null;
    });
  };

  const asked = units.map(() => 0);
  while (!signal?.aborted) {
    const missing = current.map((roster, u) => (roster === null ? 0 : roster.unassigned.length + parted[u]));
    const pairs = pairUp(missing, near, asked, current);
    if (pairs.length === 0) break;
    await attempt("shortage", pairs);
  }
  if (input.continuity && !signal?.aborted) {
    const gain = units.map((unit, u) => {
      const roster = current[u];
      const free = near[u].filter((v) => current[v] !== null);
      return roster === null || free.length === 0 ? 0 : openOf(unit, units[free[0]], roster).better.length;
    });
    const pairs = pairUp(
      gain,
      near,
      units.map(() => 0),
      current,
    );
    if (pairs.length > 0) await attempt("continuity", pairs);
  }
  return { rosters: [...current.filter((roster) => roster !== null), ...joint], units, attempts, swaps };
}

/**
 * Pairs for a round, those with the greatest need first: each unit that may still ask, with the first of its neighbours that it has not asked and
 * that is free. A unit is in one pair at most.
 */
function pairUp(
  need: readonly number[],
  near: readonly (readonly number[])[],
  asked: number[],
  current: readonly (Roster | null)[],
): [number, number][] {
  const taken = new Set<number>();
  const pairs: [number, number][] = [];
  for (const u of [...need.keys()].sort((a, b) => need[b] - need[a] || a - b)) {
    if (need[u] <= 0 || current[u] === null || taken.has(u)) continue;
    // neighbours are asked in order; one that is in another pair now is passed over for good
    while (asked[u] < near[u].length) {
      const v = near[u][asked[u]++];
      if (current[v] === null || taken.has(v)) continue;
      taken.add(u).add(v);
      pairs.push([u, v]);
      break;
    }
  }
  return pairs;
}

/** By unit: whom it may ask, those first who employ contacts and pinned workers of its recipients, then the nearest; and of how many recipients they do. */
function neighbours(
  instance: Instance,
  units: readonly CareUnit[],
  most: number,
): { near: number[][]; parted: number[] } {
  const unitOfWorker = new Map(units.flatMap(({ workers }, at) => workers.map((w) => [w, at] as const)));
  const unitOfRecipient = new Map(units.flatMap(({ recipients }, at) => recipients.map((r) => [r, at] as const)));
  const holders = units.map(() => new Map<number, Set<number>>());
  const hold = (recipient: number, worker: number | null) => {
    const unit = unitOfRecipient.get(recipient)!;
    const other = worker === null ? unit : unitOfWorker.get(worker)!;
    if (other === unit) return;
    const recipients = holders[unit].get(other) ?? new Set();
    holders[unit].set(other, recipients.add(recipient));
  };
  for (const { contact, index } of instance.recipients)
    hold(index, contact.policy === "required" ? contact.worker : null);
  for (const { pinned, recipients } of instance.visits)
    for (const worker of pinned.workers) for (const recipient of recipients) hold(recipient, worker);
  const near = nearestFirst(instance, units).map((list, unit) => {
    const first = [...holders[unit]].sort(([a, x], [b, y]) => y.size - x.size || a - b).map(([other]) => other);
    return [...new Set([...first, ...list])].slice(0, most);
  });
  return { near, parted: holders.map((map) => new Set([...map.values()].flatMap((set) => [...set])).size) };
}
