import { addIsoDays } from "../../model/calendar";
import type { IhtcProblem } from "./IhtcProblem";

/** First day of converted instances; a Monday without a change of clocks in the 28 days after it. */
export const IHTC_START = "2026-01-05";

/** Id of the visit that a slot becomes, e.g. `r3/2026-01-06/early`. */
export function slotId({ rooms, shiftTypes, slotRoom, slotShift }: IhtcProblem, slot: number): string {
  return `${rooms[slotRoom[slot]]}/${dateOf(slotShift[slot], shiftTypes.length)}/${shiftTypes[slotShift[slot] % shiftTypes.length]}`;
}

/** Date of a shift of the horizon. */
export function dateOf(shift: number, types: number): string {
  return addIsoDays(IHTC_START, Math.floor(shift / types));
}

/** Clock time after so many minutes of a day; 24:00 is 00:00. */
export function clockOf(minute: number): string {
  return [Math.floor(minute / 60) % 24, minute % 60].map((part) => String(part).padStart(2, "0")).join(":");
}

/**
 * The nurses' part as a `kontinuitet/instance@1` document: a room in a shift is a visit of one minute with everybody in it as recipients, working shifts
 * are fixed shifts with a soft load, levels are soft skills (one per place in the room, so that each person counts), there is no travel. The published
 * objective is one level of ours: `verify` of a converted solution gives its published cost.
 *
 * @throws RangeError for more than 28 days, a nurse with two shifts on a day, or a number of shift types by which a day cannot be divided
 */
export function ihtcToInstance(problem: IhtcProblem): Record<string, unknown> {
  const { nurses, persons, rooms, shiftTypes, slotLevels, slotLoad, slotPersons, slotPersonStart, turnStart, weights } =
    problem;
  const types = shiftTypes.length;
  const length = 1440 / types;
  const days = (turnStart.length - 1) / types;
  if (days > 28) throw new RangeError(`${days} days cannot be converted: 28 at most`);
  const roomOf = new Map<number, number>();
  let most = 0;
  const slots = Array.from(slotLoad, (_, slot) => slot);
  for (const slot of slots) {
    most = Math.max(most, slotPersonStart[slot + 1] - slotPersonStart[slot]);
    for (let k = slotPersonStart[slot]; k < slotPersonStart[slot + 1]; k++)
      roomOf.set(slotPersons[k], problem.slotRoom[slot]);
  }
  const fixed: { date: string; template: string; softLoad: number }[][] = nurses.map(() => []);
  for (let shift = 0; shift + 1 < turnStart.length; shift++) {
    for (let turn = turnStart[shift]; turn < turnStart[shift + 1]; turn++) {
      const template = shiftTypes[shift % types];
      const date = dateOf(shift, types);
      const mine = fixed[problem.turnNurse[turn]];
      if (mine.at(-1)?.date === date)
        throw new RangeError(`${nurses[problem.turnNurse[turn]]} has two shifts on ${date}`);
      mine.push({ date, template, softLoad: problem.turnMaxLoad[turn] });
    }
  }
  return {
    format: "kontinuitet/instance@1",
    horizon: { start: IHTC_START, days, timeZone: "UTC" },
    locations: rooms.map((id) => ({ id })),
    travel: { ward: { minutes: rooms.map(() => rooms.map(() => 0)) } },
    shiftTemplates: shiftTypes.map((id, type) => ({
      id,
      start: clockOf(type * length),
      end: clockOf((type + 1) * length),
    })),
    workers: nurses.map((id, nurse) => ({
      id,
      skills: Array.from({ length: most }, (_, i) => ({ skill: `place ${i + 1}`, level: problem.nurseLevel[nurse] })),
      mode: "ward",
      shifts: { fixed: fixed[nurse], allowed: [] },
    })),
    recipients: persons.flatMap((id, person) => {
      const room = roomOf.get(person);
      return room === undefined ? [] : [{ id, location: rooms[room] }];
    }),
    visits: slots.map((slot) => {
      const shift = problem.slotShift[slot];
      const start = (shift % types) * length;
      const at = Array.from(slotPersons.subarray(slotPersonStart[slot], slotPersonStart[slot + 1]));
      const levels = Array.from(slotLevels.subarray(slotPersonStart[slot], slotPersonStart[slot + 1]));
      return {
        id: slotId(problem, slot),
        recipients: at.map((person) => persons[person]),
        windows: [{ date: dateOf(shift, types), earliest: clockOf(start), latest: clockOf(start + length - 1) }],
        minutes: 1,
        skills: levels.map((level, i) => ({ skill: `place ${i + 1}`, level, soft: true })),
        load: slotLoad[slot],
      };
    }),
    rules: { preset: "none" },
    objective: {
      order: ["unassigned", ["continuity", "time"]],
      weights: { continuity: weights.continuity, time: 1 },
      phi: "count",
      timeWeights: {
        travel: 0,
        desired: 0,
        waiting: 0,
        overtime: 0,
        belowPreferred: 0,
        softLoad: weights.overload,
        softSkill: weights.skill,
      },
    },
  };
}
