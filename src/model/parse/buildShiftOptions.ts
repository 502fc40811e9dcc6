import type { ShiftOption, Worker } from "../Instance";
import { type ClockShift, checkShift, shiftOn } from "./buildShifts";
import { type Context, dates } from "./Context";
import { shown } from "./text";
import type { WorkerPart } from "./WorkerPart";
import type { WorkerReferences } from "./WorkerReferences";

type FixedPart = NonNullable<NonNullable<WorkerPart["shifts"]>["fixed"]>[number];

/** The shifts a worker may work, by day: the fixed one, or one per allowed template. */
export function buildShiftOptions(
  context: Context,
  entry: WorkerPart,
  path: string,
  references: WorkerReferences,
  free: (ShiftOption | null)[][],
): Pick<Worker, "shiftOptions" | "unavailable"> {
  const { horizon, issues } = context;
  const { templates, templateParts } = references;
  const shifts = entry.shifts ?? {};
  let allowed: number[];
  if (shifts.allowed !== undefined)
    allowed = context.resolveAll(templates, shifts.allowed, "shift template", `${path}/shifts/allowed`);
  else allowed = shifts.fixed === undefined ? templateParts.map((_, t) => t) : [];

  const fixed = (shifts.fixed ?? []).map((part, i) =>
    fixedShift(context, part, `${path}/shifts/fixed/${i}`, references),
  );
  if (horizon === null) return { shiftOptions: [], unavailable: [] };

  const outside: string[] = [];
  const unavailable = new Array<boolean>(horizon.days).fill(false);
  for (const date of shifts.unavailable ?? []) {
    const day = context.dayOfDate.get(date);
    if (day === undefined) outside.push(date);
    else unavailable[day] = true;
  }
  const fixedOn = new Map<number, ShiftOption>();
  (shifts.fixed ?? []).forEach((part, i) => {
    const day = context.dayOfDate.get(part.date);
    const at = `${path}/shifts/fixed/${i}`;
    if (day === undefined) {
      outside.push(part.date);
      return;
    }
    if (fixedOn.has(day)) {
      issues.error(
        "DUPLICATE_SHIFT",
        `${at}/date`,
        `There is a fixed shift on ${part.date} before.`,
        "A worker has at most one shift a day.",
      );
      return;
    }
    const shift = fixed[i];
    if (shift === null) return;
    if (unavailable[day]) {
      issues.warning(
        "FIXED_UNAVAILABLE",
        `${at}/date`,
        `Worker ${shown(entry.id)} has a fixed shift on ${part.date} and is unavailable; she does not work.`,
        "Take one of the two out.",
      );
    }
    fixedOn.set(
      day,
      shiftOn(horizon, day, shift, { template: part.template ?? null, fixed: true, softLoad: part.softLoad ?? null }),
    );
  });
  if (outside.length > 0) {
    issues.warning(
      "DATE_OUTSIDE_HORIZON",
      `${path}/shifts`,
      `${outside.length} dates lie outside the horizon and are not used: ${dates(outside)}.`,
      "Fine where the rota is longer than the plan.",
    );
  }

  const shiftOptions = unavailable.map((away, day) => {
    if (away) return [];
    const own = fixedOn.get(day);
    if (own !== undefined) return [own];
    return allowed.map((t) => free[t]?.[day] ?? null).filter((option) => option !== null);
  });
  return { shiftOptions, unavailable };
}

function fixedShift(context: Context, part: FixedPart, path: string, references: WorkerReferences): ClockShift | null {
  const { issues } = context;
  if (part.template !== undefined) {
    if (part.start !== undefined || part.end !== undefined) {
      issues.error(
        "AMBIGUOUS_SHIFT",
        path,
        "It names a template and gives times of its own.",
        "Give either the template, or start and end.",
      );
    }
    const t = context.resolve(references.templates, part.template, "shift template", `${path}/template`);
    const template = t === null || t < 0 ? null : references.templateParts[t];
    if (template === null) return null;
    const shift = { start: template.start, end: template.end, break: part.break ?? template.break ?? null };
    return part.break === undefined || checkShift(context, shift, path) ? shift : null;
  }
  for (const field of ["start", "end"] as const) {
    if (part[field] === undefined) {
      issues.error(
        "MISSING_FIELD",
        `${path}/${field}`,
        `The field "${field}" is missing.`,
        "Add it, or name a template.",
      );
    }
  }
  if (part.start === undefined || part.end === undefined) return null;
  const shift = { start: part.start, end: part.end, break: part.break ?? null };
  return checkShift(context, shift, path) ? shift : null;
}
