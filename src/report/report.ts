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
import { Html, html } from "./Html";
import { matrixSection } from "./matrixSection";
import { measuredDays } from "./measuredDays";
import { measuresSection } from "./measuresSection";
import type { ReportData } from "./ReportData";
import { recipientsSection } from "./recipientsSection";
import { runSection } from "./runSection";
import { style } from "./style";
import { summarySection } from "./summarySection";
import { unassignedSection } from "./unassignedSection";
import { violationsSection } from "./violationsSection";
import { workersSection } from "./workersSection";

export interface ReportOptions {
  /** Default `en`. */
  language?: Language;
}

/** What is closed on a screen is open on paper, and closed again afterwards. */
const script = `const shut=[];
addEventListener("beforeprint",()=>{for(const d of document.querySelectorAll("details:not([open])")){shut.push(d);d.open=true}});
addEventListener("afterprint",()=>{for(const d of shut.splice(0))d.open=false});`;

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
  const names = Object.keys(sections) as (keyof typeof sections)[];
  const { dates, days } = instance.horizon;
  const title = say.title(instance.name);
  const page = html`<!doctype html>
<html lang="${say.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${new Html(style)}</style>
</head>
<body>
<a class="skip" href="#summary">${say.skip}</a>
<header><h1>${title}</h1><p>${say.period(dates[0], dates[days - 1], days)}. ${say.idsOnly}</p></header>
<nav aria-label="${say.contents}"><ul>${names.map((name) => html`<li><a href="#${name}">${say.sections[name]}</a></li>`)}</ul></nav>
<svg width="0" height="0" aria-hidden="true" class="defs"><defs><pattern id="pause" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" fill="#fff"/><rect width="2" height="5" fill="#999"/></pattern></defs></svg>
<main>
${names.map((name) => html`<section id="${name}"><h2>${say.sections[name]}</h2>\n${sections[name]}</section>\n`)}</main>
<script>${new Html(script)}</script>
</body>
</html>
`;
  return page.text;
}
