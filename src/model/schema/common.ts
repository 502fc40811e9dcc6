import * as z from "zod";

/** Pattern of a local clock time. */
export const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

export const idSchema = z
  .string()
  .min(1)
  .max(200)
  .describe("Opaque id, 1 to 200 characters; no names and no personal identity numbers.");

export const dateSchema = z.iso.date().describe("ISO date, YYYY-MM-DD.");

export const clockSchema = z
  .string()
  .regex(CLOCK, "a local time, HH:MM, 00:00 to 23:59")
  .describe("Local wall clock, HH:MM, 00:00 to 23:59.");

export const weightSchema = z.number().min(0).max(1_000_000);

/** Visit lengths, in minutes: more than 0, at most a day. */
export const minutesSchema = z.number().gt(0).max(1440);

export const breakSchema = z
  .object({
    minutes: minutesSchema.describe("Length in minutes; not paid."),
    earliest: clockSchema.describe("Earliest start; a time before the shift's start is on the next day."),
    latest: clockSchema.describe("Latest start; a time before the shift's start is on the next day."),
  })
  .describe("One break that starts inside a window.");
