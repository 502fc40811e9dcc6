import type * as z from "zod";
import { tickOfIso } from "./calendar";
import type { Instance } from "./Instance";
import type { Issue } from "./Issue";
import { Context } from "./parse/Context";
import { IssueCollector } from "./parse/IssueCollector";
import { reportShape } from "./parse/reportShape";
import { reportUnknownFields } from "./parse/reportUnknownFields";
import { shown } from "./parse/text";
import { toCanonicalJson } from "./parse/toCanonicalJson";
import type { Roster, RosterShift, RosterVisit } from "./Roster";
import { rosterSchema } from "./schema/roster";

export interface ParsedRoster {
  /** null where there is an error. */
  roster: Roster | null;
  /** Errors first, then warnings; each with a JSON Pointer into the roster. */
  issues: Issue[];
}

type RosterPart = z.infer<typeof rosterSchema>;

/**
 * Reads a roster document, `kontinuitet/roster@1`, of an instance.
 *
 * Hand-made rosters may leave out `instance`, `status` (taken as `feasible`), `contacts`, `unassigned`, `score`, `run`, a shift's `template`
 * and `visits`, an unassigned visit's `missing` (all its carers) and `reasons`, and `travelMinutes`, which then stays absent: not stated, not
 * checked. Whether the roster keeps the rules is the verifier's question.
 *
 * @param input Parsed JSON; any value. It is not changed.
 * @param instance The instance it was made for; another one's hash in the roster is a warning `OTHER_INSTANCE`.
 * @returns Never throws.
 */
export function parseRoster(input: unknown, instance: Instance): ParsedRoster {
  const issues = new IssueCollector();
  const canonical = toCanonicalJson(issues, input);
  if (canonical === null) return { roster: null, issues: issues.finish() };
  const document: unknown = JSON.parse(canonical);
  reportUnknownFields(issues, rosterSchema, document);
  const result = rosterSchema.safeParse(document);
  if (!result.success) {
    reportShape(issues, result.error.issues, document, "");
    return { roster: null, issues: issues.finish() };
  }
  const part = result.data;
  checkReferences(issues, part, instance);
  if (part.instance && part.instance !== instance.hash) {
    issues.warning(
      "OTHER_INSTANCE",
      "/instance",
      "The roster was made for another instance, or the instance has changed since.",
      "Verify it before use.",
    );
  }
  return { roster: issues.errors > 0 ? null : toRoster(part, instance), issues: issues.finish() };
}

function checkReferences(issues: IssueCollector, part: RosterPart, instance: Instance): void {
  const context = new Context(issues, instance.horizon, new Map());
  const index = (list: { id: string }[]) => new Map(list.map((entry, i) => [entry.id, i]));
  const workers = index(instance.workers);
  const recipients = index(instance.recipients);
  const visits = index(instance.visits);
  const templates = index(instance.templates);

  part.contacts?.forEach((contact, i) => {
    const path = `/contacts/${i}`;
    context.resolve(recipients, contact.recipient, "recipient", `${path}/recipient`);
    context.resolve(workers, contact.worker, "worker", `${path}/worker`);
    if (contact.deputy !== undefined) context.resolve(workers, contact.deputy, "worker", `${path}/deputy`);
  });
  part.shifts.forEach((shift, i) => {
    const path = `/shifts/${i}`;
    context.resolve(workers, shift.worker, "worker", `${path}/worker`);
    if (shift.template !== undefined) context.resolve(templates, shift.template, "shift template", `${path}/template`);
    checkTimes(issues, instance, shift, path);
    if (shift.break !== undefined) checkTimes(issues, instance, shift.break, `${path}/break`);
    shift.visits?.forEach((visit, v) => {
      context.resolve(visits, visit.visit, "visit", `${path}/visits/${v}/visit`);
      checkTimes(issues, instance, visit, `${path}/visits/${v}`);
    });
  });
  part.unassigned?.forEach((entry, i) => {
    context.resolve(visits, entry.visit, "visit", `/unassigned/${i}/visit`);
  });
}

function checkTimes(
  issues: IssueCollector,
  instance: Instance,
  times: { start: string; end: string },
  path: string,
): void {
  for (const field of ["start", "end"] as const) {
    const tick = tickOfIso(instance.horizon, times[field]);
    const at = `${path}/${field}`;
    if (tick === null)
      issues.error("BAD_DATE", at, `Found ${shown(times[field])}.`, "Write a date and time that exist.");
    else if (!Number.isInteger(tick)) {
      issues.warning(
        "FRACTIONAL_TIME",
        at,
        `${shown(times[field])} is no whole tick of the instance.`,
        "Write whole minutes, or raise horizon.ticksPerMinute.",
      );
    }
  }
}

function toRoster(part: RosterPart, instance: Instance): Roster {
  const seats = new Map(instance.visits.map((visit) => [visit.id, visit.seats.length]));
  return {
    ...part,
    instance: part.instance ?? "",
    status: part.status ?? "feasible",
    contacts: part.contacts ?? [],
    shifts: part.shifts.map(
      (shift): RosterShift => ({
        ...shift,
        visits: (shift.visits ?? []) as RosterVisit[],
      }),
    ),
    unassigned: (part.unassigned ?? []).map((entry) => ({
      visit: entry.visit,
      missing: entry.missing ?? seats.get(entry.visit) ?? 0,
      reasons: (entry.reasons ?? []).map((r) => ({ code: r.code, workers: r.workers ?? [], hint: r.hint ?? "" })),
    })),
    score: part.score ?? [],
  };
}
