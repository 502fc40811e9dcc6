import * as z from "zod";
import { idSchema } from "./common";
import { dependencySchema } from "./dependency";
import { historySchema } from "./history";
import { horizonSchema } from "./horizon";
import { locationSchema } from "./location";
import { objectiveSchema } from "./objective";
import { recipientSchema } from "./recipient";
import { rulesSchema } from "./rules";
import { shiftTemplateSchema } from "./shiftTemplate";
import { travelSchema } from "./travel";
import { visitSchema } from "./visit";
import { workerSchema } from "./worker";

export const instanceSchema = z
  .object({
    format: z.literal("kontinuitet/instance@1"),
    name: z.string().max(1000).optional(),
    horizon: horizonSchema,
    locations: z.array(locationSchema).optional(),
    travel: travelSchema.optional(),
    skills: z.array(idSchema).optional().describe("Skills in use; where given, any other skill is reported."),
    shiftTemplates: z.array(shiftTemplateSchema).optional(),
    workers: z.array(workerSchema),
    recipients: z.array(recipientSchema),
    visits: z.array(visitSchema),
    dependencies: z.array(dependencySchema).optional(),
    history: z.array(historySchema).optional(),
    rules: rulesSchema.optional(),
    objective: objectiveSchema.optional(),
  })
  .meta({ title: "kontinuitet/instance@1", description: "A home-care unit's planning problem." });
