import type { IhtcProblem } from "./IhtcProblem";

/**
 * Complete solution document: the patients of the one that fixed them, as they are, and the nurses.
 * @param turns turn by slot
 */
export function ihtcSolution(problem: IhtcProblem, turns: ArrayLike<number>, fixed: unknown): Record<string, unknown> {
  const { nurses, rooms, shiftTypes, slotRoom, turnNurse, turnStart } = problem;
  const roomsOf: string[][] = Array.from(turnNurse, () => []);
  for (let slot = 0; slot < slotRoom.length; slot++) roomsOf[turns[slot]].push(rooms[slotRoom[slot]]);
  const assignments: { day: number; shift: string; rooms: string[] }[][] = nurses.map(() => []);
  for (let shift = 0; shift + 1 < turnStart.length; shift++) {
    for (let turn = turnStart[shift]; turn < turnStart[shift + 1]; turn++) {
      const day = Math.floor(shift / shiftTypes.length);
      assignments[turnNurse[turn]].push({ day, shift: shiftTypes[shift % shiftTypes.length], rooms: roomsOf[turn] });
    }
  }
  const { patients } = fixed as { patients: unknown };
  return { patients, nurses: nurses.map((id, n) => ({ id, assignments: assignments[n] })) };
}
