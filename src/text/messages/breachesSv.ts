import type { RuleCode } from "../../verify/Violation";
import { Wording } from "../Wording";
import type { BreachText } from "./breachesEn";

const w = new Wording("sv");
const n = (value: number) => w.number(value);
const hours = (value: number) => `${n(value)} h`;
const minutes = (value: number) => `${n(value)} min`;
const own = (what: string) => `planeringsregel (${what})`;
const law = "arbetstidslagen (1982:673)";

/** Breaches in Swedish, with the keys of English. */
export const breachesSv: Record<string, BreachText> = {
  "REFERENCE/worker": () => "medarbetaren finns inte i instansen",
  "REFERENCE/visit": () => "besöket finns inte i instansen",
  "REFERENCE/recipient": () => "brukaren finns inte i instansen",
  "REFERENCE/template": () => "passmallen finns inte i instansen",
  "UNASSIGNED_LIST/twice": () => "står två gånger i listan",
  "UNASSIGNED_LIST/notListed": () => "varken utfört eller i listan över obemannade",
  "UNASSIGNED_LIST/missing": (value, limit) => `${n(value)} saknade i listan, ${n(limit)} är det`,
  "UNASSIGNED_LIST/assigned": () => "i listan över obemannade, men alla kommer",
  "WINDOW/time": () => "en tid som inte går att läsa",
  "WINDOW/start": () => "börjar utanför sina tidsfönster",
  "WINDOW/length": (value, limit) => `varar ${minutes(value)}, ${value < limit ? "minst" : "högst"} ${n(limit)}`,
  "CARERS/seat": () => "ingen sådan plats för henne",
  "CARERS/twice": () => "samma medarbetare två gånger",
  "CARERS/count": (value, limit) => `${n(value)} medarbetare, ${n(limit)} behövs`,
  "CARERS/together": () => "medarbetarna börjar vid olika tider",
  "CARERS/matching": () => "medarbetarna passar inte vad som behövs av var och en",
  SKILL: (_, __, aspect) => `saknar ${aspect}`,
  EXCLUDED: () => "får inte komma",
  "PINNED/worker": () => "låst, men kommer inte",
  "PINNED/start": () => "inte vid den låsta starttiden",
  DEPENDENCY: (value, limit, aspect) =>
    `${minutes(value)} efter ${aspect}, ${value < limit ? "minst" : "högst"} ${n(limit)}`,
  "TRAVEL/gap": (value, limit) => `${minutes(value)} att ta sig dit, vägen tar ${n(limit)}`,
  "TRAVEL/order": () => "besöken står inte i den ordning de görs",
  "TRAVEL/stated": (value, limit) => `${minutes(value)} angivet för en väg som tar ${n(limit)}`,
  "SHIFT/several": () => "mer än ett pass den dagen",
  "SHIFT/overlap": () => "börjar innan passet före har slutat",
  "SHIFT/missing": () => "hennes lagda pass saknas",
  "SHIFT/time": () => "tider som inte är passets, eller inte går att läsa",
  "SHIFT/date": () => "utanför perioden",
  "SHIFT/fixed": () => "inte hennes lagda pass",
  "SHIFT/template": () => "ett pass hon inte får arbeta",
  "SHIFT/leave": (value) => `skulle behöva gå ${minutes(value)} före passet`,
  "SHIFT/return": (value) => `tillbaka ${minutes(value)} efter passet`,
  "BREAK/missing": () => "ingen rast",
  "BREAK/time": () => "en tid som inte kan användas",
  "BREAK/unexpected": () => "en rast som passet inte har",
  "BREAK/length": (value, limit) => `${minutes(value)} i stället för ${n(limit)}`,
  "BREAK/window": () => "börjar utanför sitt tidsfönster",
  "BREAK/inside": () => "inte inom passet",
  "BREAK/overlap": () => "under ett besök",
  "BREAK/travel": () => "lämnar för lite tid för vägen",
  "BREAK/work": (value, limit) => `${hours(value)} arbete utan rast, högst ${n(limit)}`,
  AVAILABLE: () => "arbetar fast hon är frånvarande",
  "DAILY_REST/gap": (value, limit) => `${hours(value)} vila före passet, minst ${n(limit)}`,
  "DAILY_REST/dayBreak": (value, limit) => `${hours(value)} sammanhängande under dygnet, minst ${n(limit)}`,
  WEEKLY_REST: (value, limit) => `${hours(value)} sammanhängande under veckan, minst ${n(limit)}`,
  SPAN: (value, limit) => `${hours(value)} från början till slut, högst ${n(limit)}`,
  "HOURS/week": (value, limit) => `${hours(value / 60)} betalda under veckan, högst ${n(limit / 60)}`,
  "HOURS/horizon": (value, limit) => `${hours(value / 60)} betalda under perioden, högst ${n(limit / 60)}`,
  "DAYS/week": (value, limit) => `${n(value)} dagar under veckan, högst ${n(limit)}`,
  "DAYS/consecutive": (value, limit) => `dag ${n(value)} i följd, högst ${n(limit)}`,
  WEEKEND: () => "arbetar en helg som skulle vara ledig",
  "CONTACT_TITLE/contact": () => "får inte vara kontakt",
  "CONTACT_TITLE/deputy": () => "får inte vara ersättare",
  CONTACT_LOAD: (value, limit) => `kontakt för ${n(value)}, högst ${n(limit)}`,
  "CONTACT/several": (value) => `${n(value)} kontakter i stället för en`,
  "CONTACT/named": () => "inte den kontakt som är utsedd",
  CONTACT_TIME: (value, limit) => `${minutes(value)} kvar för kontaktuppdragen under veckan, minst ${n(limit)}`,
  MAX_CARERS: (value, limit) => `${n(value)} medarbetare, högst ${n(limit)}`,
};

