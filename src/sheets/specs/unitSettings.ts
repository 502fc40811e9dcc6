import { rulePresets } from "../../model/rulePresets";
import { OBJECTIVE_NAMES } from "../../model/schema/objective";
import type { CellKind } from "../cells/CellKind";
import { dateCell } from "../cells/dateCell";
import { idCells } from "../cells/idCells";
import { listCell } from "../cells/listCell";
import { numberCell } from "../cells/numberCell";
import { orderCell } from "../cells/orderCell";
import { orNullCell } from "../cells/orNullCell";
import { textCell } from "../cells/textCell";
import { titleCell } from "../cells/titleCell";
import { truthCell } from "../cells/truthCell";
import type { SheetStyle } from "../SheetStyle";
import { policyCell } from "./policyCell";

/** A row of the sheet `unit`. */
export interface UnitSetting {
  name: string;
  sv: string;
  // biome-ignore lint/suspicious/noExplicitAny: a setting's kind fits the field it names
  kind: CellKind<any>;
  /** JSON Pointer in the document. */
  at: string;
  needed: boolean;
  about: Readonly<Record<SheetStyle, string>>;
}

const setting = (
  name: string,
  sv: string,
  kind: UnitSetting["kind"],
  at: string,
  about: UnitSetting["about"],
  needed = false,
): UnitSetting => ({ name, sv, kind, at, about, needed });

const limit = orNullCell(numberCell);

const same = (name: string, kind: UnitSetting["kind"], en: string, sv: string): UnitSetting =>
  setting(name, name, kind, `/${name.replaceAll(".", "/")}`, { en, sv });

const preset = Object.keys(rulePresets).join(", ");

/** Settings of the unit as a whole, in the order in which they are written. */
export const unitSettings: readonly UnitSetting[] = [
  setting("name", "namn", textCell, "/name", { en: "name of the plan", sv: "planens namn" }),
  setting("start", "start", dateCell, "/horizon/start", { en: "first day", sv: "första dag" }, true),
  setting(
    "days",
    "dagar",
    numberCell,
    "/horizon/days",
    { en: "number of days, 1 to 28", sv: "antal dagar, 1 till 28" },
    true,
  ),
  setting("timeZone", "tidszon", textCell, "/horizon/timeZone", {
    en: "default Europe/Stockholm",
    sv: "utelämnad: Europe/Stockholm",
  }),
  setting("ticksPerMinute", "tidssteg per minut", numberCell, "/horizon/ticksPerMinute", {
    en: "steps of time in a minute; default 1",
    sv: "tidssteg per minut; utelämnat: 1",
  }),
  setting("skills", "kompetenser", listCell(idCells.listed), "/skills", {
    en: "skills in use; where given, any other is reported",
    sv: "kompetenser som används; om angivet rapporteras alla andra",
  }),
  same("rules.preset", textCell, `rules: ${preset}`, `regler: ${preset}`),
  same("rules.dailyRestHours", limit, "daily rest, hours", "dygnsvila, timmar"),
  same("rules.weeklyRestHours", limit, "weekly rest, hours", "veckovila, timmar"),
  same("rules.maxSpanHours", limit, "longest shift, hours", "längsta pass, timmar"),
  same(
    "rules.maxWorkWithoutBreakHours",
    limit,
    "longest work without a break, hours",
    "längsta arbete utan rast, timmar",
  ),
  same(
    "rules.maxWeeklyHours",
    limit,
    "paid hours a week on average, at most",
    "betalda timmar per vecka i snitt, högst",
  ),
  same("rules.maxDaysPerWeek", limit, "working days a week, at most", "arbetsdagar per vecka, högst"),
  same("rules.maxConsecutiveDays", limit, "working days in a row, at most", "arbetsdagar i följd, högst"),
  same("rules.weekendsOff", textCell, "none, or everyOther", "none, eller everyOther (varannan helg ledig)"),
  same(
    "rules.contactTitles",
    orNullCell(listCell(titleCellListed())),
    "titles that may be a contact; off: any",
    "titlar som får vara omsorgskontakt; av: alla",
  ),
  same(
    "rules.contactPermanent",
    truthCell,
    "whether a contact must be permanently employed",
    "om kontakten ska vara fast anställd",
  ),
  same("rules.contactPolicy", policyCell, "of recipients that state none", "för brukare som inte anger något"),
  same(
    "rules.maxContacts",
    limit,
    "recipients a full-time contact has, at most",
    "brukare per kontakt på heltid, högst",
  ),
  same("rules.fullTimeHoursPerWeek", numberCell, "hours a week of full time", "timmar per vecka på heltid"),
  same("rules.contactVisits", numberCell, "visits a week that the contact makes", "besök per vecka av kontakten"),
  same(
    "rules.contactMinutesPerWeek",
    numberCell,
    "paid minutes a week per recipient she is contact for",
    "betalda minuter per vecka och brukare hon är kontakt för",
  ),
  same("rules.windowDays", numberCell, "days of the measuring window", "mätperiodens dagar"),
  same("objective.preset", textCell, "strategy", "strategi"),
  same("objective.order", orderCell, "an order of one's own", "egen ordning"),
  ...OBJECTIVE_NAMES.map((name) =>
    same(
      `objective.weights.${name}`,
      numberCell,
      `weight of ${name} within its level`,
      `vikt för ${name} inom sin nivå`,
    ),
  ),
  same(
    "objective.phi",
    textCell,
    "how carers count: count, excess or worst",
    "hur personer räknas: count, excess eller worst",
  ),
  same(
    "objective.targetCarers",
    numberCell,
    "target of recipients that state none",
    "mål för brukare som inte anger något",
  ),
  same("objective.maxCarers", numberCell, "cap of recipients that state none", "tak för brukare som inte anger något"),
  same("objective.pairAsOne", truthCell, "contact and deputy count as one", "kontakt och ersättare räknas som en"),
  ...["travel", "waiting", "overtime", "desired", "belowPreferred", "softLoad", "softSkill"].map((name) =>
    same(
      `objective.timeWeights.${name}`,
      numberCell,
      `weight of ${name} in objective time`,
      `vikt för ${name} i målet time`,
    ),
  ),
  ...["workload", "evenings", "weekends", "contacts"].map((name) =>
    same(
      `objective.fairnessWeights.${name}`,
      numberCell,
      `weight of ${name} in objective fairness`,
      `vikt för ${name} i målet fairness`,
    ),
  ),
];

/** A title inside a list. */
function titleCellListed(): CellKind<string> {
  return { ...titleCell, write: (value, style) => titleCell.write(value, style).replace(/[|:]/g, "\\$&") };
}
