import { IssueCollector } from "../../model/parse/IssueCollector";
import { shown } from "../../model/parse/text";
import type { ParsedPublic } from "../ParsedPublic";
import { indexById, readShape } from "../readShape";
import type { IhtcProblem } from "./IhtcProblem";
import { type IhtcInstance, ihtcSchemas } from "./ihtcSchemas";

interface Stay {
  id: string;
  room: number;
  /** First shift of the horizon; the first shift of the stay has `levels[0]`. */
  from: number;
  /** End of the stay, cut at the horizon, exclusive. */
  to: number;
  workloads: number[];
  levels: number[];
}

/**
 * Reads an instance of IHTC 2024 with the patients fixed: room and admission day of each come from a solution, of which only `patients` is looked at.
 * Whether that solution keeps the hospital's other constraints (operating theatres, genders, capacities) is not this project's question.
 *
 * @param instance parsed JSON of the instance; any value
 * @param patients parsed JSON of a solution of it; any value
 * @returns issues with a path into `/instance` or `/solution`. Never throws.
 */
export function parseIhtc(instance: unknown, patients: unknown): ParsedPublic<IhtcProblem> {
  const issues = new IssueCollector();
  const document = readShape(issues, ihtcSchemas.instance, instance, "/instance");
  const fixed = readShape(issues, ihtcSchemas.solution.pick({ patients: true }), patients, "/solution");
  if (document === null || fixed === null) return { value: null, issues: issues.finish() };

  const types = document.shift_types.length;
  const horizon = document.days * types;
  const rooms = indexById(issues, document.rooms, "/instance/rooms");
  indexById(issues, document.nurses, "/instance/nurses");
  const people = indexById(issues, document.occupants, "/instance/occupants");
  indexById(issues, document.patients, "/instance/patients", people);
  indexById(issues, fixed.patients, "/solution/patients");

  const stays: Stay[] = [];
  const stay = (
    person: IhtcInstance["occupants"][number] | IhtcInstance["patients"][number],
    day: number,
    room: string,
    path: string,
    roomPath: string,
  ) => {
    const least = person.length_of_stay * types;
    for (const field of ["workload_produced", "skill_level_required"] as const) {
      if (person[field].length < least)
        issues.error(
          "OUT_OF_RANGE",
          `${path}/${field}`,
          `Has ${person[field].length} entries.`,
          `Write ${least}: one per shift of the stay.`,
        );
    }
    const at = rooms.get(room);
    if (at === undefined)
      issues.error("UNKNOWN_REFERENCE", roomPath, `There is no room ${shown(room)}.`, "Name a room of the instance.");
    else {
      const from = day * types;
      const to = Math.min(horizon, from + least);
      stays.push({
        id: person.id,
        room: at,
        from,
        to,
        workloads: person.workload_produced,
        levels: person.skill_level_required,
      });
    }
  };
  document.occupants.forEach((occupant, i) => {
    const path = `/instance/occupants/${i}`;
    stay(occupant, 0, occupant.room_id, path, `${path}/room_id`);
  });
  const place = new Map(document.patients.map(({ id }, i) => [id, i]));
  const admitted = new Set<string>();
  fixed.patients.forEach(({ admission_day, id, room }, i) => {
    const path = `/solution/patients/${i}`;
    const index = place.get(id);
    if (index === undefined)
      issues.error(
        "UNKNOWN_REFERENCE",
        `${path}/id`,
        `There is no patient ${shown(id)}.`,
        "Name a patient of the instance.",
      );
    else if (admission_day !== "none") {
      admitted.add(id);
      if (admission_day >= document.days)
        issues.error(
          "OUT_OF_RANGE",
          `${path}/admission_day`,
          `Found ${admission_day}.`,
          `Write less than ${document.days}.`,
        );
      if (room === undefined) issues.error("MISSING_FIELD", `${path}/room`, 'The field "room" is missing.', "Add it.");
      else stay(document.patients[index], admission_day, room, `/instance/patients/${index}`, `${path}/room`);
    }
  });
  document.patients.forEach(({ id, mandatory }) => {
    if (mandatory && !admitted.has(id))
      issues.error(
        "MISSING_FIELD",
        "/solution/patients",
        `Patient ${shown(id)} must be admitted.`,
        "Give it an admission day and a room.",
      );
  });

  const turns = readTurns(issues, document, horizon);
  if (issues.errors > 0) return { value: null, issues: issues.finish() };
  const problem = compile(document, stays, turns, horizon);
  problem.slotShift.forEach((shift, slot) => {
    if (problem.turnStart[shift] === problem.turnStart[shift + 1])
      issues.error(
        "NO_NURSE",
        "/instance/nurses",
        `Nobody works in shift ${shift} (from 0), in which room ${shown(problem.rooms[problem.slotRoom[slot]])} is occupied.`,
        "Give a nurse this shift.",
      );
  });
  return { value: issues.errors > 0 ? null : problem, issues: issues.finish() };
}

