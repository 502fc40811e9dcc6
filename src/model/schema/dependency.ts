import * as z from "zod";
import { idSchema } from "./common";

const gapSchema = z.number().min(-40_320).max(40_320);

export const dependencySchema = z
  .object({
    first: idSchema.describe("Visit id; the id of a repeated visit pairs its visits by date."),
    second: idSchema,
    minGap: gapSchema.optional().describe("Minutes from start to start, at least."),
    maxGap: gapSchema.optional().describe("Minutes from start to start, at most."),
  })
  .meta({ title: "Dependency", description: "Gap between the starts of two visits." });
