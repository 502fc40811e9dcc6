import * as z from "zod";
import { idSchema } from "./common";

export const locationSchema = z
  .object({
    id: idSchema,
    lat: z.number().min(-90).max(90).optional().describe("Latitude in degrees (WGS 84)."),
    lon: z.number().min(-180).max(180).optional().describe("Longitude in degrees (WGS 84)."),
  })
  .meta({ title: "Location", description: "A place where visits or shifts begin and end." });
