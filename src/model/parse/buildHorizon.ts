import { createHorizon, isTimeZone } from "../calendar";
import type { Horizon } from "../Instance";
import type { IssueCollector } from "./IssueCollector";
import type { Parts } from "./readParts";
import { shown } from "./text";

const FIRST_YEAR = 1980;
const LAST_YEAR = 2199;

/** The horizon of a document, or null after an error. */
export function buildHorizon(issues: IssueCollector, part: Parts["horizon"]): Horizon | null {
  if (part === null) return null;
  const timeZone = part.timeZone ?? "Europe/Stockholm";
  const year = Number(part.start.slice(0, 4));
  const usable = year >= FIRST_YEAR && year <= LAST_YEAR;
  if (!usable) {
    const range = `${FIRST_YEAR} to ${LAST_YEAR}`;
    issues.error(
      "OUT_OF_RANGE",
      "/horizon/start",
      `Found ${shown(part.start)}; years ${range} are read.`,
      `Write a year from ${range}.`,
    );
  }
  if (!isTimeZone(timeZone)) {
    issues.error(
      "UNKNOWN_TIME_ZONE",
      "/horizon/timeZone",
      `There is no time zone ${shown(timeZone)}.`,
      'Write an IANA name such as "Europe/Stockholm".',
    );
    return null;
  }
  return usable ? createHorizon(part.start, part.days, timeZone, part.ticksPerMinute ?? 1) : null;
}
