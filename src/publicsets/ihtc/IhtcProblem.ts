/**
 * The nurses' part of an IHTC 2024 instance with the patients fixed ("IHTC-N"), in whole numbers. A *person* is an occupant or an admitted patient, a
 * *slot* is a room in a shift with somebody in it, a *turn* is a nurse in one of her working shifts.
 */
export interface IhtcProblem {
  rooms: string[];
  nurses: string[];
  persons: string[];
  shiftTypes: string[];
  weights: { skill: number; continuity: number; overload: number };
  /** Skill level by nurse. */
  nurseLevel: Int32Array;
  /** Shift of the horizon (day x shift types + type) by slot; slots are in order of room, then shift. */
  slotShift: Int32Array;
  slotRoom: Int32Array;
  /** Sum of the workloads of the persons in it. */
  slotLoad: Int32Array;
  /** Persons of slot s: `slotPersons[slotPersonStart[s] .. slotPersonStart[s + 1] - 1]`, and the level each requires. */
  slotPersonStart: Int32Array;
  slotPersons: Int32Array;
  slotLevels: Int32Array;
  /** Turns of shift t: `turnStart[t] .. turnStart[t + 1] - 1`, by nurse. */
  turnStart: Int32Array;
  turnNurse: Int32Array;
  turnMaxLoad: Int32Array;
}
