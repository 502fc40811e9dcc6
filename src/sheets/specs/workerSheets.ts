import { clockCell } from "../cells/clockCell";
import { dateCell } from "../cells/dateCell";
import { hoursCell } from "../cells/hoursCell";
import { idCells } from "../cells/idCells";
import { listCell } from "../cells/listCell";
import { numberCell } from "../cells/numberCell";
import { textCell } from "../cells/textCell";
import { titleCell } from "../cells/titleCell";
import { wordCell } from "../cells/wordCell";
import { column } from "../SheetColumn";
import type { SheetSpec } from "../SheetSpec";

const worker = column(
  "worker",
  "medarbetare",
  idCells.alone,
  "",
  { en: "id of a worker", sv: "medarbetarens id" },
  { needed: true, key: true },
);

const ids = listCell(idCells.listed);

/** Workers, their delegations, shifts and absences. */
export const workerSheets: readonly SheetSpec[] = [
  {
    name: "workers",
    sv: "medarbetare",
    needed: true,
    about: { en: "One row per worker.", sv: "En rad per medarbetare." },
    columns: [
      column("id", "id", idCells.alone, "/id", { en: "id, no name", sv: "id, inget namn" }, { needed: true }),
      column("title", "titel", titleCell, "/title", { en: "job title", sv: "titel" }),
      column(
        "employment",
        "anställning",
        wordCell({ permanent: ["tillsvidare", "fast"], hourly: ["timavlönad", "timanställd", "timvikarie"] }),
        "/employment",
        { en: "permanent (default) or hourly", sv: "tillsvidare (om tomt) eller timavlönad" },
      ),
      column(
        "skills",
        "kompetenser",
        ids,
        "/skills",
        {
          en: "skills held without further conditions",
          sv: "kompetenser utan villkor",
        },
        { get: simpleSkills },
      ),
      column("mode", "färdsätt", idCells.alone, "/mode", {
        en: "way to travel; may be left out where there is one only",
        sv: "färdsätt; kan utelämnas om det bara finns ett",
      }),
      column("base", "bas", idCells.alone, "/base", {
        en: "place where shifts start and end",
        sv: "plats där pass börjar och slutar",
      }),
      column("minutesPerWeek", "minuter per vecka", numberCell, "/contract/minutesPerWeek", {
        en: "contract, paid minutes a week; empty: no limit but the rules'",
        sv: "avtalad tid, betalda minuter per vecka; tom: bara reglernas gräns",
      }),
      column(
        "hoursPerWeek",
        "timmar per vecka",
        hoursCell,
        "/contract/minutesPerWeek",
        {
          en: "the same in hours, instead of minutesPerWeek",
          sv: "samma i timmar, i stället för minuter per vecka",
        },
        { written: false },
      ),
      column("overtimeMinutes", "övertid minuter", numberCell, "/contract/overtimeMinutes", {
        en: "allowed on top, minutes a week",
        sv: "tillåten övertid, minuter per vecka",
      }),
      column(
        "allowed",
        "tillåtna pass",
        ids,
        "/shifts/allowed",
        {
          en: "templates that may be planned on days without a shift in the sheet shifts; empty: all, or none where there are such shifts",
          sv: "mallar som får planeras på dagar utan pass i bladet schema; tom: alla, eller inga om det finns sådana pass",
        },
        { get: allowedTemplates },
      ),
      column("dayBreak", "dygnsbryt", clockCell, "/dayBreak", {
        en: "time at which the 24-hour periods begin",
        sv: "klockslag då dygnet börjar",
      }),
      column("maxContacts", "högst antal kontakter", numberCell, "/maxContacts", {
        en: "recipients she can be contact for",
        sv: "brukare hon kan vara omsorgskontakt för",
      }),
      column("team", "team", textCell, "/team", { en: "team", sv: "team" }),
    ],
  },
  {
    name: "delegations",
    sv: "delegeringar",
    needed: false,
    about: {
      en: "Skills with a level, a period, or for some recipients only.",
      sv: "Kompetenser med nivå, giltighetstid eller för vissa brukare.",
    },
    columns: [
      worker,
      column("skill", "kompetens", idCells.alone, "/skill", { en: "skill", sv: "kompetens" }, { needed: true }),
      column("level", "nivå", numberCell, "/level", { en: "level; default 1", sv: "nivå; utelämnad: 1" }),
      column("validFrom", "giltig från", dateCell, "/validFrom", { en: "first day", sv: "första dag" }),
      column("validTo", "giltig till", dateCell, "/validTo", { en: "last day", sv: "sista dag" }),
      column("recipients", "brukare", ids, "/recipients", {
        en: "recipients of a personal delegation; empty: all",
        sv: "brukare för en personlig delegering; tom: alla",
      }),
    ],
  },
  {
    name: "shifts",
    sv: "schema",
    needed: false,
    about: {
      en: "Shifts of the published rota: worked whatever is planned.",
      sv: "Lagda pass i publicerat schema: arbetas hur planen än blir.",
    },
    columns: [
      worker,
      column(
        "date",
        "datum",
        dateCell,
        "/date",
        { en: "date on which it starts", sv: "datum då passet börjar" },
        { needed: true },
      ),
      column("template", "mall", idCells.alone, "/template", {
        en: "template; or start and end",
        sv: "mall; eller start och slut",
      }),
      column("start", "start", clockCell, "/start", { en: "start", sv: "start" }),
      column("end", "slut", clockCell, "/end", { en: "end", sv: "slut" }),
      column("breakMinutes", "rast minuter", numberCell, "/break/minutes", {
        en: "length of the break; empty: the template's",
        sv: "rastens längd; tom: mallens",
      }),
      column("breakEarliest", "rast tidigast", clockCell, "/break/earliest", {
        en: "earliest start of the break",
        sv: "rastens tidigaste start",
      }),
      column("breakLatest", "rast senast", clockCell, "/break/latest", {
        en: "latest start of the break",
        sv: "rastens senaste start",
      }),
      column("softLoad", "mjuk belastning", numberCell, "/softLoad", {
        en: "load above this counts in objective time",
        sv: "belastning därutöver räknas i målet time",
      }),
    ],
  },
  {
    name: "absences",
    sv: "franvaro",
    needed: false,
    about: { en: "Days on which no shift may start.", sv: "Dagar då inget pass får börja." },
    columns: [
      worker,
      column("date", "datum", dateCell, "/date", { en: "first day", sv: "första dag" }, { needed: true }),
      column(
        "to",
        "till",
        dateCell,
        "",
        { en: "last day; empty: the one day", sv: "sista dag; tom: den enda dagen" },
        { written: false },
      ),
    ],
  },
];

interface Held {
  skills?: (string | object)[];
}

function simpleSkills({ skills }: Held): string[] | undefined {
  const simple = skills?.filter((skill) => typeof skill === "string");
  return simple !== undefined && simple.length === 0 && skills!.length > 0 ? undefined : simple;
}

/** A rota without shifts, which lets no template be planned, is not told apart from none by the sheet shifts. */
function allowedTemplates({ shifts }: { shifts?: { allowed?: string[]; fixed?: object[] } }): string[] | undefined {
  return shifts?.allowed ?? (shifts?.fixed?.length === 0 ? [] : undefined);
}
