import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scanJson } from "../../src/model/parse/scanJson";
import { parseInstance } from "../../src/model/parseInstance";
import { parseInstanceText } from "../../src/model/parseInstanceText";
import { smallInstance } from "../support/smallInstance";

const text = JSON.stringify(smallInstance(), null, 1);
const bytes = new TextEncoder().encode(text);

describe("parseInstanceText", () => {
  it("reads text and bytes, with or without a byte order mark", () => {
    const expected = parseInstance(smallInstance());
    expect(parseInstanceText(text)).toEqual(expected);
    expect(parseInstanceText(bytes)).toEqual(expected);
    expect(parseInstanceText(`\uFEFF${text}`)).toEqual(expected);
    expect(parseInstanceText(Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes))).toEqual(expected);
  });

  it("names the place of the first fault", () => {
    const fault = (input: string) => parseInstanceText(input).issues[0];
    expect(fault('{\n  "a": 1,\n  "b": tru\n}')).toMatchObject({
      code: "BAD_JSON",
      severity: "error",
      path: "",
      detail: expect.stringContaining("line 3, column 8 (character 19)"),
    });
    expect(fault('{"a": [1, 2').detail).toContain("(character 11)");
    expect(fault('{"a": 1,}').detail).toContain("(character 8)");
    expect(fault("{'a': 1}").detail).toContain("(character 1)");
    expect(fault("  ").detail).toContain("empty");
    expect(parseInstanceText(Uint8Array.of(0x7b, 0xff)).issues[0]).toMatchObject({
      code: "BAD_JSON",
      detail: expect.stringContaining("UTF-8"),
    });
  });

  it("warns of a field that stands twice", () => {
    const { instance, issues } = parseInstanceText(text.replace('"name"', '"days": 3, "n\\u0061me": "a", "name"'));
    expect(instance!.name).toBe("small unit");
    expect(issues.map((issue) => [issue.code, issue.path])).toEqual([
      ["UNKNOWN_FIELD", "/days"],
      ["REPEATED_FIELD", "/name"],
    ]);
  });

  it("treats __proto__ as a field like any other", () => {
    const { instance, issues } = parseInstanceText(
      text
        .replace('"team"', '"__proto__": { "employment": "hourly" }, "team"')
        .replace('"format"', '"__proto__": {"polluted": 1}, "format"'),
    );
    expect(instance!.workers[0].employment).toBe("permanent");
    expect(issues.map((issue) => [issue.code, issue.path])).toEqual([
      ["UNKNOWN_FIELD", "/__proto__"],
      ["UNKNOWN_FIELD", "/workers/0/__proto__"],
    ]);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
    const mode = parseInstanceText(text.replace('"bike": {', '"__proto__": { "speedKmh": 5 }, "bike": {'));
    expect(mode.issues).toMatchObject([{ code: "BAD_VALUE", path: "/travel/__proto__" }]);
    expect(parseInstanceText(text.replace('"id": "w2"', '"id": "__proto__"')).instance).toBeNull();
  });

  it("reads deeply nested and long texts without a stack overflow", () => {
    const deep = `{"x": ${"[".repeat(200_000)}${"]".repeat(200_000)}}`;
    expect(parseInstanceText(deep).instance).toBeNull();
    expect(parseInstanceText("[".repeat(200_000)).issues[0].code).toBe("BAD_JSON");
    expect(parseInstanceText(`"${"\\n".repeat(1_000_000)}`).issues[0].code).toBe("BAD_JSON");
  });

  it("answers 500 texts with random bytes with issues or an instance", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 0, maxLength: 3 }),
        fc.nat(bytes.length),
        (edits, length) => {
          const input = edits.length === 0 ? bytes.slice(0, length) : bytes.slice();
          for (const [at, byte] of edits) input[at] = byte;
          const from = performance.now();
          const { instance, issues } = parseInstanceText(input);
          expect(performance.now() - from).toBeLessThan(2000);
          expect(instance === null).toBe(issues.some((issue) => issue.severity === "error"));
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("scanJson", () => {
  const isJson = (input: string): boolean => {
    try {
      JSON.parse(input);
      return true;
    } catch {
      return false;
    }
  };

  it("finds a fault exactly where JSON.parse does", () => {
    const damaged = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom("", ",", "]", "}", '"', "0", "\\", "\n", "e", "-", "."))
      .map(([json, at, piece]) => {
        const i = at % (json.length + 1);
        return json.slice(0, i) + piece + json.slice(piece === "" ? i + 1 : i);
      });
    fc.assert(
      fc.property(fc.oneof(fc.json(), damaged, fc.string()), (input) => {
        expect(scanJson(input).fault === null).toBe(isJson(input));
      }),
      { numRuns: 3000 },
    );
  });

  it("names repeated members by their pointer", () => {
    expect(scanJson('{"a":[{"b":1,"c":{},"b":2}],"a/":0,"a/":1}').repeated).toEqual(["/a/0/b", "/a~1"]);
  });
});
