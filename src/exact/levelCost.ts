import type { ObjectiveName } from "../model/Instance";
import type { Master } from "./Master";
import { not } from "./sat/Literal";
import type { SoftLiteral } from "./sat/minimiseCost";

/** A level of the objective in terms of a master problem: `constant` plus the weights of the soft literals that are true. */
export interface LevelCost {
  softs: SoftLiteral[];
  constant: number;
}

/**
 * The cost of one level, or null where it holds something that the master problem does not know (contact share, time, fairness, change, pairs that
 * count as one carer). Never above what `verify` computes: of several contact visits a week only the first counts.
 */
export function levelCost(
  master: Master,
  level: readonly { objective: ObjectiveName; weight: number }[],
): LevelCost | null {
  const softs: SoftLiteral[] = [];
  let constant = 0;
  for (const { objective, weight } of level) {
    const part = costOf(master, objective);
    if (part === null || weight < 0) return null;
    constant += weight * part.constant;
    for (const soft of part.softs) if (weight * soft.weight > 0) softs.push({ ...soft, weight: weight * soft.weight });
  }
  return { softs, constant };
}

function costOf(master: Master, objective: ObjectiveName): LevelCost | null {
  const { instance } = master;
  if (objective === "unassigned") {
    const softs = instance.visits.map(({ index, priority, seats, windows }) => ({
      literal: master.left[index],
      group: windows[0].day,
      weight: seats.reduce((sum, seat) => sum + (priority * seat.preferred) / instance.horizon.ticksPerMinute, 0),
    }));
    return { softs, constant: 0 };
  }
  if (objective === "contact") {
    const { missed, none } = master.contacts;
    return { softs: [...none, ...missed].map((literal) => ({ literal, weight: 1 })), constant: 0 };
  }
  if (objective === "continuity" && !instance.objective.pairAsOne) return continuity(master);
  return null;
}

function continuity({ atLeast, instance, solver }: Master): LevelCost {
  const { phi, targetCarers } = instance.objective;
  const softs: SoftLiteral[] = [];
  let constant = 0;
  if (phi === "worst") {
    const known = Math.max(0, ...instance.recipients.map(({ historyCarers }) => historyCarers.length));
    const most = Math.max(
      known,
      ...instance.recipients.map(({ historyCarers, index }) => historyCarers.length + atLeast[index].length),
    );
    for (let n = known + 1; n <= most; n++) {
      const worst = solver.newVariable();
      for (const { historyCarers, index } of instance.recipients) {
        const literal = atLeast[index][n - 1 - historyCarers.length];
        if (literal !== undefined) solver.addClause([not(literal), worst]);
      }
      softs.push({ literal: worst, weight: 1 });
    }
    return { softs, constant: known };
  }
  for (const recipient of instance.recipients) {
    const known = recipient.historyCarers.length;
    const target = recipient.targetCarers ?? targetCarers;
    const value = (m: number) => recipient.weight * (phi === "count" ? m : Math.max(0, m - target) ** 2);
    constant += value(known);
    atLeast[recipient.index].forEach((literal, i) => {
      const weight = value(known + i + 1) - value(known + i);
      if (weight > 0) softs.push({ literal, weight });
    });
  }
  return { softs, constant };
}
