import { clockCell } from "../cells/clockCell";
import { dateCell } from "../cells/dateCell";
import { idCells } from "../cells/idCells";
import { listCell } from "../cells/listCell";
import { needCell } from "../cells/needCell";
import { numberCell } from "../cells/numberCell";
import { startCell } from "../cells/startCell";
import { weekdaysCell } from "../cells/weekdaysCell";
import { wordCell } from "../cells/wordCell";
import { column, type SheetColumn } from "../SheetColumn";
import type { SheetSpec } from "../SheetSpec";

const ids = listCell(idCells.listed);
const needs = listCell(needCell);
const visit = column(
  "visit",
  "besök",
  idCells.alone,
  "",
  { en: "id of a visit", sv: "besökets id" },
  { needed: true, key: true },
);

/** In the repeat where weekdays are given, else in the first window. */
const when = (field: string): SheetColumn["at"] => ({
  of: (filled) => (filled.has("weekdays") ? `/repeat/${field}` : `/windows/0/${field}`),
  all: [`/repeat/${field}`, `/windows/0/${field}`],
});

/** One number where no least length is given. */
const preferred: SheetColumn["at"] = {
  of: (filled) => (filled.has("minMinutes") ? "/minutes/preferred" : "/minutes"),
  all: ["/minutes/preferred", "/minutes"],
};

const lengths = [
  column("minutes", "minuter", numberCell, preferred, {
    en: "length in minutes, as wished",
    sv: "längd i minuter, som önskat",
  }),
  column("minMinutes", "minst minuter", numberCell, "/minutes/min", {
    en: "least length; empty: the same",
    sv: "minsta längd; tom: samma",
  }),
];

const desired = (at: (field: string) => SheetColumn["at"]) => [
  column("desiredEarliest", "önskad tidigast", clockCell, at("desired/earliest"), {
    en: "start wished for, from",
    sv: "önskad start, från",
  }),
  column("desiredLatest", "önskad senast", clockCell, at("desired/latest"), {
    en: "start wished for, to",
    sv: "önskad start, till",
  }),
];

/** Visits, their further windows and carers with needs of their own, and gaps between them. */
export const visitSheets: readonly SheetSpec[] = [
  {
    name: "visits",
    sv: "besok",
    needed: true,
    about: {
      en: "One row per visit, or per visit that repeats: with a date, or with weekdays.",
      sv: "En rad per besök, eller per besök som återkommer: med datum, eller med veckodagar.",
    },
    columns: [
      column("id", "id", idCells.alone, "/id", { en: "id of the visit", sv: "besökets id" }, { needed: true }),
      column(
        "recipients",
        "brukare",
        ids,
        "/recipients",
        { en: "who is visited; several live at one address", sv: "vilka som besöks; flera bor på samma adress" },
        { needed: true },
      ),
      column(
        "kind",
        "typ",
        wordCell({
          care: ["omsorg", "omvårdnad"],
          service: ["service"],
          meal: ["mat", "måltid"],
          alarm: ["larm"],
          nursing: ["hsl", "hemsjukvård"],
          other: ["övrigt", "annat"],
        }),
        "/kind",
        {
          en: "care (default), service, meal, alarm, nursing or other",
          sv: "omsorg (om tomt), service, mat, larm, hsl eller övrigt",
        },
      ),
      column("date", "datum", dateCell, "/windows/0/date", { en: "date; or weekdays", sv: "datum; eller veckodagar" }),
      column("weekdays", "veckodagar", weekdaysCell, "/repeat/weekdays", {
        en: "days on which it repeats, e.g. mon-fri",
        sv: "dagar då det återkommer, t.ex. mån-fre",
      }),
      column("everyWeeks", "var n:e vecka", numberCell, "/repeat/everyWeeks", {
        en: "2 = every other week from the first on",
        sv: "2 = varannan vecka från den första",
      }),
      column("from", "från", dateCell, "/repeat/from", { en: "first date of the repeat", sv: "första datum" }),
      column("to", "till", dateCell, "/repeat/to", { en: "last date of the repeat", sv: "sista datum" }),
      column(
        "earliest",
        "tidigast",
        clockCell,
        when("earliest"),
        { en: "earliest start", sv: "tidigaste start" },
        { needed: true },
      ),
      column(
        "latest",
        "senast",
        clockCell,
        when("latest"),
        { en: "latest start; before the earliest: next day", sv: "senaste start; före den tidigaste: nästa dag" },
        { needed: true },
      ),
      ...desired(when),
      ...lengths,
      column(
        "carers",
        "antal personal",
        numberCell,
        "/carers",
        { en: "carers who come together; default 1", sv: "personal som kommer samtidigt; utelämnat: 1" },
        {
          get: ({ carers }: { carers?: unknown }) => (typeof carers === "number" ? carers : undefined),
        },
      ),
      column("skills", "kompetenser", needs, "/skills", { en: "skills needed", sv: "kompetenser som behövs" }),
      column("priority", "prioritet", numberCell, "/priority", {
        en: "weight of leaving it out; default 1",
        sv: "vikt av att det uteblir; utelämnad: 1",
      }),
      column("load", "belastning", numberCell, "/load", {
        en: "what it counts against a shift's soft load",
        sv: "vad det räknas mot passets mjuka belastning",
      }),
      column("pinnedWorkers", "låst personal", ids, "/pinned/workers", {
        en: "workers who stand",
        sv: "medarbetare som ligger fast",
      }),
      column("pinnedStart", "låst start", startCell, "/pinned/start", {
        en: "start that stands",
        sv: "start som ligger fast",
      }),
    ],
  },
  {
    name: "windows",
    sv: "tidsfonster",
    needed: false,
    about: {
      en: "Further dates or times at which a visit of the sheet visits may be made instead.",
      sv: "Fler datum eller tider då ett besök i bladet besok kan göras i stället.",
    },
    columns: [
      visit,
      column("date", "datum", dateCell, "/date", { en: "date", sv: "datum" }, { needed: true }),
      column(
        "earliest",
        "tidigast",
        clockCell,
        "/earliest",
        { en: "earliest start", sv: "tidigaste start" },
        { needed: true },
      ),
      column("latest", "senast", clockCell, "/latest", { en: "latest start", sv: "senaste start" }, { needed: true }),
      ...desired((field) => `/${field}`),
    ],
  },
  {
    name: "seats",
    sv: "bemanning",
    needed: false,
    about: {
      en: "One row per carer of a visit whose carers need different things; leave its column carers empty.",
      sv: "En rad per personal för besök där de behöver olika; lämna kolumnen antal personal tom.",
    },
    columns: [
      visit,
      column("skills", "kompetenser", needs, "/skills", {
        en: "skills needed besides the visit's",
        sv: "kompetenser utöver besökets",
      }),
      ...lengths,
    ],
  },
  {
    name: "dependencies",
    sv: "samband",
    needed: false,
    about: { en: "Minutes between the starts of two visits.", sv: "Minuter mellan två besöks starter." },
    columns: [
      column(
        "first",
        "första",
        idCells.alone,
        "/first",
        { en: "id of a visit", sv: "ett besöks id" },
        { needed: true },
      ),
      column(
        "second",
        "andra",
        idCells.alone,
        "/second",
        { en: "id of a visit", sv: "ett besöks id" },
        { needed: true },
      ),
      column("minGap", "minst minuter", numberCell, "/minGap", { en: "minutes at least", sv: "minuter, minst" }),
      column("maxGap", "högst minuter", numberCell, "/maxGap", { en: "minutes at most", sv: "minuter, högst" }),
    ],
  },
];
