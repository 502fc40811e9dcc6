import type { Aspect } from "../../explain/relaxAspect";
import type { ObjectiveName } from "../../model/Instance";
import type { RuleCode } from "../../verify/Violation";
import { Wording } from "../Wording";
import { municipalityEn } from "./municipalityEn";
import { reportEn } from "./reportEn";

const w = new Wording("en");
const visits = (count: number) => `${w.number(count)} ${w.plural(count, "visit", "visits")}`;
const carers = (count: number) => `${w.number(count)} ${w.plural(count, "carer", "carers")}`;

interface Span {
  start: string;
  end: string;
}

const rules: Record<RuleCode, string> = {
  REFERENCE: "unknown ids",
  UNASSIGNED_LIST: "the list of unassigned visits",
  WINDOW: "the start window and length of the visit",
  CARERS: "the number of carers who come together",
  SKILL: "skills and delegations",
  EXCLUDED: "the recipient's exclusions",
  PINNED: "pinned carers and starts",
  DEPENDENCY: "the time between dependent visits",
  TRAVEL: "travel time",
  SHIFT: "the shifts she may work",
  BREAK: "the break",
  AVAILABLE: "she is away",
  DAILY_REST: "daily rest",
  WEEKLY_REST: "weekly rest",
  SPAN: "the length of the working day",
  HOURS: "working hours",
  DAYS: "working days",
  WEEKEND: "free weekends",
  CONTACT_TITLE: "who may be a care contact",
  CONTACT_LOAD: "the number of contacts",
  CONTACT: "the care contact",
  CONTACT_TIME: "time for her contacts",
  MAX_CARERS: "the recipient's cap on carers",
};

const objectives: Record<ObjectiveName, string> = {
  unassigned: "unassigned minutes",
  contact: "missing contacts",
  continuity: "carers",
  contactShare: "contact's share",
  time: "time",
  fairness: "fairness",
  change: "changes",
};

const aspects: Record<Aspect, string> = {
  HISTORY: "carers already met before the period",
  PINNED: "pinned carers",
  EXCLUDED: "exclusions",
  SKILL: "skills and delegations",
  CARERS: "visits for several carers",
  HOURS: "contract hours",
  REST: "rest and working days",
  SHIFT: "which shifts people may work",
  WINDOW: "start times",
  MAX_CARERS: "caps on carers",
  DEPENDENCY: "dependent visits",
};

