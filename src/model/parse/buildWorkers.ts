import { localTick } from "../calendar";
import type { ShiftOption, SkillHeld, Worker } from "../Instance";
import { buildShiftOptions } from "./buildShiftOptions";
import type { Context } from "./Context";
import { freeShifts } from "./freeShifts";
import type { Entries } from "./readParts";
import { listed, shown } from "./text";
import type { WorkerPart } from "./WorkerPart";
import type { WorkerReferences } from "./WorkerReferences";

const MOST_OPTIONS = 5_000_000;

/** Workers in document order; an entry whose form is wrong is left out, which only happens beside an error. */
export function buildWorkers(context: Context, part: Entries<WorkerPart>, references: WorkerReferences): Worker[] {
  const free = freeShifts(context, references);
  const combinations = part.list.length * (context.horizon?.days ?? 1) * references.templateParts.length;
  if (combinations > MOST_OPTIONS) {
    context.issues.error(
      "TOO_LARGE",
      "/workers",
      `${combinations} combinations of worker, day and template; at most ${MOST_OPTIONS} are read.`,
      "Plan units one by one, or leave out templates that nobody uses.",
    );
    return [];
  }
  const workers: Worker[] = [];
  part.list.forEach((entry, i) => {
    if (entry !== null) workers.push(buildWorker(context, entry, workers.length, `/workers/${i}`, references, free));
  });
  return workers;
}

function buildWorker(
  context: Context,
  entry: WorkerPart,
  index: number,
  path: string,
  references: WorkerReferences,
  free: (ShiftOption | null)[][],
): Worker {
  const { rules } = references;
  const degree = entry.contract === undefined ? 1 : entry.contract.minutesPerWeek / (rules.fullTimeHoursPerWeek * 60);
  const base =
    entry.base === undefined ? null : context.resolve(references.locations, entry.base, "location", `${path}/base`);
  const { horizon } = context;
  return {
    index,
    id: entry.id,
    title: entry.title ?? null,
    employment: entry.employment ?? "permanent",
    skills: heldSkills(context, entry, path, references),
    mode: modeOf(context, entry, path, references.modes),
    base,
    contract:
      entry.contract === undefined
        ? null
        : { minutesPerWeek: entry.contract.minutesPerWeek, overtimeMinutes: entry.contract.overtimeMinutes ?? 0 },
    ...buildShiftOptions(context, entry, path, references, free),
    dayBreaks:
      entry.dayBreak === undefined || horizon === null
        ? null
        : Array.from({ length: horizon.days + 2 }, (_, i) => localTick(horizon, i - 1, entry.dayBreak!)),
    maxContacts:
      entry.maxContacts ??
      (rules.maxContacts === null ? Number.POSITIVE_INFINITY : Math.floor(rules.maxContacts * degree + 1e-9)),
    team: entry.team ?? null,
  };
}

function modeOf(context: Context, entry: WorkerPart, path: string, modes: ReadonlySet<string>): string {
  if (entry.mode !== undefined) {
    if (!modes.has(entry.mode)) {
      context.resolve(new Map([...modes].map((mode) => [mode, 0])), entry.mode, "travel mode", `${path}/mode`);
    }
    return entry.mode;
  }
  if (modes.size > 1) {
    context.issues.error(
      "MISSING_FIELD",
      `${path}/mode`,
      'The field "mode" is missing.',
      `Write one of ${listed([...modes].map(shown))}.`,
    );
  }
  return [...modes][0] ?? "";
}

function heldSkills(context: Context, entry: WorkerPart, path: string, references: WorkerReferences): SkillHeld[] {
  return (entry.skills ?? []).map((held, i) => {
    if (typeof held === "string") return { skill: held, level: 1, validFrom: null, validTo: null, recipients: null };
    const at = `${path}/skills/${i}`;
    const { skill, level = 1, validFrom = null, validTo = null, recipients } = held;
    if (validFrom !== null && validTo !== null && validTo < validFrom) {
      context.issues.error(
        "BAD_PERIOD",
        `${at}/validTo`,
        `The last day ${validTo} is before the first, ${validFrom}.`,
        "Write the first day first.",
      );
    }
    const limited =
      recipients === undefined
        ? null
        : context.resolveAll(references.recipients, recipients, "recipient", `${at}/recipients`);
    return { skill, level, validFrom, validTo, recipients: limited };
  });
}
