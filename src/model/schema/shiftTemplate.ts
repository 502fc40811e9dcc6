import * as z from "zod";
import { breakSchema, clockSchema, idSchema } from "./common";

export const shiftTemplateSchema = z
  .object({
    id: idSchema,
    start: clockSchema,
    end: clockSchema.describe("At or before the start: on the next day."),
    break: breakSchema.optional(),
  })
  .meta({ title: "Shift template", description: "A shift by the clock that workers may be given on any day." });
