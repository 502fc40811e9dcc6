import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { messagesIn } from "../../src/text/messagesIn";

const folder = new URL("../../src/verify/rules/", import.meta.url);

/** Rules with their kinds of breaches, as the sources of the verifier name them. */
const kinds = readdirSync(folder).flatMap((file) => {
  const text = readFileSync(new URL(file, folder), "utf8");
  const [, code] = /code: "(\w+)"/.exec(text)!;
  const aspects = [...text.matchAll(/aspect: "(\w+)"|place\(shift, "(\w+)"\)/g)].map(([, one, other]) => one ?? other);
  if (code === "REFERENCE") aspects.push("worker", "visit", "recipient", "template");
  return (aspects.length === 0 ? [""] : aspects).map((aspect) => ({ code, aspect }));
});

describe("breaches in the report", () => {
  it.each(["en", "sv"] as const)("have words for every kind of every rule in %s", (language) => {
    const { texts } = messagesIn(language).report.violations;
    const wordless = kinds.filter(({ aspect, code }) => (texts[`${code}/${aspect}`] ?? texts[code]) === undefined);
    expect(wordless).toEqual([]);
    expect(kinds.length).toBeGreaterThan(40);
    for (const text of Object.values(texts)) expect(text(2.5, 3, "v1").length).toBeGreaterThan(4);
  });

  it("are the same kinds in both languages", () => {
    const [en, sv] = (["en", "sv"] as const).map((language) => messagesIn(language).report.violations.texts);
    expect(Object.keys(sv)).toEqual(Object.keys(en));
  });
});
