import * as z from "zod";
import { clockSchema, dateSchema, idSchema, minutesSchema, weightSchema } from "./common";

const desiredSchema = z
  .object({ earliest: clockSchema, latest: clockSchema })
  .describe("Soft part of the window; deviation counts in objective time.");

export const windowSchema = z
  .object({
    date: dateSchema,
    earliest: clockSchema.describe("Earliest start."),
    latest: clockSchema.describe("Latest start; before `earliest`: on the next day."),
    desired: desiredSchema.optional(),
  })
  .describe("Hard start window; several are alternatives.");

export const weekdaySchema = z.enum(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]);

export const repeatSchema = z
  .object({
    weekdays: z.array(weekdaySchema).min(1),
    everyWeeks: z
      .int()
      .min(1)
      .max(52)
      .optional()
      .describe("1 = each week, 2 = every other, from the horizon's first week on; default 1."),
    from: dateSchema.optional().describe("First date."),
    to: dateSchema.optional().describe("Last date."),
    earliest: clockSchema.describe("Earliest start."),
    latest: clockSchema.describe("Latest start; before `earliest`: on the next day."),
    desired: desiredSchema.optional(),
  })
  .describe("Instead of windows: one visit per date, named v1@2026-03-23.");

export const neededSkillSchema = z.union([
  idSchema,
  z.object({
    skill: idSchema,
    level: z.number().min(0).max(1000).optional().describe("Grade needed; default 1."),
    soft: z
      .boolean()
      .optional()
      .describe("Missing levels count in objective time instead of forbidding; default false."),
  }),
]);

export const lengthSchema = z
  .union([minutesSchema, z.object({ min: minutesSchema, preferred: minutesSchema })])
  .describe("Minutes, or { min, preferred }: staff adapt in between.");

export const seatSchema = z
  .object({
    skills: z.array(neededSkillSchema).optional().describe("Besides the visit's own."),
    minutes: lengthSchema.optional().describe("Default: the visit's."),
  })
  .describe("What one of the carers must hold and how long she stays.");

export const visitSchema = z
  .object({
    id: idSchema,
    recipients: z
      .array(idSchema)
      .min(1)
      .max(1000)
      .describe("Who is visited; a couple is one visit with two recipients."),
    kind: z.enum(["care", "service", "meal", "alarm", "nursing", "other"]).optional().describe("Default care."),
    windows: z.array(windowSchema).min(1).max(1000).optional(),
    repeat: repeatSchema.optional(),
    minutes: lengthSchema.optional().describe("May be left out where every seat gives its own."),
    carers: z
      .union([z.int().min(1).max(50), z.array(seatSchema).min(1).max(50)])
      .optional()
      .describe("Number of carers who come together, or one entry per carer; default 1."),
    skills: z.array(neededSkillSchema).optional(),
    priority: weightSchema.optional().describe("Weight of leaving it unassigned; default 1."),
    pinned: z
      .object({
        workers: z.array(idSchema).optional(),
        start: z
          .string()
          .regex(/^(\d{4}-\d{2}-\d{2}T)?([01]\d|2[0-3]):[0-5]\d$/, "HH:MM, or YYYY-MM-DDTHH:MM")
          .optional()
          .describe("HH:MM on the visit's date, or YYYY-MM-DDTHH:MM."),
      })
      .optional()
      .describe("What stands whatever the solver does."),
    load: weightSchema
      .optional()
      .describe("What each carer's part counts against a shift's softLoad; default the preferred minutes."),
  })
  .meta({ title: "Visit" });
