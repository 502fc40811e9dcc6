import { readFile } from "node:fs/promises";
import { type ParsedEncounters, parseEncounters } from "../measures/csv/parseEncounters";
import type { MeasureInput } from "../measures/MeasureInput";
import { addIsoDays, daysBetween } from "../model/calendar";
import type { Instance } from "../model/Instance";
import type { CliContext } from "./CliContext";
import { CliError, exitCodes } from "./CliError";
import { decodeTable } from "./decodeTable";
import { fileError } from "./fileError";
import { formatIssue } from "./formatIssue";

const warningsShown = 20;

/**
 * Reads performed visits from a CSV file as input of the measures.
 * @param instance where given, recipients, their age and their contacts are the instance's; visits to others are not measured (said on standard error)
 * @param days first and last day that the file covers; default: those of its first and last visit
 * @throws CliError with every issue by row and column when the file is invalid
 */
export async function loadEncounters(
  context: CliContext,
  path: string,
  instance: Instance | null,
  days: { from?: string; to?: string },
): Promise<MeasureInput> {
  const { encounters, issues, period, recipients } = parseEncounters(decodeTable(await readBytes(path)));
  if (encounters === null || period === null) {
    throw new CliError(`${path} is not a valid table of visits: nothing was done`, exitCodes.invalid, issues);
  }
  for (const issue of issues.slice(0, warningsShown)) context.stderr.write(`${formatIssue(issue)}\n`);
  if (issues.length > warningsShown) context.stderr.write(`and ${issues.length - warningsShown} further warnings\n`);
  const start = days.from ?? period.start;
  const last = days.to ?? addIsoDays(period.start, period.days - 1);
  if (last < start) throw new CliError("the last day comes before the first");
  return {
    encounters,
    recipients: instance === null ? recipients : recipientsOf(context, instance, recipients),
    period: { start, days: daysBetween(start, last) + 1 },
  };
}

function recipientsOf(
  context: CliContext,
  { recipients, workers }: Instance,
  inFile: ParsedEncounters["recipients"],
): MeasureInput["recipients"] {
  const known = new Set(recipients.map(({ id }) => id));
  const strangers = inFile.filter(({ id }) => !known.has(id)).length;
  if (strangers > 0) {
    context.stderr.write(`${strangers} recipients of the table are not in the instance and are not measured\n`);
  }
  const stated = new Map(inFile.map((recipient) => [recipient.id, recipient]));
  return recipients.map(({ aged65, contact, id }) => ({
    id,
    aged65: aged65 ?? stated.get(id)?.aged65 ?? null,
    contact: (contact.worker === null ? null : workers[contact.worker].id) ?? stated.get(id)?.contact ?? null,
  }));
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw fileError("read", path, error);
  }
}
