import { objectivePresets } from "../../model/objectivePresets";
import { parseStrategies } from "../../model/parseStrategies";
import type { Strategy } from "../../model/Strategy";
import type { CliContext } from "../CliContext";
import { CliError, exitCodes } from "../CliError";
import { formatIssue } from "../formatIssue";
import { parseJson } from "../parseJson";
import { readText } from "../readText";

/**
 * The strategies of a list of names, from the presets and a file of further ones.
 * @throws CliError for a file with errors, for unknown names (lists those there are) and for names given twice
 */
export async function loadStrategies(
  context: CliContext,
  names: string,
  file: string | undefined,
): Promise<(Strategy & { name: string })[]> {
  const own = file === undefined ? {} : await readStrategies(context, file);
  const known = new Map<string, Strategy>([...Object.entries(objectivePresets), ...Object.entries(own)]);
  const wanted = names.split(",").map((name) => name.trim());
  const unknown = wanted.filter((name) => !known.has(name));
  if (unknown.length > 0)
    throw new CliError(`no such strategy; there are ${[...known.keys()].join(", ")}`, exitCodes.invalid);
  if (new Set(wanted).size < wanted.length) throw new CliError("a strategy is given twice");
  return wanted.map((name) => ({ ...(known.get(name) as Strategy), name }));
}

async function readStrategies(context: CliContext, file: string): Promise<Record<string, Strategy>> {
  const { issues, strategies } = parseStrategies(parseJson(await readText(file, context.stdin), file));
  if (strategies === null) throw new CliError(`${file} is not a valid file of strategies`, exitCodes.invalid, issues);
  for (const issue of issues) context.stderr.write(`${formatIssue(issue)}\n`);
  return strategies;
}
