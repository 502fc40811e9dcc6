import * as z from "zod";

const id = z.string().min(1).max(200);
const minutes = z.number().min(0).max(100_000);
const services = z
  .array(z.object({ service: id, duration: minutes }))
  .min(1)
  .max(2);

const synchronization = z.union([
  z.object({ type: z.literal("simultaneous") }),
  z.object({ type: z.literal("sequential"), distance: z.tuple([minutes, minutes]) }),
]);

/** Instance in the JSON of `iolab-uniud/hhcrsp`. */
const instance = z.object({
  patients: z.array(
    z.looseObject({
      id,
      time_window: z.tuple([minutes, minutes]),
      required_caregivers: services,
      synchronization: synchronization.optional(),
    }),
  ),
  services: z.array(z.looseObject({ id })),
  caregivers: z.array(z.looseObject({ id, abilities: z.array(id) })).min(1),
  central_offices: z.array(z.looseObject({ id })).length(1),
  distances: z.array(z.array(minutes)),
});

/** Solution in the same JSON: `arrival_time` is the start of the service; a carer who stays at home may have no `locations`. */
const solution = z.looseObject({
  routes: z.array(
    z.looseObject({
      caregiver_id: id,
      locations: z
        .array(z.looseObject({ patient: id, service: id, arrival_time: z.number(), departure_time: z.number() }))
        .optional(),
    }),
  ),
});

/** What hhcrsp documents must look like. */
export const hhcrspSchemas = { instance, solution };

export type HhcrspInstance = z.infer<typeof instance>;
export type HhcrspSolution = z.infer<typeof solution>;
