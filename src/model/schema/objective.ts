import * as z from "zod";
import { weightSchema } from "./common";

export const OBJECTIVE_NAMES = [
  "unassigned",
  "contact",
  "continuity",
  "contactShare",
  "time",
  "fairness",
  "change",
] as const;

const name = z.enum(OBJECTIVE_NAMES);

export const objectiveSchema = z
  .object({
    preset: z.string().optional().describe("Name of a strategy; default continuity-first."),
    order: z
      .array(z.union([name, z.array(name).min(1)]))
      .min(1)
      .optional()
      .describe(
        "Own order: each level is minimised before the next; objectives of an inner list share a level, weighted.",
      ),
    weights: z
      .object(
        Object.fromEntries(OBJECTIVE_NAMES.map((key) => [key, weightSchema.optional()])) as Record<
          (typeof OBJECTIVE_NAMES)[number],
          z.ZodOptional<typeof weightSchema>
        >,
      )
      .optional()
      .describe("Weights within a level; default the preset's, else 1."),
    phi: z
      .enum(["count", "excess", "worst"])
      .optional()
      .describe("How distinct carers count: M, max(0, M - target)^2, or the largest first."),
    targetCarers: z
      .int()
      .min(0)
      .max(10_000)
      .optional()
      .describe("Target of phi excess for recipients that state none; default 10."),
    maxCarers: z
      .int()
      .min(1)
      .max(10_000)
      .optional()
      .describe("Hard cap for recipients that state none; small-team: default 5."),
    pairAsOne: z.boolean().optional().describe("Contact and deputy count as one carer."),
    timeWeights: z
      .object({
        travel: weightSchema.optional(),
        waiting: weightSchema.optional(),
        overtime: weightSchema.optional(),
        desired: weightSchema.optional(),
        belowPreferred: weightSchema.optional(),
        softLoad: weightSchema.optional(),
        softSkill: weightSchema.optional(),
      })
      .optional(),
    fairnessWeights: z
      .object({
        workload: weightSchema.optional(),
        evenings: weightSchema.optional(),
        weekends: weightSchema.optional(),
        contacts: weightSchema.optional(),
      })
      .optional(),
  })
  .meta({ title: "Objective", description: "What is minimised, and in which order." });
