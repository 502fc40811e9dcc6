import { fewestCarers } from "../bounds/fewestCarers";
import { withBounds } from "../bounds/withBounds";
import { measure } from "../measures/measure";
import type { Instance } from "../model/Instance";
import { localTimes } from "../model/localTimes";
import type { Roster } from "../model/Roster";
import type { Language } from "../text/Language";
import { messagesIn } from "../text/messagesIn";
import { createContext } from "../verify/createContext";
import { verify } from "../verify/verify";
import { carersSection } from "./carersSection";
import { contactsSection } from "./contactsSection";
import { type Html, html } from "./Html";
import { matrixSection } from "./matrixSection";
import { measuredDays } from "./measuredDays";
import { measuresSection } from "./measuresSection";
import { page } from "./page";
import type { ReportData } from "./ReportData";
import { recipientsSection } from "./recipientsSection";
import { runSection } from "./runSection";
import { summarySection } from "./summarySection";
import { unassignedSection } from "./unassignedSection";
import { violationsSection } from "./violationsSection";
import { workersSection } from "./workersSection";

export interface ReportOptions {
  /** Default `en`. */
  language?: Language;
}

/**
 * A roster as one HTML page for planners: summary, carers per recipient now and at best, who visits whom, week plans, contacts, measures, visits
 * without carers, breaches and run data. The page holds all it needs and asks for nothing from the network; ids are the only names in it, and
 * recipients whose data are protected appear on no map. All figures are computed anew; of the roster's own claims only `run`, `status`, the reasons
 * of unassigned visits and the bounds of the score are shown. The same input gives the same page.
 *
 * @param given of the form of `kontinuitet/roster@1`, with breaches or without
 */
export async function report(instance: Instance, given: Roster, options: ReportOptions = {}): Promise<string> {
  const roster = localTimes(instance.horizon, given);
  const messages = messagesIn(options.language ?? "en");
  const say = messages.report;
  const verification = verify(instance, roster);
  const context = createContext(instance, roster);
  const unassigned = instance.visits
    .filter(({ index }) => (context.staffed[index]?.openSeats.length ?? 1) > 0)
    .map(({ id, seats }) => ({ visit: id, missing: seats.length, reasons: [] }));
  const { carers } = withBounds(
    instance,
    { score: verification.score, unassigned },
    verification.objectives.continuity.carers,
    fewestCarers(instance),
  );
  const data: ReportData = {
    instance,
    roster,
    context,
    verification,
    measures: measure(instance, roster),
    carers,
    days: measuredDays(instance),
    messages,
  };
  const sections: Record<keyof typeof say.sections, Html> = {
    summary: summarySection(data),
    carers: await carersSection(data),
    contacts: await contactsSection(data),
    unassigned: unassignedSection(data),
    violations: violationsSection(data),
    matrix: matrixSection(data),
    workers: workersSection(data),
    recipients: recipientsSection(data),
    measures: measuresSection(data),
    run: runSection(data),
  };
  const { dates, days } = instance.horizon;
  return page({
    say,
    title: say.title(instance.name),
    intro: `${say.period(dates[0], dates[days - 1], days)}. ${say.idsOnly}`,
    names: say.sections,
    sections,
    extra: html`<svg width="0" height="0" aria-hidden="true" class="defs"><defs><pattern id="pause" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" fill="#fff"/><rect width="2" height="5" fill="#999"/></pattern></defs></svg>`,
  });
}
