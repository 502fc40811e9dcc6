import type { ShiftOption } from "../Instance";
import { type ClockShift, checkShift, shiftOn } from "./buildShifts";
import { type Context, dates } from "./Context";
import { shown } from "./text";
import { unusableBecause } from "./unusableBecause";
import type { WorkerReferences } from "./WorkerReferences";

/** By template and day: the free shift, or null where the rules let nobody work it. */
export function freeShifts(context: Context, references: WorkerReferences): (ShiftOption | null)[][] {
  const { horizon, issues } = context;
  return references.templateParts.map((template, i) => {
    if (template === null) return [];
    const path = `/shiftTemplates/${i}`;
    const shift: ClockShift = { start: template.start, end: template.end, break: template.break ?? null };
    if (!checkShift(context, shift, path) || horizon === null) return [];
    const unusable = new Map<string, string[]>();
    const options = horizon.dates.map((date, day) => {
      const option = shiftOn(horizon, day, shift, { template: template.id, fixed: false, softLoad: null });
      const why = unusableBecause(option, references.rules, horizon);
      if (why === null) return option;
      unusable.set(why, [...(unusable.get(why) ?? []), date]);
      return null;
    });
    for (const [why, on] of unusable) {
      const when = on.length === horizon.days ? "" : ` on ${dates(on)}`;
      issues.warning(
        "TEMPLATE_UNUSABLE",
        path,
        `Nobody can work the template ${shown(template.id)}${when}: ${why}.`,
        "Change its times or its break, or the rule.",
      );
    }
    return options;
  });
}
