import { dateCell } from "../cells/dateCell";
import { idCells } from "../cells/idCells";
import { listCell } from "../cells/listCell";
import { numberCell } from "../cells/numberCell";
import { truthCell } from "../cells/truthCell";
import { column } from "../SheetColumn";
import type { SheetSpec } from "../SheetSpec";
import { policyCell } from "./policyCell";

const ids = listCell(idCells.listed);
const recipient = column(
  "recipient",
  "brukare",
  idCells.alone,
  "",
  { en: "id of a recipient", sv: "brukarens id" },
  { needed: true, key: true },
);

/** Recipients, their contacts and whom they have met. */
export const recipientSheets: readonly SheetSpec[] = [
  {
    name: "recipients",
    sv: "brukare",
    needed: true,
    about: { en: "One row per recipient.", sv: "En rad per brukare." },
    columns: [
      column(
        "id",
        "id",
        idCells.alone,
        "/id",
        { en: "id, no name and no personal number", sv: "id, inget namn och inget personnummer" },
        { needed: true },
      ),
      column("location", "plats", idCells.alone, "/location", {
        en: "place; may be left out where there is one only",
        sv: "plats; kan utelämnas om det bara finns en",
      }),
      column("aged65", "65 år", truthCell, "/aged65", {
        en: "whether 65 or older; the official measures need it",
        sv: "om 65 år eller äldre; behövs för de officiella måtten",
      }),
      column("contactPolicy", "omsorgskontakt", policyCell, "/contact/policy", {
        en: "whether to have a care contact: required, declined or notNeeded",
        sv: "om fast omsorgskontakt: krävs, avböjt eller behövs ej",
      }),
      column("targetCarers", "mål personal", numberCell, "/targetCarers", {
        en: "different carers aimed at, at most",
        sv: "mål för antal olika personer, högst",
      }),
      column("maxCarers", "högst personal", numberCell, "/maxCarers", {
        en: "different carers never exceeded",
        sv: "antal olika personer som aldrig överskrids",
      }),
      column("preferred", "önskade", ids, "/preferred", { en: "workers preferred", sv: "önskade medarbetare" }),
      column("excluded", "uteslutna", ids, "/excluded", {
        en: "workers who must not come",
        sv: "medarbetare som inte får komma",
      }),
      column("weight", "vikt", numberCell, "/weight", {
        en: "weight in objective continuity; default 1",
        sv: "vikt i målet continuity; utelämnad: 1",
      }),
      column("protected", "skyddad", truthCell, "/protected", {
        en: "whether personal data are protected: shown on no map",
        sv: "om skyddade personuppgifter: visas inte på karta",
      }),
    ],
  },
  {
    name: "contacts",
    sv: "omsorgskontakter",
    needed: false,
    about: { en: "Care contacts that are appointed.", sv: "Fasta omsorgskontakter som är utsedda." },
    columns: [
      recipient,
      column("worker", "medarbetare", idCells.alone, "/worker", { en: "the contact", sv: "omsorgskontakten" }),
      column("deputy", "ersättare", idCells.alone, "/deputy", { en: "who stands in", sv: "ersättaren" }),
    ],
  },
  {
    name: "history",
    sv: "historik",
    needed: false,
    about: { en: "Who has met whom before the first day.", sv: "Vem som mött vem före första dagen." },
    columns: [
      column(
        "recipient",
        "brukare",
        idCells.alone,
        "/recipient",
        { en: "id of a recipient", sv: "brukarens id" },
        { needed: true },
      ),
      column(
        "worker",
        "medarbetare",
        idCells.alone,
        "/worker",
        { en: "id of a worker, also of a former one", sv: "medarbetarens id, även en tidigare" },
        { needed: true },
      ),
      column("date", "datum", dateCell, "/date", { en: "date", sv: "datum" }, { needed: true }),
      column("visits", "besök", numberCell, "/visits", {
        en: "number of visits; default 1",
        sv: "antal besök; utelämnat: 1",
      }),
    ],
  },
];
