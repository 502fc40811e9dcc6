import * as z from "zod";

const id = z.string().min(1).max(200);
const count = z.int().min(0).max(1_000_000);
/** Three shifts a day. */
const levels = z.array(z.int().min(0).max(1000)).max(3000);
const stay = z.int().min(1).max(1000);

/** Instance of the Integrated Healthcare Timetabling Competition 2024: the parts that the nurses' roster depends on. */
const instance = z.object({
  days: z.int().min(1).max(366),
  skill_levels: z.int().min(1).max(1000),
  shift_types: z.array(id).min(1).max(3),
  weights: z.looseObject({ room_nurse_skill: count, continuity_of_care: count, nurse_eccessive_workload: count }),
  occupants: z.array(
    z.looseObject({ id, length_of_stay: stay, workload_produced: levels, skill_level_required: levels, room_id: id }),
  ),
  patients: z.array(
    z.looseObject({
      id,
      mandatory: z.boolean(),
      length_of_stay: stay,
      workload_produced: levels,
      skill_level_required: levels,
    }),
  ),
  rooms: z.array(z.looseObject({ id })),
  nurses: z.array(
    z.looseObject({
      id,
      skill_level: z.int().min(0).max(1000),
      working_shifts: z.array(z.object({ day: count, shift: id, max_load: count })),
    }),
  ),
});

/** Solution of the same competition; other fields of it are kept as they are. */
const solution = z.looseObject({
  patients: z.array(z.looseObject({ id, admission_day: z.union([count, z.literal("none")]), room: id.optional() })),
  nurses: z
    .array(z.object({ id, assignments: z.array(z.object({ day: count, shift: id, rooms: z.array(id) })) }))
    .optional(),
});

/** What the documents of IHTC 2024 must look like. Fields that the nurses' roster does not depend on are not looked at. */
export const ihtcSchemas = { instance, solution };

export type IhtcInstance = z.infer<typeof instance>;
export type IhtcSolution = z.infer<typeof solution>;
