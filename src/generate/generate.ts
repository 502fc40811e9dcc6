import { Random } from "../random";
import { calendar } from "./calendar";
import { drawUnit } from "./drawUnit";
import type { Figure } from "./Figure";
import { figures } from "./figures";
import type { GeneratedDocument } from "./GeneratedDocument";
import { type Level, type Profile, profiles } from "./profiles";
import { type Setting, settings } from "./settings";
import { shiftTemplates } from "./shiftTemplates";

export interface GenerateOptions {
  /** How much care the recipients need. */
  profile: Profile;
  /** Distances and means of travel. */
  setting: Setting;
  /** Number of recipients, 1 to 20,000. Above 250 they are split into units of about 100, each with a base and a team. */
  recipients: number;
  /** Number of workers, hourly ones included. 1 to 20,000, at least one for each unit. Default: as many as bring the client share of contract hours to `clientTimeShare`, at least six in a unit. */
  workers?: number;
  /** Length of the horizon in days, 1 to 28. */
  days: number;
  /** 0 to 4,294,967,295. The same options and seed give the same document on every machine. */
  seed: number;
  /** First day, ISO date. Default 2026-03-02, a Monday. */
  start?: string;
  /** Visit person-minutes divided by contract minutes, above 0, at most 1. Default 0.6. Without effect where `workers` is given. */
  clientTimeShare?: number;
}

export interface GeneratedInstance {
  /** The instance document, `kontinuitet/instance@1`. */
  document: GeneratedDocument;
  /** The same, a document for each unit: what is too large to be solved at once is solved unit by unit. */
  units: GeneratedDocument[];
  /** Its key figures, each beside the public figure it is calibrated to. */
  figures: Figure[];
}

const largestUnit = 250;
const unitSize = 100;

/**
 * Draws a synthetic home-care unit or municipality from published distributions and, where there are none, from stated assumptions.
 * Every person and place is invented. Left out: the night (22:00 to 07:00), which another unit serves, alarms, sick leave and history.
 * @throws RangeError when an option is outside its range
 */
export function generate(options: GenerateOptions): GeneratedInstance {
  const start = options.start ?? "2026-03-02";
  const share = options.clientTimeShare ?? 0.6;
  check("recipients", options.recipients, 1, 20_000);
  check("days", options.days, 1, 28);
  check("seed", options.seed, 0, 4_294_967_295);
  if (options.workers !== undefined) check("workers", options.workers, 1, 20_000);
  if (!(share > 0 && share <= 1)) throw new RangeError(`clientTimeShare must be above 0 and at most 1, not ${share}`);
  if (!Object.hasOwn(profiles, options.profile)) throw new RangeError(`unknown profile ${options.profile}`);
  if (!Object.hasOwn(settings, options.setting)) throw new RangeError(`unknown setting ${options.setting}`);

  const days = calendar(start, options.days);
  const setting = settings[options.setting];
  const unitCount = options.recipients <= largestUnit ? 1 : Math.round(options.recipients / unitSize);
  const name = `Synthetic ${options.profile} ${options.setting} ${options.recipients} recipients ${options.days} days seed ${options.seed}`;
  const empty = (name: string): GeneratedDocument => ({
    format: "kontinuitet/instance@1",
    name,
    horizon: { start, days: options.days, timeZone: "Europe/Stockholm" },
    locations: [],
    travel: setting.travel,
    shiftTemplates,
    workers: [],
    recipients: [],
    visits: [],
    dependencies: [],
    rules: { preset: "sweden-2023" },
    objective: { preset: "continuity-first" },
  });
  const document = empty(name);
  const units: GeneratedDocument[] = [];
  const levels: Level[] = [];
  for (let index = 0; index < unitCount; index++) {
    const { levels: unitLevels, ...unit } = drawUnit({
      // Each unit has a stream of its own, so that it does not depend on how many others there are.
      random: new Random(options.seed * 4096 + index),
      levels: profiles[options.profile].levels,
      setting,
      days,
      index,
      gridSide: Math.ceil(Math.sqrt(unitCount)),
      recipients: portion(options.recipients, unitCount, index),
      workers: options.workers === undefined ? null : Math.max(1, portion(options.workers, unitCount, index)),
      clientTimeShare: share,
      first: {
        recipient: document.recipients.length + 1,
        worker: document.workers.length + 1,
        visit: document.visits.length + 1,
      },
    });
    for (const place of unit.locations) document.locations.push(place);
    for (const worker of unit.workers) document.workers.push(worker);
    for (const recipient of unit.recipients) document.recipients.push(recipient);
    for (const visit of unit.visits) document.visits.push(visit);
    for (const dependency of unit.dependencies) document.dependencies.push(dependency);
    for (const level of unitLevels) levels.push(level);
    units.push({ ...empty(unitCount === 1 ? name : `${name} unit ${index + 1}`), ...unit });
  }
  return { document, units, figures: figures(document, levels, options.profile) };
}

/** The `index`-th of `parts` nearly equal whole parts of `total`. */
function portion(total: number, parts: number, index: number): number {
  return Math.floor((total * (index + 1)) / parts) - Math.floor((total * index) / parts);
}

function check(name: string, value: number, least: number, most: number): void {
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new RangeError(`${name} must be a whole number from ${least} to ${most}, not ${value}`);
  }
}
