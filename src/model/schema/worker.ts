import * as z from "zod";
import { breakSchema, clockSchema, dateSchema, idSchema, weightSchema } from "./common";

export const heldSkillSchema = z
  .object({
    skill: idSchema,
    level: z.number().min(0).max(1000).optional().describe("Grade; default 1."),
    validFrom: dateSchema.optional().describe("First day the delegation holds."),
    validTo: dateSchema.optional().describe("Last day the delegation holds."),
    recipients: z
      .array(idSchema)
      .optional()
      .describe("Recipients a personal delegation is limited to; absent = everyone."),
  })
  .describe("A skill with grade or delegation.");

export const fixedShiftSchema = z
  .object({
    date: dateSchema,
    template: idSchema.optional().describe("Template id; or give start and end."),
    start: clockSchema.optional(),
    end: clockSchema.optional().describe("At or before the start: on the next day."),
    break: breakSchema.optional().describe("Default: the template's."),
    softLoad: weightSchema.optional().describe("Load above this counts in objective time."),
  })
  .describe("A shift of the published rota.");

export const workerShiftsSchema = z
  .object({
    fixed: z.array(fixedShiftSchema).optional().describe("Published rota: worked whatever the solver does."),
    allowed: z
      .array(idSchema)
      .optional()
      .describe(
        "Templates the solver may use on the other days; absent = all of them, or none where `fixed` is given.",
      ),
    unavailable: z.array(dateSchema).optional().describe("Dates on which no shift may start."),
  })
  .describe("Which shifts the worker may work.");

export const workerSchema = z
  .object({
    id: idSchema,
    title: z.string().min(1).max(200).optional().describe("Job title, e.g. assistantNurse or careAide."),
    employment: z.enum(["permanent", "hourly"]).optional().describe("Default permanent."),
    skills: z.array(z.union([idSchema, heldSkillSchema])).optional(),
    mode: z.string().min(1).max(200).optional().describe("Travel mode; may be left out where there is only one."),
    base: idSchema.optional().describe("Location where each shift starts and ends; absent = nowhere in particular."),
    contract: z
      .object({
        minutesPerWeek: z.number().min(0).max(10_080).describe("Paid minutes a week."),
        overtimeMinutes: z.number().min(0).max(10_080).optional().describe("Allowed on top, per week; default 0."),
      })
      .optional()
      .describe("Absent = no limit in hours other than the rules'."),
    shifts: workerShiftsSchema.optional().describe("Absent = every template on every day."),
    dayBreak: clockSchema.optional().describe("Dygnsbryt: the clock time at which the worker's 24-hour periods begin."),
    maxContacts: z
      .int()
      .min(0)
      .max(10_000)
      .optional()
      .describe("Recipients she can be contact for; default by the rules and the employment degree."),
    team: z.string().min(1).max(200).optional(),
  })
  .meta({ title: "Worker" });