/** What the library says in English. Every other language has the same keys. */
export const en = {
  wording: w,
  report: reportEn,
  municipality: municipalityEn,
  rules,
  objectives,
  aspects,
  obstacle: {
    rule: (rule: string, on: string) => `${rule}${on}`,
    limit: (value: number, limit: number) => ` (${w.number(value)}, limit ${w.number(limit)})`,
    on: (date: string) => ` on ${w.day(date)}`,
    week: (week: number) => ` in week ${week + 1} of the period`,
    SKILL: (skill: string) => `lacks skill ${skill}`,
    EXCLUDED: (recipient: string) => `recipient ${recipient} does not want her`,
    CARERS: () => "no colleague is free at the same time",
    CAPACITY: (others: string[]) => `busy with ${w.plural(others.length, "visit", "visits")} ${w.list(others)}`,
    WINDOW: (minutes: number) =>
      `only free ${w.number(Math.abs(minutes))} minutes ${minutes < 0 ? "earlier" : "later"}`,
    SHIFT: (template: string | undefined) =>
      template === undefined ? "no shift at that time" : `may not work shift ${template}`,
    AVAILABLE: () => "away",
    TRAVEL: () => "the way there takes too long",
    DEPENDENCY: (others: string[]) => `no start fits with visit ${w.list(others)}`,
    PINNED: () => "the visit is pinned to others, or to a start that does not fit",
    MAX_CARERS: (recipient: string, value: number, limit: number) =>
      `recipient ${recipient} would meet ${carers(value)}, at most ${w.number(limit)} are allowed`,
  },
  relaxation: {
    WINDOW: (visit: string, before: number, after: number) => {
      const parts = [
        ...(before > 0 ? [`${w.number(before)} minutes earlier`] : []),
        ...(after > 0 ? [`${w.number(after)} minutes later`] : []),
      ];
      return `let visit ${visit} start up to ${w.list(parts)}`;
    },
    DEPENDENCY: (visit: string) => `let visit ${visit} go without its distance to other visits`,
    SKILL: (worker: string, skill: string, recipients: string[]) =>
      `delegate ${skill} to ${worker} for ${w.list(recipients)}`,
    EXCLUDED: (worker: string, recipient: string) => `ask recipient ${recipient} whether ${worker} may come after all`,
    CARERS: (visit: string, count: number) => `make visit ${visit} with ${carers(count)}`,
    TRAVEL: (worker: string, visit: string) => `find ${worker} a faster way to visit ${visit}`,
    SHIFT: (worker: string, date: string, template: string) =>
      `ask ${worker} to work shift ${template} on ${w.day(date)}`,
    HOURS: (worker: string, minutes: number) => `allow ${worker} ${w.number(minutes)} more minutes a week`,
    rule: (name: string, value: string) => `set rule ${name} to ${value}`,
    MAX_CARERS: (recipient: string, count: number) => `let recipient ${recipient} meet ${carers(count)}`,
    PINNED: (visit: string) => `unpin visit ${visit}`,
    CAPACITY: (worker: string, others: string[]) =>
      `take ${w.plural(others.length, "visit", "visits")} ${w.list(others)} off ${worker}`,
  },
  recommendation: {
    title: (visit: string, now: string[]) =>
      now.length === 0 ? `Visit ${visit} has no carer.` : `Visit ${visit} is made by ${w.list(now)}.`,
    candidate: (rank: number, worker: string, how: string, change: string) => `${rank}. ${worker}${how}: ${change}`,
    current: () => " (makes it now)",
    replaces: (worker: string) => ` instead of ${worker}`,
    extraShift: (template: string, date: string) => `, with an extra shift ${template} on ${w.day(date)}`,
    changedShift: (template: string, date: string) => `, with shift ${template} on ${w.day(date)}`,
    at: (start: string) => `, ${w.moment(start)}`,
    team: (others: string[]) => `, together with ${w.list(others)}`,
    retimed: (others: string[]) => `, moving visit ${w.list(others)}`,
    same: () => "nothing changes",
    none: () => "Nobody can make it.",
    forbidden: (worker: string, why: string[], any: boolean) =>
      `${worker} cannot: ${why.join(any ? "; or " : "; and ")}`,
  },
  visit: {
    carer: (worker: string, start: string, end: string) => `${worker} comes ${w.moment(start)}–${w.clock(end)}.`,
    contact: (worker: string, recipients: string[]) => `${worker} is the care contact of ${w.list(recipients)}.`,
    deputy: (worker: string, recipients: string[]) => `${worker} is the deputy contact of ${w.list(recipients)}.`,
    pinned: (worker: string) => `${worker} is pinned to it.`,
    knows: (worker: string, recipient: string, count: number) =>
      `${worker} makes ${visits(count)} more to ${recipient}.`,
    metBefore: (worker: string, recipient: string) => `${worker} met ${recipient} before the period.`,
    onlyHere: (worker: string, recipient: string) => `It is the only visit at which ${recipient} meets ${worker}.`,
    best: (worker: string, of: number) => `By the objective ${worker} is the best of ${w.number(of)} who could come.`,
    rank: (worker: string, rank: number, of: number) =>
      `By the objective ${worker} is number ${w.number(rank)} of ${w.number(of)} who could come.`,
    only: (worker: string) => `Nobody but ${worker} could come.`,
    hindered: (why: string, workers: string[]) => `Not possible (${why}): ${w.list(workers)}`,
  },
  recipient: {
    title: (recipient: string, count: number, fewest: number) =>
      `${recipient} meets ${carers(count)}; fewer than ${w.number(fewest)} are not possible.`,
    best: (recipient: string, count: number) =>
      `${recipient} meets ${carers(count)}: no roster with all visits has fewer.`,
    none: (recipient: string) => `${recipient} meets nobody.`,
    carer: (worker: string, count: number, tags: string[]) =>
      `${worker}: ${visits(count)}${tags.length > 0 ? ` (${tags.join(", ")})` : ""}`,
    contact: () => "care contact",
    deputy: () => "deputy",
    metBefore: () => "met before the period",
    target: (target: number) => `The target is ${w.number(target)}.`,
    maxCarers: (cap: number) => `The cap is ${w.number(cap)}.`,
    binding: (what: string[]) => `Together these force the least number: ${w.list(what)}.`,
    extra: (worker: string, visit: string) => `${worker} comes to visit ${visit}:`,
    couldCome: (others: string[]) => `${w.list(others)} could come instead, at a cost elsewhere.`,
    hindered: (worker: string, why: string) => `${worker} cannot: ${why}`,
  },
  unassigned: {
    title: (visit: string, missing: number) => `Visit ${visit} lacks ${carers(missing)}.`,
    able: (workers: string[]) => `${w.list(workers)} could make it as things are.`,
    cause: (code: string, workers: string[]) => `${code}: ${w.list(workers)}`,
    way: (what: string[], worker: string) => `to have ${worker} make it: ${what.join("; and ")}`,
    cheapest: (what: string[], worker: string) => `Easiest way out, ${worker} then makes it: ${what.join("; and ")}.`,
    noWay: () => "No way out was found.",
  },
  diff: {
    same: () => "Nothing has changed.",
    gains: (recipient: string, workers: string[]) =>
      `${recipient} gets ${w.plural(workers.length, "a new carer", "new carers")}: ${w.list(workers)}`,
    loses: (recipient: string, workers: string[]) => `${recipient} no longer meets ${w.list(workers)}`,
    contact: (recipient: string, before: string | null, after: string | null) =>
      `The care contact of ${recipient} was ${before ?? "nobody"} and is ${after ?? "nobody"}`,
    extraShift: (worker: string, date: string, template: string | null) =>
      `${worker} works${template === null ? "" : ` ${template}`} on ${w.day(date)}, and did not`,
    noShift: (worker: string, date: string, template: string | null) =>
      `${worker} does not work${template === null ? "" : ` ${template}`} on ${w.day(date)} any more`,
    otherShift: (worker: string, date: string, before: Span, after: Span) =>
      `${worker} works ${w.clock(after.start)}–${w.clock(after.end)} on ${w.day(date)} instead of ${w.clock(before.start)}–${w.clock(before.end)}`,
    reassigned: (visit: string, from: string[], to: string[]) => {
      if (to.length === 0) return `Visit ${visit} loses ${w.list(from)} and nobody comes instead`;
      return from.length === 0
        ? `Visit ${visit} gets ${w.list(to)}`
        : `Visit ${visit} goes from ${w.list(from)} to ${w.list(to)}`;
    },
    retimed: (visit: string, before: Span, after: Span) =>
      `Visit ${visit} moves from ${w.moment(before.start)}–${w.clock(before.end)} to ${w.moment(after.start)}–${w.clock(after.end)}`,
  },
  replan: {
    reducedRest: (worker: string, date: string, hours: number) =>
      `${worker} rests ${w.number(hours)} hours before her shift on ${w.day(date)}: to be made up for`,
  },
  analysis: {
    objective: (name: string, value: number) => `${name}: ${w.number(value)}`,
    metBefore: (count: number) => `met before the period: ${w.number(count)}`,
    day: (date: string, meetings: number, unassigned: number, travel: number, overtime: number) =>
      `${w.day(date)}: ${w.number(meetings)} first meetings, ${w.number(unassigned)} minutes unassigned, ${w.number(travel)} minutes travel, ${w.number(overtime)} minutes overtime`,
    recipient: (recipient: string, count: number, contact: number, unassigned: number) =>
      `${recipient}: ${carers(count)}${contact > 0 ? `, contact missing ${w.number(contact)}` : ""}${unassigned > 0 ? `, ${w.number(unassigned)} minutes unassigned` : ""}`,
    worker: (
      worker: string,
      workload: number | null,
      travel: number,
      waiting: number,
      overtime: number,
      evenings: number,
      weekends: number,
    ) =>
      `${worker}: ${workload === null ? "" : `${w.number(workload)} % of contract, `}travel ${w.number(travel)}, waiting ${w.number(waiting)}, overtime ${w.number(overtime)} minutes, ${w.number(evenings)} evenings, ${w.number(weekends)} weekend shifts`,
  },
  conflict: {
    none: () => "No conflict was found.",
    title: (count: number) => `${w.number(count)} ${w.plural(count, "demand", "demands")} cannot be met together:`,
    visit: (visit: string) => `visit ${visit} is made`,
  },
  worker: {
    week: (worker: string, week: number, paid: number, contract: number | null, most: number | null) =>
      `${worker} is paid ${w.number(paid)} minutes in week ${week + 1} of the period${contract === null ? "" : `, contract ${w.number(contract)}, at most ${w.number(most ?? 0)}`}`,
    shift: (date: string, template: string | null, start: string, end: string, count: number) =>
      `${w.day(date)}: ${template ?? ""} ${w.clock(start)}–${w.clock(end)}, ${visits(count)}`,
    recipient: (recipient: string, count: number, contact: boolean) =>
      `${recipient}: ${visits(count)}${contact ? " (care contact)" : ""}`,
    could: (date: string, templates: string[]) => `${w.day(date)}: free, could work ${w.list(templates)}`,
    off: (date: string, why: string[]) =>
      `${w.day(date)}: free${why.length > 0 ? `; what forbids a shift: ${why.join("; ")}` : ""}`,
  },
};

/** The catalogue's keys. */
export type Messages = typeof en;
