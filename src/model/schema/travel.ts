import * as z from "zod";

/** Longest travel time that is accepted, minutes: the longest horizon. */
const LONGEST = 28 * 1440;

export const matrixSchema = z
  .object({
    minutes: z
      .array(z.array(z.number().min(0).max(LONGEST)))
      .describe("minutes[from][to] by location order; may be asymmetric; rounded up to whole ticks."),
  })
  .describe("Travel times as a matrix.");

export const speedSchema = z
  .object({
    speedKmh: z.number().gt(0).max(1000).describe("Speed in km/h."),
    detour: z.number().min(1).max(100).optional().describe("Factor on the great-circle distance; default 1.3."),
    overheadMinutes: z
      .number()
      .min(0)
      .max(1440)
      .optional()
      .describe("Added to every trip between different places (parking, keys); default 0."),
  })
  .describe(
    "Travel times from the coordinates: great circle x detour / speed + overhead, rounded up to whole minutes.",
  );

export const modeSchema = z.union([matrixSchema, speedSchema]);

export const travelSchema = z
  .record(z.string(), modeSchema)
  .meta({ title: "Travel", description: "Travel times by mode, e.g. bike and car." });
