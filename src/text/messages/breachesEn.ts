import type { RuleCode } from "../../verify/Violation";
import { Wording } from "../Wording";

const w = new Wording("en");
const n = (value: number) => w.number(value);
const hours = (value: number) => `${n(value)} h`;
const minutes = (value: number) => `${n(value)} min`;
const carers = (value: number) => `${n(value)} ${w.plural(value, "carer", "carers")}`;

/** What was found, and what the rule allows; `aspect` is an id where the rule has no kinds of breaches. */
export type BreachText = (value: number, limit: number, aspect: string) => string;

/** Breaches in English, by rule and kind of breach, or by rule alone. */
export const breachesEn: Record<string, BreachText> = {
  "REFERENCE/worker": () => "the instance has no such worker",
  "REFERENCE/visit": () => "the instance has no such visit",
  "REFERENCE/recipient": () => "the instance has no such recipient",
  "REFERENCE/template": () => "the instance has no such shift template",
  "UNASSIGNED_LIST/twice": () => "listed twice",
  "UNASSIGNED_LIST/notListed": () => "neither made nor listed as unassigned",
  "UNASSIGNED_LIST/missing": (value, limit) => `listed with ${carers(value)} missing, ${n(limit)} are`,
  "UNASSIGNED_LIST/assigned": () => "listed as unassigned, but all its carers come",
  "WINDOW/time": () => "a time that cannot be read",
  "WINDOW/start": () => "starts outside its windows",
  "WINDOW/length": (value, limit) => `lasts ${minutes(value)}, ${value < limit ? "at least" : "at most"} ${n(limit)}`,
  "CARERS/seat": () => "no such place for her",
  "CARERS/twice": () => "the same carer twice",
  "CARERS/count": (value, limit) => `${carers(value)}, ${n(limit)} are needed`,
  "CARERS/together": () => "the carers start at different times",
  "CARERS/matching": () => "the carers do not suit what is needed of each",
  SKILL: (_, __, aspect) => `lacks ${aspect}`,
  EXCLUDED: () => "must not come",
  "PINNED/worker": () => "pinned, but does not come",
  "PINNED/start": () => "not at its pinned start",
  DEPENDENCY: (value, limit, aspect) =>
    `${minutes(value)} after ${aspect}, ${value < limit ? "at least" : "at most"} ${n(limit)}`,
  "TRAVEL/gap": (value, limit) => `${minutes(value)} to get there, the way takes ${n(limit)}`,
  "TRAVEL/order": () => "visits not in the order in which they are made",
  "TRAVEL/stated": (value, limit) => `${minutes(value)} stated for a way that takes ${n(limit)}`,
  "SHIFT/several": () => "more than one shift that day",
  "SHIFT/overlap": () => "begins before the shift before has ended",
  "SHIFT/missing": () => "her fixed shift is missing",
  "SHIFT/time": () => "times that are not those of the shift, or cannot be read",
  "SHIFT/date": () => "outside the period",
  "SHIFT/fixed": () => "not her fixed shift",
  "SHIFT/template": () => "a shift she may not work",
  "SHIFT/leave": (value) => `would have to leave ${minutes(value)} before the shift`,
  "SHIFT/return": (value) => `back ${minutes(value)} after the shift`,
  "BREAK/missing": () => "no break",
  "BREAK/time": () => "a time that cannot be used",
  "BREAK/unexpected": () => "a break that the shift does not have",
  "BREAK/length": (value, limit) => `${minutes(value)} instead of ${n(limit)}`,
  "BREAK/window": () => "starts outside its window",
  "BREAK/inside": () => "not inside the shift",
  "BREAK/overlap": () => "during a visit",
  "BREAK/travel": () => "leaves too little time for the way",
  "BREAK/work": (value, limit) => `${hours(value)} of work without a break, at most ${n(limit)}`,
  AVAILABLE: () => "works though she is away",
  "DAILY_REST/gap": (value, limit) => `${hours(value)} of rest before the shift, at least ${n(limit)}`,
  "DAILY_REST/dayBreak": (value, limit) => `${hours(value)} unbroken in the 24 hours, at least ${n(limit)}`,
  WEEKLY_REST: (value, limit) => `${hours(value)} unbroken in the week, at least ${n(limit)}`,
  SPAN: (value, limit) => `${hours(value)} from start to end, at most ${n(limit)}`,
  "HOURS/week": (value, limit) => `${hours(value / 60)} paid in the week, at most ${n(limit / 60)}`,
  "HOURS/horizon": (value, limit) => `${hours(value / 60)} paid in the period, at most ${n(limit / 60)}`,
  "DAYS/week": (value, limit) => `${n(value)} days in the week, at most ${n(limit)}`,
  "DAYS/consecutive": (value, limit) => `day ${n(value)} in a row, at most ${n(limit)}`,
  WEEKEND: () => "works on a weekend that should be free",
  "CONTACT_TITLE/contact": () => "may not be a contact",
  "CONTACT_TITLE/deputy": () => "may not be a deputy",
  CONTACT_LOAD: (value, limit) => `contact of ${n(value)}, at most ${n(limit)}`,
  "CONTACT/several": (value) => `${n(value)} contacts instead of one`,
  "CONTACT/named": () => "not the contact who is appointed",
  CONTACT_TIME: (value, limit) => `${minutes(value)} left for her contacts in the week, at least ${n(limit)}`,
  MAX_CARERS: (value, limit) => `${carers(value)}, at most ${n(limit)}`,
};

/** What a rule rests on, where the words of `verify` are not in this language: none in English. */
export const sourcesEn: Partial<Record<RuleCode, string>> = {};
