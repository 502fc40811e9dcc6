import * as z from "zod";
import { dateSchema, idSchema } from "./common";

const timeSchema = z
  .string()
  .regex(
    /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]\d{2}:[0-5]\d)?$/,
    "a date and time, e.g. 2026-03-23T07:00+01:00",
  )
  .describe("ISO local time with offset, e.g. 2026-03-23T07:00+01:00; without offset: local time of the instance.");

const count = z.number().min(0);

export const rosterContactSchema = z
  .object({ recipient: idSchema, worker: idSchema, deputy: idSchema.optional() })
  .describe("A recipient's contact.");

export const rosterVisitSchema = z
  .object({
    visit: idSchema,
    seat: z
      .int()
      .min(0)
      .max(1000)
      .optional()
      .describe("Index of the seat she fills; needed only where the seats of a visit differ."),
    start: timeSchema,
    end: timeSchema,
    travelMinutes: count.optional().describe("Travel from the place before; absent = not stated."),
  })
  .describe("A visit in a shift.");

export const rosterShiftSchema = z
  .object({
    worker: idSchema,
    date: dateSchema.describe("Date on which the shift starts."),
    template: idSchema.optional(),
    start: timeSchema,
    end: timeSchema,
    break: z.object({ start: timeSchema, end: timeSchema }).optional(),
    visits: z.array(rosterVisitSchema).optional().describe("In the order they are made; default none."),
  })
  .describe("A shift of a worker.");

export const unassignedVisitSchema = z
  .object({
    visit: idSchema,
    missing: z.int().min(0).max(1000).optional().describe("Missing carers; default all."),
    reasons: z
      .array(z.object({ code: z.string(), workers: z.array(z.string()).optional(), hint: z.string().optional() }))
      .optional(),
  })
  .describe("A visit that nobody makes.");

export const rosterStatusSchema = z.enum(["optimal", "feasible", "partial", "infeasible", "cancelled", "invalid"]);

export const scoreEntrySchema = z
  .object({
    objective: z.string(),
    value: z.number(),
    bound: z.number().optional().describe("No roster has less; for continuity, none that makes every visit."),
    gap: z.number().optional().describe("(value - bound) / value."),
  })
  .describe("Value of one objective.");

export const rosterCarersSchema = z
  .object({
    recipient: idSchema,
    carers: z.int().min(0).describe("Different carers met in the measuring window."),
    fewest: z.int().min(0).optional().describe("No roster that makes all visits of the recipient has fewer."),
  })
  .describe("Carers of a recipient: now, and the fewest possible.");

export const runSchema = z
  .object({
    seed: z.number(),
    iterations: z.number(),
    elapsedMs: z.number(),
    stopped: z.string(),
    version: z.string(),
  })
  .describe("How the roster was made.");

export const rosterSchema = z
  .object({
    format: z.literal("kontinuitet/roster@1"),
    instance: z
      .string()
      .max(200)
      .optional()
      .describe("SHA-256 of the canonical instance; empty or absent in hand-made rosters."),
    status: rosterStatusSchema.optional().describe("Default feasible."),
    contacts: z.array(rosterContactSchema).optional(),
    shifts: z.array(rosterShiftSchema),
    unassigned: z.array(unassignedVisitSchema).optional().describe("Default: no visit is listed."),
    score: z.array(scoreEntrySchema).optional(),
    carers: z.array(rosterCarersSchema).optional(),
    run: runSchema.optional(),
  })
  .meta({ title: "kontinuitet/roster@1", description: "Who works when, who visits whom, and who is whose contact." });