/** What each rule rests on. */
export const sourcesSv: Record<RuleCode, string> = {
  REFERENCE: own("schemat ska hänga ihop"),
  UNASSIGNED_LIST: own("schemat ska hänga ihop"),
  WINDOW: own("brukarens beslut och genomförandeplan"),
  CARERS: own("dubbelbemanning enligt brukarens beslut"),
  SKILL:
    "HSLF-FS 2017:37 kapitel 9 för delegeringar (personliga, skriftliga, högst ett år, för en patient eller en hel enhet); planeringsregel för annan kompetens",
  EXCLUDED: own("brukarens önskan eller säkerhet"),
  PINNED: "planeringsregel",
  DEPENDENCY: own("besökens ordning, avstånd mellan måltider och läkemedel"),
  TRAVEL: "planeringsregel",
  SHIFT: own("det publicerade schemat"),
  BREAK: `${law}: högst fem timmars arbete i följd utan rast, och AB/HÖK`,
  AVAILABLE: own("ledighet och frånvaro"),
  DAILY_REST: `${law} och AB/HÖK från den 1 oktober 2023: 11 timmars dygnsvila`,
  WEEKLY_REST: `${law} och AB/HÖK: 36 timmars veckovila per sjudagarsperiod`,
  SPAN: "AB/HÖK, dygnsvila från den 1 oktober 2023: högst 13 timmar från arbetsdagens början till slut, även delade pass",
  HOURS: `anställningsavtalet (AB/HÖK), och ${law}: högst 48 timmar per vecka i genomsnitt`,
  DAYS: own("lokala avtal om publicerat schema"),
  WEEKEND: own("varannan helg, det vanliga lokala avtalet"),
  CONTACT_TITLE:
    "socialtjänstlagen (2001:453) 3 kapitlet 3 d §, från den 1 juli 2023 (prop. 2021/22:116), förd vidare i socialtjänstlagen (2025:400): bara undersköterska; att hon är fast anställd är en planeringsregel",
  CONTACT_LOAD: own("det finns ingen nationell norm"),
  CONTACT:
    "socialtjänstlagen (2001:453) 4 kapitlet 2 b §, från den 1 juli 2022 (prop. 2021/22:116), förd vidare i socialtjänstlagen (2025:400): den som har hemtjänst ska erbjudas en fast omsorgskontakt",
  CONTACT_TIME: own("kontaktens uppgifter: plan, uppföljning, samordning"),
  MAX_CARERS: own("brukarens eget tak; Kolada U21401 räknar likadant över 14 dagar"),
};
