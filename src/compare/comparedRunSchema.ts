import * as z from "zod";
import { rosterSchema, rosterStatusSchema } from "../model/schema/roster";

/** Form of a stored `ComparedRun`. */
export const comparedRunSchema = z.object({
  instance: z.string(),
  strategy: z.string(),
  seed: z.number(),
  status: rosterStatusSchema,
  iterations: z.number(),
  stopped: z.string(),
  figures: z.array(
    z.object({
      measure: z.string(),
      figure: z.string(),
      value: z.number().nullable(),
      covered: z.number().nullable(),
      total: z.number(),
      suppressed: z.boolean(),
    }),
  ),
  roster: rosterSchema.optional(),
});
