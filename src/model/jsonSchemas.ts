import * as z from "zod";
import { instanceSchema } from "./schema/instance";
import { issueSchema } from "./schema/issue";
import { rosterSchema } from "./schema/roster";

/**
 * JSON Schemas (draft 2020-12) of the formats by name: `instance`, `roster`, `issue` and `issues` (a list of them).
 *
 * They describe the form only; what a document means (references, horizon, duplicates) is checked by `parseInstance` and `parseRoster`.
 */
export function jsonSchemas(): Record<string, object> {
  const schemas = {
    instance: instanceSchema,
    roster: rosterSchema,
    issue: issueSchema,
    issues: z.array(issueSchema).meta({ title: "Issues", description: "Every issue of one document." }),
  };
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [
      name,
      z.toJSONSchema(schema, { target: "draft-2020-12", io: "input" }),
    ]),
  );
}
