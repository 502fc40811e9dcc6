import { describe, expect, it } from "vitest";
import { jsonSchemas } from "../../src/model/jsonSchemas";
import { type Json, smallInstance } from "../support/smallInstance";

/** Fields of a document for which the schema has no property. */
function unknownTo(schema: Json, value: Json, path = ""): string[] {
  const alternatives: Json[] = schema.anyOf ?? [schema];
  const results = alternatives.map((one) => {
    if (Array.isArray(value))
      return one.items === undefined ? [path] : value.flatMap((v, i) => unknownTo(one.items, v, `${path}/${i}`));
    if (value !== null && typeof value === "object") {
      return Object.entries(value).flatMap(([key, inner]) => {
        const next =
          one.properties?.[key] ??
          (typeof one.additionalProperties === "object" ? one.additionalProperties : undefined);
        return next === undefined ? [`${path}/${key}`] : unknownTo(next, inner, `${path}/${key}`);
      });
    }
    return one.type === "object" || one.type === "array" ? [path] : [];
  });
  return results.reduce((a, b) => (b.length < a.length ? b : a));
}

describe("jsonSchemas", () => {
  const schemas: Json = jsonSchemas();

  it("are of draft 2020-12, titled, for every format", () => {
    expect(Object.keys(schemas)).toEqual(["instance", "roster", "issue", "issues"]);
    for (const schema of Object.values<Json>(schemas)) {
      expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
      expect(schema.title).toMatch(/./);
      expect(schema.description).toMatch(/./);
    }
  });

  it("have a property for each field of a document that uses them all", () => {
    expect(unknownTo(schemas.instance, smallInstance())).toEqual([]);
    expect(unknownTo(schemas.instance, { ...smallInstance(), colour: 1 })).toEqual(["/colour"]);
  });

  it("say what is required and in which range", () => {
    expect(schemas.instance.required).toEqual(["format", "horizon", "workers", "recipients", "visits"]);
    expect(schemas.instance.properties.horizon.properties.days).toMatchObject({
      type: "integer",
      minimum: 1,
      maximum: 28,
    });
    expect(schemas.roster.required).toEqual(["format", "shifts"]);
  });
});