type Turn = { nurse: number; maxLoad: number };

/** By shift, in order of nurses. */
function readTurns(issues: IssueCollector, document: IhtcInstance, horizon: number): Turn[][] {
  const turns: Turn[][] = Array.from({ length: horizon }, () => []);
  document.nurses.forEach(({ working_shifts }, nurse) => {
    working_shifts.forEach(({ day, max_load, shift }, i) => {
      const path = `/instance/nurses/${nurse}/working_shifts/${i}`;
      const type = document.shift_types.indexOf(shift);
      if (type < 0)
        issues.error(
          "UNKNOWN_REFERENCE",
          `${path}/shift`,
          `There is no shift type ${shown(shift)}.`,
          "Name one of shift_types.",
        );
      else if (day >= document.days)
        issues.error("OUT_OF_RANGE", `${path}/day`, `Found ${day}.`, `Write less than ${document.days}.`);
      else {
        const at = turns[day * document.shift_types.length + type];
        if (at.some((turn) => turn.nurse === nurse))
          issues.error("DUPLICATE_ID", path, "This shift stands twice.", "Leave one out.");
        else at.push({ nurse, maxLoad: max_load });
      }
    });
  });
  return turns;
}

function compile(document: IhtcInstance, stays: Stay[], turns: Turn[][], horizon: number): IhtcProblem {
  const inside: { person: number; load: number; level: number }[][] = Array.from(
    { length: document.rooms.length * horizon },
    () => [],
  );
  stays.forEach(({ from, levels, room, to, workloads }, person) => {
    for (let shift = from; shift < to; shift++)
      inside[room * horizon + shift].push({ person, load: workloads[shift - from], level: levels[shift - from] });
  });
  const occupied = inside.map((_, cell) => cell).filter((cell) => inside[cell].length > 0);
  const starts = (lists: readonly unknown[][]) => {
    const found = new Int32Array(lists.length + 1);
    lists.forEach((list, i) => {
      found[i + 1] = found[i] + list.length;
    });
    return found;
  };
  const slots = occupied.map((cell) => inside[cell]);
  return {
    rooms: document.rooms.map(({ id }) => id),
    nurses: document.nurses.map(({ id }) => id),
    persons: stays.map(({ id }) => id),
    shiftTypes: document.shift_types,
    weights: {
      skill: document.weights.room_nurse_skill,
      continuity: document.weights.continuity_of_care,
      overload: document.weights.nurse_eccessive_workload,
    },
    nurseLevel: Int32Array.from(document.nurses, ({ skill_level }) => skill_level),
    slotShift: Int32Array.from(occupied, (cell) => cell % horizon),
    slotRoom: Int32Array.from(occupied, (cell) => Math.floor(cell / horizon)),
    slotLoad: Int32Array.from(slots, (list) => list.reduce((sum, { load }) => sum + load, 0)),
    slotPersonStart: starts(slots),
    slotPersons: Int32Array.from(slots.flat(), ({ person }) => person),
    slotLevels: Int32Array.from(slots.flat(), ({ level }) => level),
    turnStart: starts(turns),
    turnNurse: Int32Array.from(turns.flat(), ({ nurse }) => nurse),
    turnMaxLoad: Int32Array.from(turns.flat(), ({ maxLoad }) => maxLoad),
  };
}
