import type { Instance } from "../model/Instance";
import type { Issue } from "../model/Issue";
import { parseInstanceText } from "../model/parseInstanceText";
import type { CliContext } from "./CliContext";
import { CliError, exitCodes } from "./CliError";
import { formatIssue } from "./formatIssue";
import { readText } from "./readText";

const warningsShown = 20;

/**
 * Reads an instance from a file, or from standard input for `-`. Warnings go to standard error.
 * @param strategy name of a strategy that replaces the document's objective
 * @param size `unit` refuses an instance of too many places for what plans them all at once
 * @throws CliError with every issue when the document is invalid
 */
export async function loadInstance(
  context: CliContext,
  path: string,
  strategy?: string,
  size: "unit" | "municipality" = "unit",
): Promise<Instance> {
  const text = await readText(path, context.stdin);
  const { instance, issues } = parseInstanceText(text, strategy === undefined ? {} : { strategy });
  if (instance === null) {
    throw new CliError(`${path} is not a valid instance: nothing was done`, exitCodes.invalid, issues);
  }
  if (size === "unit" && [...instance.travel.values()].some((times) => !(times instanceof Int32Array))) {
    const detail = `There are ${instance.locations.length} locations, too many to be planned at once.`;
    const hint = "Use kontinuitet municipality, or plan the units one by one.";
    const issue: Issue = { code: "TOO_LARGE", severity: "error", path: "/locations", detail, hint };
    throw new CliError(`${path} is too large for this command: nothing was done`, exitCodes.invalid, [issue]);
  }
  for (const issue of issues.slice(0, warningsShown)) context.stderr.write(`${formatIssue(issue)}\n`);
  if (issues.length > warningsShown) context.stderr.write(`and ${issues.length - warningsShown} further warnings\n`);
  return instance;
}
