import { IssueCollector } from "./parse/IssueCollector";
import { reportShape } from "./parse/reportShape";
import { toCanonicalJson } from "./parse/toCanonicalJson";
import type { ParsedRoster } from "./parseRoster";
import { rosterSchema } from "./schema/roster";

/**
 * Reads a roster document without its instance: its form is checked, ids and times are not.
 *
 * @param input Parsed JSON; any value. It is not changed.
 * @returns Never throws.
 */
export function readRoster(input: unknown): ParsedRoster {
  const issues = new IssueCollector();
  const canonical = toCanonicalJson(issues, input);
  if (canonical === null) return { roster: null, issues: issues.finish() };
  const document: unknown = JSON.parse(canonical);
  const result = rosterSchema.safeParse(document);
  if (!result.success) {
    reportShape(issues, result.error.issues, document, "");
    return { roster: null, issues: issues.finish() };
  }
  const { contacts, shifts } = result.data;
  return {
    issues: issues.finish(),
    roster: {
      format: "kontinuitet/roster@1",
      instance: result.data.instance ?? "",
      status: result.data.status ?? "feasible",
      contacts: (contacts ?? []).map(({ deputy, recipient, worker }) => ({
        recipient,
        worker,
        ...(deputy === undefined ? {} : { deputy }),
      })),
      shifts: shifts.map(({ date, end, start, template, visits, worker }) => ({
        worker,
        date,
        ...(template === undefined ? {} : { template }),
        start,
        end,
        visits: (visits ?? []).map((made) => ({
          visit: made.visit,
          start: made.start,
          end: made.end,
          travelMinutes: made.travelMinutes ?? 0,
        })),
      })),
      unassigned: (result.data.unassigned ?? []).map(({ missing, visit }) => ({
        visit,
        missing: missing ?? 1,
        reasons: [],
      })),
      score: [],
    },
  };
}
