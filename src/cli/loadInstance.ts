import type { Instance } from "../model/Instance";
import { parseInstanceText } from "../model/parseInstanceText";
import type { CliContext } from "./CliContext";
import { CliError, exitCodes } from "./CliError";
import { formatIssue } from "./formatIssue";
import { readText } from "./readText";

const warningsShown = 20;

/**
 * Reads an instance from a file, or from standard input for `-`. Warnings go to standard error.
 * @param strategy name of a strategy that replaces the document's objective
 * @throws CliError with every issue when the document is invalid
 */
export async function loadInstance(context: CliContext, path: string, strategy?: string): Promise<Instance> {
  const text = await readText(path, context.stdin);
  const { instance, issues } = parseInstanceText(text, strategy === undefined ? {} : { strategy });
  if (instance === null) {
    throw new CliError(`${path} is not a valid instance: nothing was done`, exitCodes.invalid, issues);
  }
  for (const issue of issues.slice(0, warningsShown)) context.stderr.write(`${formatIssue(issue)}\n`);
  if (issues.length > warningsShown) context.stderr.write(`and ${issues.length - warningsShown} further warnings\n`);
  return instance;
}
