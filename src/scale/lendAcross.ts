import type { Instance } from "../model/Instance";
import type { Roster } from "../model/Roster";
import { compareScores } from "../verify/compareScores";
import type { Verification } from "../verify/Verification";
import { verify } from "../verify/verify";
import type { CareUnit } from "./CareUnit";
import { crossingsOf } from "./crossingsOf";
import { mergeRosters } from "./mergeRosters";
import type { UnitJob } from "./UnitExecutor";
import { unitInstance } from "./unitInstance";
import { withPinned } from "./withPinned";

/** Two units that may help each other. */
export interface LendingInput {
  instance: Instance;
  units: readonly [CareUnit, CareUnit];
  rosters: readonly [Roster, Roster];
  /** Recipients of either to whom the other's workers may come. */
  open: ReadonlySet<number>;
  /** Groups of recipients that no border may part. */
  households: readonly (readonly number[])[];
  visitsOf: readonly (readonly number[])[];
  /** Carers that a recipient who changes unit, or a pair of recipient and worker across the border, must save. */
  crossingPrice: number;
}

export interface Lending {
  /** Without seed and limit. */
  job: Pick<UnitJob, "id" | "instance" | "initialRoster">;
  /** What to make of the job's roster; null where the rosters there are had better stay. */
  judge: (after: Roster) => Settlement | null;
}

export interface Settlement {
  /** Of both units. */
  roster: Roster;
  /** The units, with those recipients in the other one whom it makes more visits to. */
  units: [CareUnit, CareUnit];
  /** Indices of recipients who change unit. */
  moved: number[];
}

/**
 * Two units together, planned on from the rosters they have: workers of either may come to the open recipients of the other, and to nobody else
 * across the border.
 */
export function lendAcross(input: LendingInput): Lending {
  const { instance, open, rosters, units, visitsOf } = input;
  const [one, other] = units;
  const ours = new Set(one.recipients);
  const part = {
    id: `${one.id}+${other.id}`,
    recipients: ascending([...one.recipients, ...other.recipients]),
    workers: ascending([...one.workers, ...other.workers]),
    excluded: (recipient: number) => (open.has(recipient) ? [] : ours.has(recipient) ? other.workers : one.workers),
  };
  const both = unitInstance(instance, part, visitsOf);
  const visits = new Set(both.visits.map(({ id }) => id));
  const merged = mergeRosters(both, rosters);
  const before = { ...merged, unassigned: merged.unassigned.filter(({ visit }) => visits.has(visit)) };
  return {
    job: { id: both.name, instance: both, initialRoster: before },
    judge(after) {
      const [now, then] = [verify(both, after), verify(both, before)];
      if (compareScores(now, then, both) >= 0) return null;
      const moved = movedTo(input, after);
      const settled = exchange(units, moved);
      const crossings =
        crossingsOf(instance, settled, after).length - crossingsOf(instance, units, before).length + moved.length;
      const saved = levelOf(then, "continuity") - levelOf(now, "continuity");
      const urgent = ["unassigned", "contact"].some((name) => levelOf(now, name) < levelOf(then, name));
      if (!urgent && crossings > 0 && saved <= input.crossingPrice * crossings) return null;
      return { roster: withPinned(instance, part, after, visitsOf), units: settled, moved };
    },
  };
}

/** Recipients whose household gets most of its visits from the other unit. */
function movedTo({ households, instance, open, units, visitsOf }: LendingInput, roster: Roster): number[] {
  const ofUnit = units.map(({ workers }) => new Set(workers.map((w) => instance.workers[w].id)));
  const made = [new Map<string, number>(), new Map<string, number>()];
  for (const { visits, worker } of roster.shifts) {
    const counts = made[ofUnit[0].has(worker) ? 0 : 1];
    for (const { visit } of visits) counts.set(visit, (counts.get(visit) ?? 0) + 1);
  }
  return units.flatMap(({ recipients }, side) => {
    const members = new Set(recipients);
    return households
      .filter((group) => members.has(group[0]) && group.some((recipient) => open.has(recipient)))
      .filter((group) => {
        const ids = [...new Set(group.flatMap((recipient) => visitsOf[recipient]))].map((v) => instance.visits[v].id);
        const by = made.map((counts) => ids.reduce((sum, id) => sum + (counts.get(id) ?? 0), 0));
        return by[1 - side] > by[side];
      })
      .flat();
  });
}

function exchange([one, other]: readonly [CareUnit, CareUnit], moved: readonly number[]): [CareUnit, CareUnit] {
  const gone = new Set(moved);
  const take = (unit: CareUnit, from: CareUnit): CareUnit => ({
    ...unit,
    recipients: ascending([
      ...unit.recipients.filter((recipient) => !gone.has(recipient)),
      ...from.recipients.filter((recipient) => gone.has(recipient)),
    ]),
  });
  return [take(one, other), take(other, one)];
}

function levelOf({ score }: Verification, objective: string): number {
  return score.find((entry) => entry.objective === objective)?.value ?? 0;
}

function ascending(indices: number[]): number[] {
  return indices.sort((a, b) => a - b);
}
