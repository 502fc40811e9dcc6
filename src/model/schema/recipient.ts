import * as z from "zod";
import { idSchema, weightSchema } from "./common";

export const contactPolicySchema = z.enum(["required", "declined", "notNeeded"]);

const carersSchema = z.int().min(1).max(10_000);

export const recipientSchema = z
  .object({
    id: idSchema,
    location: idSchema.optional().describe("May be left out where there is only one location."),
    weight: weightSchema.optional().describe("Weight in objective continuity; default 1."),
    aged65: z.boolean().optional().describe("Whether the person is 65 or older; the official measures need it."),
    contact: z
      .object({
        policy: contactPolicySchema.optional().describe("Default: the rules' contactPolicy."),
        worker: idSchema.optional().describe("The fast omsorgskontakt where one is appointed."),
        deputy: idSchema.optional(),
      })
      .optional(),
    targetCarers: carersSchema.optional().describe("Soft target for distinct carers in the measuring window."),
    maxCarers: carersSchema.optional().describe("Hard cap on distinct carers in the measuring window."),
    preferred: z.array(idSchema).optional().describe("Workers preferred."),
    excluded: z.array(idSchema).optional().describe("Workers who must not come."),
    protected: z.boolean().optional().describe("Protected identity; default false."),
    team: z
      .string()
      .min(1)
      .max(200)
      .optional()
      .describe("Unit that looks after the person, as workers name it in team."),
  })
  .meta({ title: "Recipient" });
