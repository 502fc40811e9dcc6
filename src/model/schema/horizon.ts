import * as z from "zod";
import { dateSchema } from "./common";

export const horizonSchema = z
  .object({
    start: dateSchema.describe("First day."),
    days: z.int().min(1).max(28).describe("Number of days, 1 to 28."),
    timeZone: z.string().min(1).max(100).optional().describe("IANA time zone; default Europe/Stockholm."),
    ticksPerMinute: z
      .int()
      .min(1)
      .max(1000)
      .optional()
      .describe("Resolution of time inside the solver; default 1. Finer only for data with fractions of a minute."),
  })
  .meta({ title: "Horizon", description: "The days that are planned." });
