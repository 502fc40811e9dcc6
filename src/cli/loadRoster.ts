import type { Instance } from "../model/Instance";
import { parseRoster } from "../model/parseRoster";
import type { Roster } from "../model/Roster";
import type { CliContext } from "./CliContext";
import { CliError, exitCodes } from "./CliError";
import { formatIssue } from "./formatIssue";
import { parseJson } from "./parseJson";
import { readText } from "./readText";

/**
 * Reads a roster of an instance from a file, or from standard input for `-`. Warnings go to standard error.
 * @throws CliError with every issue when the document is invalid
 */
export async function loadRoster(context: CliContext, path: string, instance: Instance): Promise<Roster> {
  const { roster, issues } = parseRoster(parseJson(await readText(path, context.stdin), path), instance);
  if (roster === null) {
    throw new CliError(`${path} is not a valid roster: nothing was done`, exitCodes.invalid, issues);
  }
  for (const issue of issues) context.stderr.write(`${formatIssue(issue)}\n`);
  return roster;
}
