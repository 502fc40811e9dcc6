import type { Instance, ShiftOption, Visit, Worker } from "../../../src/model/Instance";
import { travelMatrix } from "../../../src/model/travelMatrix";
import type { Compact, CompactOption, CompactVisit, CompactWorker } from "./Compact";
import { relax } from "./relax";

const NO_LIMIT = 1_000_000_000;

/**
 * Turns a parsed instance into the arrays that the peers read.
 *
 * @throws Error naming the first thing in the instance that the peers' models do not carry (dependencies, pins, alternative windows, seats
 * that differ, dygnsbryt, every other weekend off), so that no peer is judged on a problem it was not given.
 */
export function compactInstance(instance: Instance): Compact {
  refuse(instance);
  const { horizon, recipients, rules, visits, workers } = instance;
  const modes = [...instance.travel.keys()];
  const eligible = visits.map((visit) =>
    workers.filter((worker) => mayServe(instance, worker, visit)).map((w) => w.index),
  );
  const travel = modes.map((mode) => [...travelMatrix(instance, mode)!]);
  const compactVisits = visits.map(
    (visit): CompactVisit => ({
      recipients: visit.recipients,
      place: visit.location,
      day: visit.windows[0].day,
      earliest: visit.windows[0].earliest,
      latest: visit.windows[0].latest,
      length: visit.seats[0].preferred,
      priority: visit.priority,
      carers: visit.seats.length,
      eligible: eligible[visit.index],
    }),
  );
  return {
    name: instance.name,
    hash: instance.hash,
    days: horizon.days,
    ticksPerMinute: horizon.ticksPerMinute,
    weeks: horizon.weeks.map(({ firstDay, days }) => ({ firstDay, days })),
    places: instance.locations.length,
    travel,
    workers: workers.map((worker) => compactWorker(instance, worker, modes.indexOf(worker.mode), eligible)),
    workerIds: workers.map((worker) => worker.id),
    recipients: recipients.map((recipient) => {
      const met = workers.filter((worker) => recipient.historyCarers.includes(worker.id)).map((worker) => worker.index);
      return {
        weight: recipient.weight,
        met,
        metOthers: recipient.historyCarers.length - met.length,
        maxCarers: recipient.maxCarers ?? 0,
        contact: recipient.contact.policy === "required",
        namedContact: recipient.contact.worker ?? -1,
      };
    }),
    visits: compactVisits,
    relaxation: relax(compactVisits, travel, instance.locations.length, horizon.days, horizon.ticksPerMinute),
    rules: {
      maxDaysPerWeek: rules.maxDaysPerWeek ?? 7,
      maxConsecutiveDays: rules.maxConsecutiveDays ?? horizon.days,
      contactTime: rules.contactMinutesPerWeek * horizon.ticksPerMinute,
    },
  };
}

function refuse(instance: Instance): void {
  const reasons: [boolean, string][] = [
    [instance.dependencies.length > 0, "dependencies between visits"],
    [instance.visits.some((visit) => visit.windows.length !== 1), "visits with several windows"],
    [instance.visits.some((v) => v.pinned.workers.length > 0 || v.pinned.starts.length > 0), "pinned visits"],
    [
      instance.visits.some((v) => v.seats.some((s) => JSON.stringify(s) !== JSON.stringify(v.seats[0]))),
      "seats that differ",
    ],
    [instance.workers.some((worker) => worker.dayBreaks !== null), "workers with a dayBreak"],
    [instance.workers.some((worker) => worker.base === null), "workers without a base"],
    [instance.rules.weekendsOff !== "none", "every other weekend off as a rule"],
  ];
  const reason = reasons.find(([holds]) => holds);
  if (reason) throw new Error(`the peers' models do not carry ${reason[1]}`);
}

