import type { Issue } from "../../model/Issue";
import { IssueCollector } from "../../model/parse/IssueCollector";
import { shown } from "../../model/parse/text";
import { indexById, readShape } from "../readShape";
import { ihtcSchemas } from "./ihtcSchemas";

/** Counts of the nurses' part of IHTC 2024, and the cost that they come to by the instance's weights. */
export interface IhtcScore {
  /** S2: over rooms, shifts and the persons in them, the levels that the nurse lacks. */
  skill: number;
  /** S3: over occupants and admitted patients, the distinct nurses of the stay, which is cut at the horizon. */
  continuity: number;
  /** S4: over nurses and their working shifts, the workload above the most she may have. */
  overload: number;
  /** Weighted sum of the three. */
  cost: number;
}

/**
 * Scores the nurses' part of a solution of IHTC 2024 straight from the two documents, with no code of the search. Strict: a nurse outside her shifts,
 * an occupied room without a nurse or with two, a room or shift named twice, an unknown id is refused. What concerns the patients only (theatres,
 * surgeons, genders, capacities, delays) is not looked at.
 *
 * Rules and costs: the competition's problem specification (ihtc2024.github.io), soft constraints S2 to S4 and hard constraints of the nurses.
 *
 * @returns `score` null where there is an issue. Never throws.
 */
export function scoreIhtc(instance: unknown, solution: unknown): { score: IhtcScore | null; issues: Issue[] } {
  const issues = new IssueCollector();
  const hospital = readShape(issues, ihtcSchemas.instance, instance, "/instance");
  const plan = readShape(issues, ihtcSchemas.solution.required({ nurses: true }), solution, "/solution");
  if (hospital === null || plan === null) return { score: null, issues: issues.finish() };
  const { days, shift_types: types, weights } = hospital;
  const complain = (code: string, path: string, detail: string, hint: string) => issues.error(code, path, detail, hint);

  const roomIds = indexById(issues, hospital.rooms, "/instance/rooms");
  indexById(issues, plan.patients, "/solution/patients");
  const patients = new Map(hospital.patients.map((patient) => [patient.id, patient]));
  const stays = hospital.occupants.map((occupant) => ({ ...occupant, day: 0, room: occupant.room_id }));
  plan.patients.forEach(({ admission_day: day, id, room }, i) => {
    const patient = patients.get(id);
    const path = `/solution/patients/${i}`;
    if (patient === undefined)
      complain("UNKNOWN_REFERENCE", path, `There is no patient ${shown(id)}.`, "Name one of the instance.");
    else if (day !== "none") {
      if (day >= days) complain("OUT_OF_RANGE", path, `Found day ${day}.`, `Write less than ${days}.`);
      if (room === undefined || !roomIds.has(room))
        complain("UNKNOWN_REFERENCE", path, `There is no room ${shown(room)}.`, "Name one of the instance.");
      else stays.push({ ...patient, day, room_id: room, room });
    }
    if (day !== "none") patients.delete(id);
  });
  for (const { id, mandatory } of patients.values())
    if (mandatory) complain("MISSING_FIELD", "/solution/patients", `Patient ${shown(id)} must be admitted.`, "Add it.");

  const cell = (room: string, day: number, type: number) => `${day} ${type} ${room}`;
  const inside = new Map<string, { person: number; load: number; level: number }[]>();
  stays.forEach((stay, person) => {
    for (let s = 0; s < stay.length_of_stay * types.length; s++) {
      const day = stay.day + Math.floor(s / types.length);
      if (day >= days) return;
      const key = cell(stay.room, day, s % types.length);
      if (!inside.has(key)) inside.set(key, []);
      const load = stay.workload_produced[s];
      const level = stay.skill_level_required[s];
      if (load === undefined || level === undefined)
        complain(
          "OUT_OF_RANGE",
          "/instance",
          `${shown(stay.id)} has no workload or level for shift ${s} of the stay.`,
          "Add them.",
        );
      inside.get(key)?.push({ person, load: load ?? 0, level: level ?? 0 });
    }
  });

  const nurses = new Map(hospital.nurses.map((nurse) => [nurse.id, nurse]));
  const covered = new Set<string>();
  const met = stays.map(() => new Set<string>());
  const listed = new Set<string>();
  let skill = 0;
  let overload = 0;
  for (const [n, { assignments, id }] of plan.nurses.entries()) {
    const nurse = nurses.get(id);
    const path = `/solution/nurses/${n}`;
    if (nurse === undefined) {
      complain("UNKNOWN_REFERENCE", path, `There is no nurse ${shown(id)}.`, "Name one of the instance.");
      continue;
    }
    if (listed.has(id)) complain("DUPLICATE_ID", path, `Nurse ${shown(id)} stands twice.`, "List each once.");
    listed.add(id);
    const worked = new Set<string>();
    for (const [a, { day, rooms, shift }] of assignments.entries()) {
      const at = `${path}/assignments/${a}`;
      const turn = nurse.working_shifts.find((one) => one.day === day && one.shift === shift);
      if (turn === undefined || day >= days) {
        const detail = `${shown(id)} does not work in shift ${shown(shift)} of day ${day}.`;
        complain("NOT_WORKING", at, detail, "Assign somebody who does.");
        continue;
      }
      const name = `${day} ${shift}`;
      if (worked.has(name)) complain("DUPLICATE_ID", at, "This shift stands twice.", "List each once.");
      worked.add(name);
      let load = 0;
      for (const [r, room] of rooms.entries()) {
        const key = cell(room, day, types.indexOf(shift));
        if (!roomIds.has(room))
          complain("UNKNOWN_REFERENCE", `${at}/rooms/${r}`, `There is no room ${shown(room)}.`, "Name one.");
        if (covered.has(key))
          complain("TWO_NURSES", `${at}/rooms/${r}`, `Room ${shown(room)} has a nurse already.`, "Assign one nurse.");
        covered.add(key);
        for (const one of inside.get(key) ?? []) {
          load += one.load;
          skill += Math.max(0, one.level - nurse.skill_level);
          met[one.person].add(id);
        }
      }
      overload += Math.max(0, load - turn.max_load);
    }
  }
  for (const key of inside.keys())
    if (!covered.has(key))
      complain(
        "NO_NURSE",
        "/solution/nurses",
        `Nobody is in room, day and shift ${key.split(" ").reverse().join(", ")}.`,
        "Assign one nurse.",
      );
  if (issues.errors > 0) return { score: null, issues: issues.finish() };
  const continuity = met.reduce((sum, set) => sum + set.size, 0);
  const cost =
    weights.room_nurse_skill * skill +
    weights.continuity_of_care * continuity +
    weights.nurse_eccessive_workload * overload;
  return { score: { skill, continuity, overload, cost }, issues: issues.finish() };
}
