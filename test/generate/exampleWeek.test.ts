import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { generate } from "../../src/generate/generate";
import { formatDocument } from "../../src/io/formatDocument";
import { parseInstanceText } from "../../src/model/parseInstanceText";

const text = readFileSync(new URL("../../examples/week.json", import.meta.url), "utf8");

describe("examples/week.json", () => {
  it("is what the generator draws, so it can be made again", () => {
    const { document } = generate({
      profile: "light",
      setting: "smallTown",
      recipients: 40,
      workers: 13,
      days: 7,
      seed: 1,
    });
    expect(text).toBe(formatDocument(document));
  });

  it("is valid without warnings", () => {
    expect(parseInstanceText(text).issues).toEqual([]);
  });
});
