import type { Instance, ShiftOption } from "../model/Instance";

export interface CompiledShifts {
  slotOptions: Int32Array;
  optionSlot: Int32Array;
  optionStart: Int32Array;
  optionEnd: Int32Array;
  optionPaid: Int32Array;
  optionBreak: Int32Array;
  optionBreakEarliest: Int32Array;
  optionBreakLatest: Int32Array;
  optionSource: Int32Array;
  slotFixed: Int32Array;
}

/** Flattens the shift options; the break window is narrowed so that neither stretch of work exceeds `maxWorkWithoutBreakHours`. */
export function compileShifts(instance: Instance): CompiledShifts {
  const { days, ticksPerMinute } = instance.horizon;
  const slots = instance.workers.length * days;
  const slotOptions = new Int32Array(slots + 1);
  const slotFixed = new Int32Array(slots).fill(-1);
  const options: { slot: number; source: number; option: ShiftOption; earliest: number; latest: number }[] = [];
  const maxWork = instance.rules.maxWorkWithoutBreakHours;
  const stretch = maxWork === null ? Number.POSITIVE_INFINITY : maxWork * 60 * ticksPerMinute;

  instance.workers.forEach((worker, w) => {
    for (let day = 0; day < days; day++) {
      const slot = w * days + day;
      slotOptions[slot] = options.length;
      (worker.shiftOptions[day] ?? []).forEach((option, source) => {
        let earliest = 0;
        let latest = 0;
        if (option.break) {
          earliest = Math.max(
            option.break.earliest,
            option.start,
            Math.ceil(option.end - stretch - option.break.length),
          );
          latest = Math.min(option.break.latest, option.end - option.break.length, Math.floor(option.start + stretch));
          if (earliest > latest) {
            if (!option.fixed) return;
            earliest = Math.max(option.break.earliest, option.start);
            latest = Math.min(option.break.latest, option.end - option.break.length);
            if (earliest > latest) earliest = latest = option.start;
          }
        }
        if (option.fixed) slotFixed[slot] = options.length;
        options.push({ slot, source, option, earliest, latest });
      });
    }
  });
  slotOptions[slots] = options.length;
  return {
    slotOptions,
    slotFixed,
    optionSlot: Int32Array.from(options, (o) => o.slot),
    optionStart: Int32Array.from(options, (o) => o.option.start),
    optionEnd: Int32Array.from(options, (o) => o.option.end),
    optionPaid: Int32Array.from(options, (o) => o.option.paid),
    optionBreak: Int32Array.from(options, (o) => o.option.break?.length ?? 0),
    optionBreakEarliest: Int32Array.from(options, (o) => o.earliest),
    optionBreakLatest: Int32Array.from(options, (o) => o.latest),
    optionSource: Int32Array.from(options, (o) => o.source),
  };
}
