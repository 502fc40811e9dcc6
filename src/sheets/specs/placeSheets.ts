import { clockCell } from "../cells/clockCell";
import { idCells } from "../cells/idCells";
import { degreesCell, numberCell } from "../cells/numberCell";
import { column } from "../SheetColumn";
import type { SheetSpec } from "../SheetSpec";

/** Places, travel and shift templates. */
export const placeSheets: readonly SheetSpec[] = [
  {
    name: "places",
    sv: "platser",
    needed: false,
    about: {
      en: "Addresses and bases. May be left out where there is one place only.",
      sv: "Adresser och baser. Kan utelämnas om det bara finns en plats.",
    },
    columns: [
      column("id", "id", idCells.alone, "/id", { en: "id of the place", sv: "platsens id" }, { needed: true }),
      column("lat", "latitud", degreesCell, "/lat", { en: "latitude in degrees", sv: "latitud i grader" }),
      column("lon", "longitud", degreesCell, "/lon", { en: "longitude in degrees", sv: "longitud i grader" }),
    ],
  },
  {
    name: "modes",
    sv: "fardsatt",
    needed: false,
    about: {
      en: "Ways to travel: by speed over the coordinates of the places, or, without a speed, by the minutes in the sheet travel.",
      sv: "Färdsätt: med hastighet över platsernas koordinater, eller, utan hastighet, med minuterna i bladet restider.",
    },
    columns: [
      column(
        "mode",
        "färdsätt",
        idCells.alone,
        "",
        { en: "id, e.g. bike", sv: "id, t.ex. cykel" },
        { needed: true, key: true },
      ),
      column("speedKmh", "km/h", numberCell, "/speedKmh", { en: "speed, km/h", sv: "hastighet, km/h" }),
      column("detour", "omväg", numberCell, "/detour", {
        en: "factor on the distance as the crow flies; default 1.3",
        sv: "faktor på fågelvägen; utelämnad: 1,3",
      }),
      column("overheadMinutes", "tillägg minuter", numberCell, "/overheadMinutes", {
        en: "minutes added to every trip (parking, keys); default 0",
        sv: "minuter som läggs till varje resa (parkering, nycklar); utelämnat: 0",
      }),
    ],
  },
  {
    name: "travel",
    sv: "restider",
    needed: false,
    about: {
      en: "Minutes from every place to every other, for modes without a speed. A place and itself may be left out: 0.",
      sv: "Minuter från varje plats till varje annan, för färdsätt utan hastighet. En plats och den själv kan utelämnas: 0.",
    },
    columns: [
      column(
        "mode",
        "färdsätt",
        idCells.alone,
        "/mode",
        { en: "id of a mode", sv: "färdsättets id" },
        { needed: true },
      ),
      column("from", "från", idCells.alone, "/from", { en: "id of a place", sv: "en plats id" }, { needed: true }),
      column("to", "till", idCells.alone, "/to", { en: "id of a place", sv: "en plats id" }, { needed: true }),
      column("minutes", "minuter", numberCell, "/minutes", { en: "minutes", sv: "minuter" }, { needed: true }),
    ],
  },
  {
    name: "templates",
    sv: "passmallar",
    needed: false,
    about: {
      en: "Shifts by the clock that can be worked on any day.",
      sv: "Arbetspass som kan läggas vilken dag som helst.",
    },
    columns: [
      column("id", "id", idCells.alone, "/id", { en: "id of the template", sv: "mallens id" }, { needed: true }),
      column("start", "start", clockCell, "/start", { en: "start", sv: "start" }, { needed: true }),
      column(
        "end",
        "slut",
        clockCell,
        "/end",
        { en: "end; at or before the start: next day", sv: "slut; på eller före starten: nästa dag" },
        { needed: true },
      ),
      column("breakMinutes", "rast minuter", numberCell, "/break/minutes", {
        en: "length of the break; empty: none",
        sv: "rastens längd; tom: ingen",
      }),
      column("breakEarliest", "rast tidigast", clockCell, "/break/earliest", {
        en: "earliest start of the break",
        sv: "rastens tidigaste start",
      }),
      column("breakLatest", "rast senast", clockCell, "/break/latest", {
        en: "latest start of the break",
        sv: "rastens senaste start",
      }),
    ],
  },
];
