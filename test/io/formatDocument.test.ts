import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatDocument } from "../../src/io/formatDocument";

describe("formatDocument", () => {
  it("is JSON of the same value", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (document) => {
        const text = formatDocument(document);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(document)));
        expect(text.endsWith("}\n")).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it("gives each entry of a top-level list its own line and leaves out what is undefined", () => {
    expect(formatDocument({ a: 1, b: undefined, list: [{ x: [1, 2] }, 3], none: [] })).toBe(
      '{\n  "a": 1,\n  "list": [\n    {"x":[1,2]},\n    3\n  ],\n  "none": []\n}\n',
    );
  });
});