function mayServe(instance: Instance, worker: Worker, visit: Visit): boolean {
  if (visit.recipients.some((r) => instance.recipients[r].excluded.includes(worker.index))) return false;
  const date = instance.horizon.dates[visit.windows[0].day];
  return visit.seats[0].skills
    .filter((need) => !need.soft)
    .every((need) =>
      visit.recipients.every((recipient) =>
        worker.skills.some(
          (held) =>
            held.skill === need.skill &&
            held.level >= need.level &&
            (held.validFrom === null || held.validFrom <= date) &&
            (held.validTo === null || date <= held.validTo) &&
            (held.recipients === null || held.recipients.includes(recipient)),
        ),
      ),
    );
}

function compactWorker(instance: Instance, worker: Worker, mode: number, eligible: number[][]): CompactWorker {
  const { horizon, rules } = instance;
  const minute = horizon.ticksPerMinute;
  const travel = travelMatrix(instance, worker.mode)!;
  const leg = (from: number, to: number) => travel[from * instance.locations.length + to];
  const base = worker.base!;
  const options = worker.shiftOptions.flat().map((option): CompactOption => {
    const longest = rules.maxWorkWithoutBreakHours === null ? NO_LIMIT : rules.maxWorkWithoutBreakHours * 60 * minute;
    const length = option.break?.length ?? 0;
    return {
      day: option.day,
      start: option.start,
      end: option.end,
      paid: option.paid,
      breakLength: length,
      breakEarliest: option.break ? Math.max(option.break.earliest, option.end - longest - length, option.start) : 0,
      breakLatest: option.break ? Math.min(option.break.latest, option.start + longest, option.end - length) : 0,
      fixed: option.fixed,
      serves: instance.visits
        .filter((visit) => {
          if (!eligible[visit.index].includes(worker.index)) return false;
          const { earliest, latest } = visit.windows[0];
          const start = Math.max(option.start + leg(base, visit.location), earliest);
          return start <= latest && start + visit.seats[0].preferred + leg(visit.location, base) <= option.end;
        })
        .map((visit) => visit.index),
    };
  });
  const all = worker.shiftOptions.flat();
  const mayContact =
    (rules.contactTitles === null || (worker.title !== null && rules.contactTitles.includes(worker.title))) &&
    (!rules.contactPermanent || worker.employment === "permanent");
  const { contract } = worker;
  return {
    mode,
    base,
    options,
    restConflicts: restConflicts(all, (rules.dailyRestHours ?? 0) * 60 * minute),
    weeklyRests: rules.weeklyRestHours === null ? [] : weeklyRests(instance, all, rules.weeklyRestHours * 60 * minute),
    paidPerWeek: horizon.weeks.map(({ days }) =>
      contract ? Math.floor(((contract.minutesPerWeek + contract.overtimeMinutes) * minute * days) / 7) : NO_LIMIT,
    ),
    paidInAll:
      rules.maxWeeklyHours === null ? NO_LIMIT : Math.floor((rules.maxWeeklyHours * 60 * minute * horizon.days) / 7),
    caseload: mayContact ? Math.min(worker.maxContacts, instance.recipients.length) : 0,
  };
}

function restConflicts(options: readonly ShiftOption[], rest: number): [number, number][] {
  const pairs: [number, number][] = [];
  options.forEach((a, i) => {
    options.forEach((b, j) => {
      if (a.day < b.day && b.start - a.end < rest) pairs.push([i, j]);
    });
  });
  return pairs;
}

/** The rest may be taken to begin where the week does or where a shift ends. */
function weeklyRests(instance: Instance, options: readonly ShiftOption[], rest: number): number[][][] {
  const { midnights, weeks } = instance.horizon;
  return weeks
    .filter((week) => week.whole)
    .map(({ firstDay, days }) => {
      const from = midnights[firstDay];
      const to = midnights[firstDay + days];
      const starts = [...new Set([from, ...options.map((o) => o.end).filter((end) => end > from)])];
      return starts
        .filter((start) => start + rest <= to)
        .sort((a, b) => a - b)
        .map((start) => options.flatMap((o, i) => (o.start < start + rest && o.end > start ? [i] : [])));
    });
}
