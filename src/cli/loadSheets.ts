import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type ParseSheetsOptions, parseSheets } from "../sheets/parseSheets";
import type { SheetFile } from "../sheets/SheetFile";
import type { CliContext } from "./CliContext";
import { CliError, exitCodes } from "./CliError";
import { fileError } from "./fileError";
import { formatIssue } from "./formatIssue";

const warningsShown = 20;

/**
 * Reads the instance document that a folder of spreadsheets holds. Warnings go to standard error.
 * @throws CliError with every issue by file, row and column when the sheets are invalid
 */
export async function loadSheets(context: CliContext, folder: string, options: ParseSheetsOptions): Promise<object> {
  const { document, issues } = parseSheets(await readFolder(folder), options);
  if (document === null)
    throw new CliError(`${folder} cannot be converted: nothing was done`, exitCodes.invalid, issues);
  for (const issue of issues.slice(0, warningsShown)) context.stderr.write(`${formatIssue(issue)}\n`);
  if (issues.length > warningsShown) context.stderr.write(`and ${issues.length - warningsShown} further warnings\n`);
  return document;
}

/** The visible files of a folder; of those that are no tables only the name. */
async function readFolder(folder: string): Promise<SheetFile[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const names = entries
      .filter((entry) => !entry.isDirectory() && !entry.name.startsWith("."))
      .map(({ name }) => name);
    return await Promise.all(
      names.sort().map(async (name) => ({
        name,
        content: /\.(csv|tsv|txt)$/i.test(name) ? await readFile(join(folder, name)) : "",
      })),
    );
  } catch (error) {
    throw fileError("read", folder, error);
  }
}
