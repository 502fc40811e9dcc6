import * as z from "zod";
import type { Issue } from "./Issue";
import { objectivePresets } from "./objectivePresets";
import { buildObjective } from "./parse/buildObjective";
import { IssueCollector } from "./parse/IssueCollector";
import { reportShape } from "./parse/reportShape";
import { reportUnknownFields } from "./parse/reportUnknownFields";
import { pointer } from "./parse/text";
import { toCanonicalJson } from "./parse/toCanonicalJson";
import type { Strategy } from "./Strategy";
import { strategySchema } from "./schema/strategy";

export interface ParsedStrategies {
  /** By name; null where there is an error. */
  strategies: Record<string, Strategy> | null;
  /** Errors first, then warnings; each with a JSON Pointer into the document. */
  issues: Issue[];
}

const strategiesSchema = z.record(
  z.string().regex(/^[^,|\p{C}]{1,60}$/u, "a name of 1 to 60 characters, without comma and bar"),
  strategySchema,
);

/**
 * Reads strategies of a researcher's own: an object with one entry per name, each with the fields of an instance's `objective` (but the weights
 * within time and fairness, which are the instance's), and `teamSize` and `contactPolicy` where wanted. What an entry does not say is as in its
 * `preset`, default `continuity-first`.
 *
 * ```json
 * { "teams-of-25": { "preset": "travel-first", "teamSize": 25 }, "least-worst": { "phi": "worst" } }
 * ```
 *
 * @param input Parsed JSON; any value.
 * @returns Never throws.
 */
export function parseStrategies(input: unknown): ParsedStrategies {
  const issues = new IssueCollector();
  const canonical = toCanonicalJson(issues, input);
  if (canonical === null) return { strategies: null, issues: issues.finish() };
  const document: unknown = JSON.parse(canonical);
  const result = strategiesSchema.safeParse(document);
  if (!result.success) {
    reportShape(issues, result.error.issues, document, "");
    return { strategies: null, issues: issues.finish() };
  }
  reportUnknownFields(issues, strategiesSchema, document);
  const strategies = Object.entries(result.data).map(([name, { contactPolicy, teamSize, ...part }]) => {
    const objective = buildObjective(issues, part, undefined, pointer(name));
    const preset = part.preset ?? "continuity-first";
    const target = Object.hasOwn(objectivePresets, preset) ? objectivePresets[preset].targetCarers : null;
    const { levels, maxCarers, pairAsOne, phi } = objective;
    const strategy: Strategy = {
      levels,
      phi,
      targetCarers: part.targetCarers ?? target,
      maxCarers,
      pairAsOne,
      name,
      ...(teamSize === undefined ? {} : { teamSize }),
      ...(contactPolicy === undefined ? {} : { contactPolicy }),
    };
    return [name, strategy] as const;
  });
  return { strategies: issues.errors > 0 ? null : Object.fromEntries(strategies), issues: issues.finish() };
}
