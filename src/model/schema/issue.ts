import * as z from "zod";

export const issueSchema = z
  .object({
    code: z
      .string()
      .regex(/^[A-Z][A-Z0-9_]*$/)
      .describe("Stable, upper-case."),
    severity: z.enum(["error", "warning"]).describe("error: nothing is solved; warning: solved all the same."),
    path: z.string().describe("JSON Pointer (RFC 6901) into the document; empty = the document."),
    detail: z.string().describe("What is wrong, with the value."),
    hint: z.string().describe("What to do about it."),
  })
  .meta({ title: "Issue", description: "One thing that is wrong, doubtful or worth knowing about an input." });
