import { localTick } from "../../model/calendar";
import type { Context } from "../Context";
import { mayBeContact } from "../mayBeContact";
import type { FairnessValue } from "../Objectives";
import { paidTicks } from "../paidTicks";

/**
 * Objective `fairness`: the weighted sum (`objective.fairnessWeights`) of mean absolute deviations from the mean, over workers, of
 *
 * - workload: paid minutes in percent of the contract's minutes over the horizon, workers with a contract;
 * - evenings: number of shifts that end after 19:00 local of the day they start on, all workers;
 * - weekends: number of shifts that start on a Saturday or Sunday, all workers;
 * - contacts: caseload in percent of `maxContacts`, workers who may be a contact and whose `maxContacts` is above 0 and finite.
 */
export function fairness(context: Context): FairnessValue {
  const { instance, shiftsOf } = context;
  const { horizon, objective, rules, workers } = instance;
  const evening = horizon.dates.map((_, day) => localTick(horizon, day, "19:00"));
  const byWorker: FairnessValue["byWorker"] = {};
  for (const { contract, id, index, maxContacts, ...worker } of workers) {
    const own = shiftsOf[index];
    const due = contract === null ? 0 : (contract.minutesPerWeek * horizon.days) / 7;
    const paid = paidTicks(context, own).reduce((sum, ticks) => sum + ticks, 0) / horizon.ticksPerMinute;
    const counted = mayBeContact(rules, { contract, id, index, maxContacts, ...worker });
    byWorker[id] = {
      workload: due > 0 ? (100 * paid) / due : null,
      evenings: own.filter(({ day, end }) => end > evening[day]).length,
      weekends: own.filter(({ day }) => horizon.weekdays[day] >= 6).length,
      contacts:
        counted && maxContacts > 0 && Number.isFinite(maxContacts)
          ? (100 * context.caseload[index]) / maxContacts
          : null,
    };
  }
  const rows = Object.values(byWorker);
  const terms = {
    workload: meanAbsoluteDeviation(rows.map((row) => row.workload)),
    evenings: meanAbsoluteDeviation(rows.map((row) => row.evenings)),
    weekends: meanAbsoluteDeviation(rows.map((row) => row.weekends)),
    contacts: meanAbsoluteDeviation(rows.map((row) => row.contacts)),
  };
  const weights = objective.fairnessWeights;
  const names = Object.keys(terms) as (keyof typeof terms)[];
  return { value: names.reduce((sum, name) => sum + weights[name] * terms[name], 0), terms, byWorker };
}

function meanAbsoluteDeviation(values: readonly (number | null)[]): number {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return 0;
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  return known.reduce((sum, value) => sum + Math.abs(value - mean), 0) / known.length;
}
