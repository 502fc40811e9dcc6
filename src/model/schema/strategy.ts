import * as z from "zod";
import { objectiveSchema } from "./objective";
import { contactPolicySchema } from "./recipient";

export const strategySchema = objectiveSchema
  .omit({ timeWeights: true, fairnessWeights: true })
  .extend({
    teamSize: z.int().min(1).max(10_000).optional().describe("Most workers in a team; default: no teams."),
    contactPolicy: contactPolicySchema.optional().describe("Policy of every recipient instead of her own."),
  })
  .meta({ title: "Strategy", description: "What is put first, and how the unit is organised." });
