import * as z from "zod";
import { dateSchema, idSchema } from "./common";

export const historySchema = z
  .object({
    recipient: idSchema,
    worker: idSchema.describe("May be someone no longer employed."),
    date: dateSchema,
    visits: z.int().min(1).max(1000).optional().describe("Default 1."),
  })
  .meta({ title: "Encounter", description: "Visits by one worker to one recipient on one day before the horizon." });
