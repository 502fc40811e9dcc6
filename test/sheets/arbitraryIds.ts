import fc from "fast-check";
import type { Json } from "../support/smallInstance";

const odd = [
  "=1+1",
  "-",
  "--",
  "+46",
  "@a",
  "#N/A",
  "###",
  "a|b",
  "a:b",
  "a\\b",
  "\\",
  '"',
  "a;b",
  "a,b",
  "a\tb",
  "a\nb",
  " a ",
  "   ",
  "\u00a0",
  "07",
  "1E+05",
  "3-mar",
  "off",
  "av",
  "usk",
  "sep=;",
  "\ufeff",
  "\ufffd",
  "å",
  "😀",
  "\u0000",
  "__proto__",
  "1,234",
  "care:3:soft",
  "\\u{41}",
  "2026-03-23",
];

/** Names for the ids of a document, different from each other, many of them awkward in a cell. */
export function arbitraryIds(): fc.Arbitrary<string[]> {
  const id = fc.oneof(
    fc.constantFrom(...odd),
    fc.string({ unit: "binary", minLength: 1, maxLength: 6 }),
    fc.string({ minLength: 1, maxLength: 8 }),
    fc.array(fc.constantFrom(...odd), { minLength: 2, maxLength: 3 }).map((parts) => parts.join("")),
  );
  return fc.uniqueArray(id, { minLength: 30, maxLength: 30 });
}

/** The document with its ids, skills and titles renamed, each by the next of the names. */
export function renamed(document: Json, names: readonly string[]): Json {
  const next = new Map<string, string>();
  const nameOf = (id: string) => {
    // the ids of expanded repeats hold the date behind an @
    if (!next.has(id)) next.set(id, names[next.size % names.length] + (next.size >= names.length ? next.size : ""));
    return next.get(id)!;
  };
  const idFields = new Set(["id", "location", "base", "template", "worker", "deputy", "recipient", "first", "second"]);
  const listFields = new Set(["preferred", "excluded", "workers", "recipients", "allowed", "skills"]);
  const rename = (value: Json, field: string, list: string): Json => {
    if (typeof value === "string")
      return idFields.has(field) || listFields.has(list) || field === "skill" ? nameOf(value) : value;
    if (Array.isArray(value)) return value.map((one) => rename(one, "", field));
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rename(inner, key, "")]));
  };
  return rename(document, "", "");
}
