import { measure } from "../../measures/measure";
import type { Instance } from "../../model/Instance";
import { localTimes } from "../../model/localTimes";
import type { Roster } from "../../model/Roster";
import type { Swap } from "../../scale/borderPhase";
import type { CareUnit } from "../../scale/CareUnit";
import { checkUnits } from "../../scale/checkUnits";
import { crossingsOf } from "../../scale/crossingsOf";
import { measureUnits } from "../../scale/measureUnits";
import { shortagesOf } from "../../scale/shortagesOf";
import { messagesIn } from "../../text/messagesIn";
import { createContext } from "../../verify/createContext";
import { verify } from "../../verify/verify";
import { figure } from "../figure";
import { html } from "../Html";
import { measuredDays } from "../measuredDays";
import { measuresSection } from "../measuresSection";
import { page } from "../page";
import type { ReportOptions } from "../report";
import { runSection } from "../runSection";
import { violationsSection } from "../violationsSection";
import { bordersSection } from "./bordersSection";
import { capacitySection } from "./capacitySection";
import type { MunicipalityData } from "./MunicipalityData";
import { municipalitySummary } from "./municipalitySummary";
import { unitCarersFigure } from "./unitCarersFigure";
import { unitsSection } from "./unitsSection";

export interface MunicipalityReportOptions extends ReportOptions {
  /** Recipients who changed unit, from `solveMunicipality`. */
  swaps?: readonly Swap[];
}

/**
 * A municipality's roster as one HTML page: its units in one table with carers per recipient, the 14-day number, contact coverage and use of time;
 * where capacity is short; which borders were crossed. The page holds all it needs and asks for nothing from the network; ids are the only names in
 * it, and it shows no places. All figures are computed anew. The same input gives the same page.
 *
 * @param given Of the form of `kontinuitet/roster@1`, with breaches or without.
 * @param units `careUnits` of `solveMunicipality`, or `units` of `districts`.
 * @throws RangeError for units that do not hold everybody once or part a household
 */
export async function municipalityReport(
  instance: Instance,
  given: Roster,
  units: readonly CareUnit[],
  options: MunicipalityReportOptions = {},
): Promise<string> {
  checkUnits(instance, units);
  const roster = localTimes(instance.horizon, given);
  const messages = messagesIn(options.language ?? "en");
  const say = messages.municipality;
  const verification = verify(instance, roster);
  const { carers } = verification.objectives.continuity;
  const measures = measure(instance, roster);
  const data: MunicipalityData = {
    instance,
    roster,
    context: createContext(instance, roster),
    verification,
    measures,
    carers: instance.recipients.map(({ id }) => ({ recipient: id, carers: carers[id] ?? 0 })),
    days: measuredDays(instance),
    messages,
    units,
    unitMeasures: measureUnits(instance, roster, units, measures),
    shortages: shortagesOf(instance, units),
    crossings: crossingsOf(instance, units, roster),
    swaps: options.swaps ?? [],
  };
  const byUnit = units.map(({ id, recipients }) => ({
    id,
    carers: recipients.map((index) => data.carers[index].carers).filter((met) => met > 0),
  }));
  const met = byUnit.some((unit) => unit.carers.length > 0);
  const { dates, days } = instance.horizon;
  return page({
    say: messages.report,
    title: say.title(instance.name),
    intro: `${messages.report.period(dates[0], dates[days - 1], days)}. ${say.idsOnly}`,
    names: say.sections,
    sections: {
      summary: municipalitySummary(data),
      units: unitsSection(data),
      carers: html`<p>${say.carers.intro(data.days)}</p>${met ? await figure(unitCarersFigure(byUnit, messages), say.carers.figure(units.length)) : ""}`,
      capacity: capacitySection(data),
      borders: bordersSection(data),
      violations: violationsSection(data),
      measures: measuresSection(data),
      run: runSection(data),
    },
  });
}
