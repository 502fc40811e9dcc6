import * as z from "zod";
import { contactPolicySchema } from "./recipient";

const hours = (most: number) => z.number().min(0).max(most).nullable().optional();

export const rulesSchema = z
  .object({
    preset: z.string().optional().describe("sweden-2023 (default) or none."),
    dailyRestHours: hours(24).describe("Rest between shifts and in each 24-hour period; null = off."),
    weeklyRestHours: hours(168).describe("Unbroken rest in each whole week; null = off."),
    maxSpanHours: hours(24).describe("From start to end of a shift; null = off."),
    maxWorkWithoutBreakHours: hours(24).describe("null = off."),
    maxWeeklyHours: hours(168).describe("Paid hours a week on average over the horizon; null = off."),
    maxDaysPerWeek: z.int().min(0).max(7).nullable().optional().describe("null = off."),
    maxConsecutiveDays: z.int().min(1).max(28).nullable().optional().describe("null = off."),
    weekendsOff: z.enum(["none", "everyOther"]).optional(),
    contactTitles: z
      .array(z.string().min(1).max(200))
      .nullable()
      .optional()
      .describe("Titles that may be a contact; null = any."),
    contactPermanent: z.boolean().optional().describe("Whether a contact must be permanently employed."),
    contactPolicy: contactPolicySchema.optional().describe("Policy of a recipient who states none."),
    maxContacts: z
      .number()
      .min(0)
      .max(10_000)
      .nullable()
      .optional()
      .describe("Contacts of a full-time worker; null = no limit."),
    fullTimeHoursPerWeek: z.number().gt(0).max(168).optional(),
    contactVisits: z
      .int()
      .min(0)
      .max(1000)
      .optional()
      .describe("Visits a week the contact makes to each of her recipients."),
    contactMinutesPerWeek: z
      .number()
      .min(0)
      .max(10_080)
      .optional()
      .describe("Paid minutes a week per recipient she is contact for."),
    windowDays: z.int().min(1).max(366).optional().describe("Length of the measuring window; at least the horizon's."),
  })
  .meta({ title: "Rules", description: "A preset of hard rules and what differs from it." });
