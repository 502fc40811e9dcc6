import { findFindings } from "./findings/findFindings";
import { hashDocument } from "./hashDocument";
import type { Instance } from "./Instance";
import type { Issue } from "./Issue";
import { buildDependencies } from "./parse/buildDependencies";
import { buildHistory } from "./parse/buildHistory";
import { buildHorizon } from "./parse/buildHorizon";
import { buildObjective } from "./parse/buildObjective";
import { buildRecipients } from "./parse/buildRecipients";
import { buildRules } from "./parse/buildRules";
import { toTemplate } from "./parse/buildShifts";
import { buildLocations, buildTravel } from "./parse/buildTravel";
import { buildVisits } from "./parse/buildVisits";
import { buildWorkers } from "./parse/buildWorkers";
import { Context } from "./parse/Context";
import { IssueCollector } from "./parse/IssueCollector";
import { readParts } from "./parse/readParts";
import { reportUnknownFields } from "./parse/reportUnknownFields";
import { shown } from "./parse/text";
import { toCanonicalJson } from "./parse/toCanonicalJson";
import { instanceSchema } from "./schema/instance";

const OTHER_KIND = /^kontinuitet\/(?!instance@)[a-z]/;

export interface ParseOptions {
  /** Name of a strategy that replaces the document's objective (its weights of time and fairness stay); default: the document's own. */
  strategy?: string;
}

export interface ParsedInstance {
  /** null where there is an error. */
  instance: Instance | null;
  /** Errors first, then warnings; each with a JSON Pointer into the document. */
  issues: Issue[];
}

/**
 * Reads an instance document, `kontinuitet/instance@1`.
 *
 * Every issue is returned at once: what is wrong with the form of any part, and with the meaning of the parts whose form is right. Findings
 * about the plan as a whole (a skill that nobody holds, a window that no shift covers) need the whole plan and come once there are no errors.
 *
 * @param input Parsed JSON; any value. It is not changed. Members that JSON would drop (undefined, functions) are dropped.
 * @returns Never throws.
 */
export function parseInstance(input: unknown, options: ParseOptions = {}): ParsedInstance {
  const issues = new IssueCollector();
  const canonical = toCanonicalJson(issues, input);
  if (canonical === null) return { instance: null, issues: issues.finish() };
  const document: unknown = JSON.parse(canonical);
  if (document === null || typeof document !== "object" || Array.isArray(document)) {
    issues.error(
      "BAD_TYPE",
      "",
      `Found ${shown(document)}.`,
      "Write an instance document: an object with format, horizon, workers, recipients and visits.",
    );
    return { instance: null, issues: issues.finish() };
  }
  if ("format" in document && typeof document.format === "string" && OTHER_KIND.test(document.format)) {
    // another kind of document lacks everything that an instance has: one issue says so
    issues.error(
      "BAD_FORMAT",
      "/format",
      `Found ${shown(document.format)} where an instance is read.`,
      "Give the instance here; look at the order of the files.",
    );
    return { instance: null, issues: issues.finish() };
  }
  const instance = build(issues, document as Record<string, unknown>, options);
  reportUnknownFields(issues, instanceSchema, document);
  if (instance === null) return { instance: null, issues: issues.finish() };
  return { instance: { ...instance, hash: hashDocument(canonical) }, issues: issues.finish() };
}

function build(issues: IssueCollector, document: Record<string, unknown>, options: ParseOptions): Instance | null {
  const parts = readParts(issues, document);
  const horizon = buildHorizon(issues, parts.horizon);
  const context = new Context(issues, horizon, new Map(horizon?.dates.map((date, day) => [date, day])));
  const rules = buildRules(issues, parts.rules);
  if (horizon !== null) rules.windowDays = Math.max(rules.windowDays, horizon.days);
  const objective = buildObjective(issues, parts.objective, options.strategy);

  const ids = {
    locations: context.indexIds("locations", parts.locations),
    templates: context.indexIds("shiftTemplates", parts.shiftTemplates),
    workers: context.indexIds("workers", parts.workers),
    recipients: context.indexIds("recipients", parts.recipients),
  };
  const locations = buildLocations(parts.locations);
  const travel = buildTravel(context, locations, parts.travel);
  const workers = buildWorkers(context, parts.workers, {
    ...ids,
    templateParts: parts.shiftTemplates.list,
    modes: new Set(travel.keys()),
    rules,
  });
  const recipients = buildRecipients(context, parts.recipients, {
    ...ids,
    onlyLocation: locations.length === 1 ? 0 : null,
    rules,
    objective,
  });
  const built = buildVisits(context, parts.visits, ids.recipients, ids.workers, recipients);
  const dependencies = buildDependencies(context, parts.dependencies, built);
  const history = buildHistory(context, parts.history, ids.recipients, recipients, rules);
  context.reportRounding();
  if (issues.errors > 0 || horizon === null) return null;

  const instance: Instance = {
    name: parts.name,
    hash: "",
    horizon,
    locations,
    travel: travel as Instance["travel"],
    templates: parts.shiftTemplates.list.map((t) =>
      toTemplate(t!.id, { start: t!.start, end: t!.end, break: t!.break ?? null }),
    ),
    workers,
    recipients: recipients.filter((recipient) => recipient !== null),
    visits: built.visits,
    dependencies,
    history,
    rules,
    objective,
  };
  findFindings(issues, instance, { visits: built.sources, skills: parts.skills });
  return instance;
}
