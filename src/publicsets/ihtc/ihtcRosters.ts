import { addIsoDays } from "../../model/calendar";
import type { Roster, RosterShift } from "../../model/Roster";
import type { IhtcProblem } from "./IhtcProblem";
import type { IhtcSolution } from "./ihtcSchemas";
import { ihtcSolution } from "./ihtcSolution";
import { clockOf, dateOf, slotId } from "./ihtcToInstance";

/** Solutions of IHTC-N as rosters of the converted instance, and back. */
export const ihtcRosters = { toRoster, toSolution };

/** @param solution one that `scorePublic` does not refuse */
function toRoster(problem: IhtcProblem, solution: IhtcSolution): Roster {
  const { nurses, rooms, shiftTypes, slotRoom, slotShift, turnNurse, turnStart } = problem;
  const types = shiftTypes.length;
  const length = 1440 / types;
  const index = new Map<string, number>();
  slotRoom.forEach((room, slot) => {
    index.set(`${slotShift[slot]} ${rooms[room]}`, slot);
  });
  const plans = new Map((solution.nurses ?? []).map(({ assignments, id }) => [id, assignments]));
  const shifts: RosterShift[] = [];
  for (let shift = 0; shift + 1 < turnStart.length; shift++) {
    const type = shiftTypes[shift % types];
    const date = dateOf(shift, types);
    const start = (shift % types) * length;
    const at = (minute: number) => `${minute < 1440 ? date : addIsoDays(date, 1)}T${clockOf(minute)}+00:00`;
    for (let turn = turnStart[shift]; turn < turnStart[shift + 1]; turn++) {
      const worker = nurses[turnNurse[turn]];
      const day = Math.floor(shift / types);
      const plan = plans.get(worker)?.find((one) => one.day === day && one.shift === type);
      const slots = (plan?.rooms ?? []).flatMap((room) => index.get(`${shift} ${room}`) ?? []);
      const visits = slots.map((slot, i) => ({
        visit: slotId(problem, slot),
        start: at(start + i),
        end: at(start + i + 1),
        travelMinutes: 0,
      }));
      shifts.push({ worker, date, template: type, start: at(start), end: at(start + length), visits });
    }
  }
  const contacts: Roster["contacts"] = [];
  return {
    format: "kontinuitet/roster@1",
    instance: "",
    status: "feasible",
    contacts,
    shifts,
    unassigned: [],
    score: [],
  };
}

/**
 * @param roster of the converted instance
 * @param fixed the solution whose patients are fixed
 * @throws RangeError where a room is left without a nurse: the set's solutions have no room for that
 */
function toSolution(problem: IhtcProblem, roster: Roster, fixed: unknown): Record<string, unknown> {
  const { nurses, slotShift, turnNurse, turnStart } = problem;
  const worker = new Map(roster.shifts.flatMap((shift) => shift.visits.map(({ visit }) => [visit, shift.worker])));
  const turns = slotShift.map((shift, slot) => {
    const id = slotId(problem, slot);
    for (let turn = turnStart[shift]; turn < turnStart[shift + 1]; turn++)
      if (nurses[turnNurse[turn]] === worker.get(id)) return turn;
    throw new RangeError(`visit ${id} has no nurse who works then`);
  });
  return ihtcSolution(problem, turns, fixed);
}
