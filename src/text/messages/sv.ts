import { Wording } from "../Wording";
import type { Messages } from "./en";
import { municipalitySv } from "./municipalitySv";
import { reportSv } from "./reportSv";

const w = new Wording("sv");
const visits = (count: number) => `${w.number(count)} besök`;
const carers = (count: number) => `${w.number(count)} ${w.plural(count, "medarbetare", "medarbetare")}`;

/** What the library says in Swedish. */
export const sv: Messages = {
  wording: w,
  report: reportSv,
  municipality: municipalitySv,
  rules: {
    REFERENCE: "okända id",
    UNASSIGNED_LIST: "listan över obemannade besök",
    WINDOW: "besökets starttid och längd",
    CARERS: "antalet medarbetare som kommer tillsammans",
    SKILL: "kompetens och delegering",
    EXCLUDED: "brukarens önskan att slippa någon",
    PINNED: "låsta medarbetare och starttider",
    DEPENDENCY: "tiden mellan besök som hör ihop",
    TRAVEL: "restiden",
    SHIFT: "vilka pass hon får arbeta",
    BREAK: "rasten",
    AVAILABLE: "hon är frånvarande",
    DAILY_REST: "dygnsvilan",
    WEEKLY_REST: "veckovilan",
    SPAN: "arbetsdagens längd",
    HOURS: "arbetstiden",
    DAYS: "antalet arbetsdagar",
    WEEKEND: "lediga helger",
    CONTACT_TITLE: "vem som får vara fast omsorgskontakt",
    CONTACT_LOAD: "antalet kontaktuppdrag",
    CONTACT: "den fasta omsorgskontakten",
    CONTACT_TIME: "tiden för kontaktuppdragen",
    MAX_CARERS: "brukarens tak för antalet medarbetare",
  },
  objectives: {
    unassigned: "obemannade minuter",
    contact: "saknade kontakter",
    continuity: "medarbetare",
    contactShare: "kontaktens andel",
    time: "tid",
    fairness: "rättvisa",
    change: "ändringar",
  },
  aspects: {
    HISTORY: "medarbetare som redan mötts före perioden",
    PINNED: "låsta medarbetare",
    EXCLUDED: "önskemål att slippa någon",
    SKILL: "kompetens och delegering",
    CARERS: "dubbelbemannade besök",
    HOURS: "avtalad arbetstid",
    REST: "vila och arbetsdagar",
    SHIFT: "vilka pass medarbetarna får arbeta",
    WINDOW: "starttider",
    MAX_CARERS: "tak för antalet medarbetare",
    DEPENDENCY: "besök som hör ihop",
  },
  obstacle: {
    rule: (rule, on) => `${rule}${on}`,
    limit: (value, limit) => ` (${w.number(value)}, gräns ${w.number(limit)})`,
    on: (date) => ` ${w.day(date)}`,
    week: (week) => ` i periodens vecka ${week + 1}`,
    SKILL: (skill) => `saknar kompetensen ${skill}`,
    EXCLUDED: (recipient) => `brukare ${recipient} vill slippa henne`,
    CARERS: () => "ingen kollega är ledig samtidigt",
    CAPACITY: (others) => `upptagen med besök ${w.list(others)}`,
    WINDOW: (minutes) => `bara ledig ${w.number(Math.abs(minutes))} minuter ${minutes < 0 ? "tidigare" : "senare"}`,
    SHIFT: (template) => (template === undefined ? "inget pass vid den tiden" : `får inte arbeta pass ${template}`),
    AVAILABLE: () => "frånvarande",
    TRAVEL: () => "vägen dit är för lång",
    DEPENDENCY: (others) => `ingen starttid passar med besök ${w.list(others)}`,
    PINNED: () => "besöket är låst till andra, eller till en starttid som inte passar",
    MAX_CARERS: (recipient, value, limit) =>
      `brukare ${recipient} skulle möta ${carers(value)}, högst ${w.number(limit)} är tillåtna`,
  },
  relaxation: {
    WINDOW: (visit, before, after) => {
      const parts = [
        ...(before > 0 ? [`${w.number(before)} minuter tidigare`] : []),
        ...(after > 0 ? [`${w.number(after)} minuter senare`] : []),
      ];
      return `låt besök ${visit} börja upp till ${w.list(parts)}`;
    },
    DEPENDENCY: (visit) => `släpp kravet på tid mellan besök ${visit} och andra besök`,
    SKILL: (worker, skill, recipients) => `delegera ${skill} till ${worker} för ${w.list(recipients)}`,
    EXCLUDED: (worker, recipient) => `fråga brukare ${recipient} om ${worker} ändå får komma`,
    CARERS: (visit, count) => `gör besök ${visit} med ${carers(count)}`,
    TRAVEL: (worker, visit) => `ordna ett snabbare sätt för ${worker} att ta sig till besök ${visit}`,
    SHIFT: (worker, date, template) => `fråga ${worker} om pass ${template} ${w.day(date)}`,
    HOURS: (worker, minutes) => `ge ${worker} ${w.number(minutes)} minuter mer i veckan`,
    rule: (name, value) => `sätt regeln ${name} till ${value}`,
    MAX_CARERS: (recipient, count) => `låt brukare ${recipient} möta ${carers(count)}`,
    PINNED: (visit) => `lås upp besök ${visit}`,
    CAPACITY: (worker, others) => `ta besök ${w.list(others)} från ${worker}`,
  },
  recommendation: {
    title: (visit, now) =>
      now.length === 0 ? `Besök ${visit} är obemannat.` : `Besök ${visit} görs av ${w.list(now)}.`,
    candidate: (rank, worker, how, change) => `${rank}. ${worker}${how}: ${change}`,
    current: () => " (gör det nu)",
    replaces: (worker) => ` i stället för ${worker}`,
    extraShift: (template, date) => `, med ett extra pass ${template} ${w.day(date)}`,
    changedShift: (template, date) => `, med pass ${template} ${w.day(date)}`,
    at: (start) => `, ${w.moment(start)}`,
    team: (others) => `, tillsammans med ${w.list(others)}`,
    retimed: (others) => `, besök ${w.list(others)} flyttas i tid`,
    same: () => "ingenting ändras",
    none: () => "Ingen kan göra det.",
    forbidden: (worker, why, any) => `${worker} kan inte: ${why.join(any ? "; eller " : "; och ")}`,
  },
  visit: {
    carer: (worker, start, end) => `${worker} kommer ${w.moment(start)}–${w.clock(end)}.`,
    contact: (worker, recipients) => `${worker} är fast omsorgskontakt för ${w.list(recipients)}.`,
    deputy: (worker, recipients) => `${worker} är ersättare för omsorgskontakten för ${w.list(recipients)}.`,
    pinned: (worker) => `${worker} är låst till besöket.`,
    knows: (worker, recipient, count) => `${worker} gör ${visits(count)} till hos ${recipient}.`,
    metBefore: (worker, recipient) => `${worker} mötte ${recipient} före perioden.`,
    onlyHere: (worker, recipient) => `Det är det enda besöket där ${recipient} möter ${worker}.`,
    best: (worker, of) => `Enligt målet är ${worker} den bästa av ${w.number(of)} som kan komma.`,
    rank: (worker, rank, of) => `Enligt målet är ${worker} nummer ${w.number(rank)} av ${w.number(of)} som kan komma.`,
    only: (worker) => `Ingen annan än ${worker} kan komma.`,
    hindered: (why, workers) => `Går inte (${why}): ${w.list(workers)}`,
  },
  recipient: {
    title: (recipient, count, fewest) =>
      `${recipient} möter ${carers(count)}; färre än ${w.number(fewest)} är inte möjligt.`,
    best: (recipient, count) => `${recipient} möter ${carers(count)}: inget schema med alla besök har färre.`,
    none: (recipient) => `${recipient} möter ingen.`,
    carer: (worker, count, tags) => `${worker}: ${visits(count)}${tags.length > 0 ? ` (${tags.join(", ")})` : ""}`,
    contact: () => "fast omsorgskontakt",
    deputy: () => "ersättare",
    metBefore: () => "mött före perioden",
    target: (target) => `Målet är ${w.number(target)}.`,
    maxCarers: (cap) => `Taket är ${w.number(cap)}.`,
    binding: (what) => `Tillsammans tvingar dessa fram det minsta antalet: ${w.list(what)}.`,
    extra: (worker, visit) => `${worker} kommer till besök ${visit}:`,
    couldCome: (others) => `${w.list(others)} kan komma i stället, men det kostar på andra håll.`,
    hindered: (worker, why) => `${worker} kan inte: ${why}`,
  },
  unassigned: {
    title: (visit, missing) => `Besök ${visit} saknar ${carers(missing)}.`,
    able: (workers) => `${w.list(workers)} kan göra det som det är.`,
    cause: (code, workers) => `${code}: ${w.list(workers)}`,
    way: (what, worker) => `för att ${worker} ska göra det: ${what.join("; och ")}`,
    cheapest: (what, worker) => `Enklaste utvägen, då gör ${worker} det: ${what.join("; och ")}.`,
    noWay: () => "Ingen utväg hittades.",
  },
  diff: {
    same: () => "Ingenting har ändrats.",
    gains: (recipient, workers) =>
      `${recipient} får ${w.plural(workers.length, "en ny medarbetare", "nya medarbetare")}: ${w.list(workers)}`,
    loses: (recipient, workers) => `${recipient} möter inte längre ${w.list(workers)}`,
    contact: (recipient, before, after) =>
      `Fast omsorgskontakt för ${recipient} var ${before ?? "ingen"} och är ${after ?? "ingen"}`,
    extraShift: (worker, date, template) =>
      `${worker} arbetar${template === null ? "" : ` ${template}`} ${w.day(date)}, vilket hon inte gjorde`,
    noShift: (worker, date, template) =>
      `${worker} arbetar inte längre${template === null ? "" : ` ${template}`} ${w.day(date)}`,
    otherShift: (worker, date, before, after) =>
      `${worker} arbetar ${w.clock(after.start)}–${w.clock(after.end)} ${w.day(date)} i stället för ${w.clock(before.start)}–${w.clock(before.end)}`,
    reassigned: (visit, from, to) => {
      if (to.length === 0) return `Besök ${visit} förlorar ${w.list(from)} och ingen kommer i stället`;
      return from.length === 0
        ? `Besök ${visit} får ${w.list(to)}`
        : `Besök ${visit} går från ${w.list(from)} till ${w.list(to)}`;
    },
    retimed: (visit, before, after) =>
      `Besök ${visit} flyttas från ${w.moment(before.start)}–${w.clock(before.end)} till ${w.moment(after.start)}–${w.clock(after.end)}`,
  },
  replan: {
    reducedRest: (worker, date, hours) =>
      `${worker} vilar ${w.number(hours)} timmar före sitt pass ${w.day(date)}: ska kompenseras`,
  },
  analysis: {
    objective: (name, value) => `${name}: ${w.number(value)}`,
    metBefore: (count) => `mötta före perioden: ${w.number(count)}`,
    day: (date, meetings, unassigned, travel, overtime) =>
      `${w.day(date)}: ${w.number(meetings)} första möten, ${w.number(unassigned)} obemannade minuter, ${w.number(travel)} minuter resor, ${w.number(overtime)} minuter övertid`,
    recipient: (recipient, count, contact, unassigned) =>
      `${recipient}: ${carers(count)}${contact > 0 ? `, kontakt saknas ${w.number(contact)}` : ""}${unassigned > 0 ? `, ${w.number(unassigned)} obemannade minuter` : ""}`,
    worker: (worker, workload, travel, waiting, overtime, evenings, weekends) =>
      `${worker}: ${workload === null ? "" : `${w.number(workload)} % av avtalet, `}resor ${w.number(travel)}, väntan ${w.number(waiting)}, övertid ${w.number(overtime)} minuter, ${w.number(evenings)} kvällar, ${w.number(weekends)} helgpass`,
  },
  conflict: {
    none: () => "Ingen konflikt hittades.",
    title: (count) => `${w.number(count)} krav kan inte uppfyllas tillsammans:`,
    visit: (visit) => `besök ${visit} görs`,
  },
  worker: {
    week: (worker, week, paid, contract, most) =>
      `${worker} får lön för ${w.number(paid)} minuter i periodens vecka ${week + 1}${contract === null ? "" : `, avtal ${w.number(contract)}, högst ${w.number(most ?? 0)}`}`,
    shift: (date, template, start, end, count) =>
      `${w.day(date)}: ${template ?? ""} ${w.clock(start)}–${w.clock(end)}, ${visits(count)}`,
    recipient: (recipient, count, contact) =>
      `${recipient}: ${visits(count)}${contact ? " (fast omsorgskontakt)" : ""}`,
    could: (date, templates) => `${w.day(date)}: ledig, kan arbeta ${w.list(templates)}`,
    off: (date, why) => `${w.day(date)}: ledig${why.length > 0 ? `; det som hindrar ett pass: ${why.join("; ")}` : ""}`,
  },
};
