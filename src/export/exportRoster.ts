import { formatDocument } from "../io/formatDocument";
import type { Instance } from "../model/Instance";
import { localTimes } from "../model/localTimes";
import type { Roster } from "../model/Roster";
import type { Language } from "../text/Language";
import type { ExportFile } from "./ExportFile";
import { rosterTables } from "./rosterTables";
import { tableCsv } from "./tableCsv";
import { workerCalendars } from "./workerCalendars";

/** `csv`: commas; `csv-sv`: semicolons, decimal commas and Swedish headers; `ics`: a calendar per worker; `json`: the roster document. */
export type ExportFormat = "csv" | "csv-sv" | "ics" | "json";

export const exportFormats: readonly ExportFormat[] = ["csv", "csv-sv", "ics", "json"];

export interface ExportOptions {
  format: ExportFormat;
  /** Language of calendars; default `en`. */
  language?: Language;
  /** Tables begin with a byte order mark; default false. */
  bom?: boolean;
}

/** A roster as files for other programs. Ids only; no places. */
export async function exportRoster(
  instance: Instance,
  given: Roster,
  { bom = false, format, language = "en" }: ExportOptions,
): Promise<ExportFile[]> {
  if (format === "json") return [{ name: "roster.json", text: formatDocument(given) }];
  const roster = localTimes(instance.horizon, given);
  if (format === "ics") return workerCalendars(instance, roster, language);
  const style = format === "csv-sv" ? "sv" : "en";
  return rosterTables(instance, roster).map((table) => ({
    name: `${table.name[style]}.csv`,
    text: tableCsv(table, { bom, inert: true, style }),
  }));
}
