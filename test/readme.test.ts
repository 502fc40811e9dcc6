import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as publicFace from "../src/index";
import { parseInstance } from "../src/model/parseInstance";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

function block(language: string): string {
  const found = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(readme);
  expect(found).not.toBeNull();
  return found![1]!;
}

describe("README", () => {
  it("shows an instance that is valid, without warnings", () => {
    const { instance, issues } = parseInstance(JSON.parse(block("json")));
    expect(issues).toEqual([]);
    expect(instance?.visits).toHaveLength(5);
  });

  it("imports only what the package exports", () => {
    const [, names] = /import \{ (.*?) \} from "kontinuitet"/.exec(block("js"))!;
    for (const name of names!.split(", ")) expect(publicFace).toHaveProperty(name);
  });
});
