import { calendar, minutesOf } from "./calendar";
import type { Figure } from "./Figure";
import type { GeneratedDocument, GeneratedVisit, GeneratedWorker } from "./GeneratedDocument";
import { type Level, type Profile, profiles } from "./profiles";
import { fullTimeMinutes } from "./shiftTemplates";
import { sources } from "./sources";

const daysOfMonth = 30.4;
const eveningFrom = 16 * 60;

/**
 * Computes the key figures of a generated document.
 * @param levels level of need of each recipient, in document order
 */
export function figures(document: GeneratedDocument, levels: Level[], profile: Profile): Figure[] {
  return [...careFigures(document, levels, profile), ...staffFigures(document)];
}

function careFigures(document: GeneratedDocument, levels: Level[], profile: Profile): Figure[] {
  const target = profiles[profile].targets;
  const days = document.horizon.days;
  const { visits, recipients } = document;
  const times = (visit: GeneratedVisit) => (visit.repeat ? days : 1);
  const total = (value: (visit: GeneratedVisit) => number) =>
    visits.reduce((sum, visit) => sum + times(visit) * value(visit), 0);
  const count = total(() => 1);
  const clientHours = total((visit) => (visit.minutes.preferred * visit.recipients.length) / 60);
  const personalCare = levels.filter((level) => level !== "S").length;
  const required = recipients.filter((recipient) => recipient.contact.policy === "required").length;

  return [
    {
      key: "hoursPerMonth",
      label: "hours of care per recipient and month",
      value: (clientHours / recipients.length / days) * daysOfMonth,
      unit: "hours",
      reference: target.hoursPerMonth,
      basis: "derived",
      source: sources.standardTimes,
    },
    {
      key: "visitsPerDayPer100",
      label: "visits a day per 100 recipients",
      value: (count / days / recipients.length) * 100,
      unit: "visits",
      reference: target.visitsPerDayPer100,
      basis: "derived",
      source: sources.contacts,
    },
    {
      key: "visitMeanMinutes",
      label: "mean length of a visit",
      value: ratio(
        total((visit) => visit.minutes.preferred),
        count,
      ),
      unit: "minutes",
      reference: target.visitMeanMinutes,
      basis: "derived",
      source: sources.standardTimes,
    },
    {
      key: "visitMedianMinutes",
      label: "median length of a visit",
      value: medianMinutes(visits, times),
      unit: "minutes",
      reference: target.visitMedianMinutes,
      basis: "derived",
      source: sources.standardTimes,
    },
    {
      key: "eligibleShare",
      label: "recipients with two or more visits every day",
      value: ratio(levels.filter((level) => level !== "S" && level !== "A").length, levels.length),
      unit: "share",
      reference: target.eligibleShare,
      basis: "assumption",
      source: null,
    },
    {
      key: "doubleShare",
      label: "visits made by two carers together",
      value: ratio(
        total((visit) => (carersOf(visit) > 1 ? 1 : 0)),
        count,
      ),
      unit: "share",
      reference: target.doubleShare,
      basis: "derived",
      source: sources.doubleStaffing,
    },
    {
      key: "eveningShare",
      label: "visits that begin after 16:00",
      value: ratio(
        total((visit) => (minutesOf((visit.repeat ?? visit.windows![0]!).earliest) >= eveningFrom ? 1 : 0)),
        count,
      ),
      unit: "share",
      reference: 0.25,
      basis: "derived",
      source: sources.standardTimes,
    },
    {
      key: "weekendLoad",
      label: "visit time of a weekend day against a weekday",
      value: weekendLoad(document),
      unit: "share",
      reference: null,
      basis: "assumption",
      source: null,
    },
    {
      key: "contactShare",
      label: "recipients of personal care who want a care contact",
      value: ratio(required, personalCare),
      unit: "share",
      reference: 0.95,
      basis: "assumption",
      source: null,
    },
  ];
}

function staffFigures(document: GeneratedDocument): Figure[] {
  const { workers, recipients, visits } = document;
  const days = document.horizon.days;
  const permanent = workers.filter((worker) => worker.employment === "permanent");
  const weeklyContract = workers.reduce((sum, worker) => sum + worker.contract.minutesPerWeek, 0);
  const personMinutes = visits.reduce(
    (sum, visit) => sum + (visit.repeat ? days : 1) * visit.minutes.preferred * carersOf(visit),
    0,
  );
  const share = (among: GeneratedWorker[], has: (worker: GeneratedWorker) => boolean) =>
    ratio(among.filter(has).length, among.length);

  return [
    {
      key: "clientTimeShare",
      label: "visit time in contract hours",
      value: ratio(personMinutes, (weeklyContract * days) / 7),
      unit: "share",
      reference: 0.58,
      basis: "statistic",
      source: sources.clientTime,
    },
    {
      key: "recipientsPerPermanent",
      label: "recipients per permanent worker",
      value: ratio(recipients.length, permanent.length),
      unit: "recipients",
      reference: 3.5,
      basis: "statistic",
      source: sources.karlstad,
    },
    {
      key: "fullTimeEquivalents",
      label: "contract hours in full-time weeks of 37 hours",
      value: weeklyContract / fullTimeMinutes,
      unit: "fullTimeWorkers",
      reference: null,
      basis: "derived",
      source: sources.fullTimeMeasure,
    },
    {
      key: "assistantNurseShare",
      label: "assistant nurses among permanent workers",
      value: share(permanent, (worker) => worker.title === "assistantNurse"),
      unit: "share",
      reference: 0.74,
      basis: "statistic",
      source: sources.malmo,
    },
    {
      key: "fullTimeShare",
      label: "full-time among permanent workers",
      value: share(permanent, (worker) => worker.contract.minutesPerWeek === fullTimeMinutes),
      unit: "share",
      reference: 0.65,
      basis: "derived",
      source: sources.fullTimeShare,
    },
    {
      key: "hourlyShare",
      label: "hourly workers among all",
      value: share(workers, (worker) => worker.employment === "hourly"),
      unit: "share",
      reference: 0.236,
      basis: "statistic",
      source: sources.hourlyEmployed,
    },
    {
      key: "medicationShare",
      label: "permanent workers with a medication delegation",
      value: share(permanent, (worker) => worker.skills.some((held) => held.skill === "medication")),
      unit: "share",
      reference: 0.85,
      basis: "assumption",
      source: null,
    },
  ];
}

function carersOf(visit: GeneratedVisit): number {
  return typeof visit.carers === "number" ? visit.carers : visit.carers.length;
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function medianMinutes(visits: GeneratedVisit[], times: (visit: GeneratedVisit) => number): number | null {
  const sorted = [...visits].sort((a, b) => a.minutes.preferred - b.minutes.preferred);
  let left = sorted.reduce((sum, visit) => sum + times(visit), 0) / 2;
  for (const visit of sorted) {
    left -= times(visit);
    if (left <= 0) return visit.minutes.preferred;
  }
  return null;
}

/** Daily visits against daily visits and a weekday's part of the flexible ones. */
function weekendLoad(document: GeneratedDocument): number | null {
  const weekdays = calendar(document.horizon.start, document.horizon.days).filter((day) => day.weekday <= 5).length;
  let daily = 0;
  let flexible = 0;
  for (const visit of document.visits) {
    const minutes = visit.minutes.preferred * carersOf(visit);
    if (visit.repeat) daily += minutes;
    else flexible += minutes;
  }
  return weekdays === 0 ? null : ratio(daily, daily + flexible / weekdays);
}
