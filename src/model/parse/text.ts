const PLAIN = /^[\p{L}\p{N}_.:+@/-]{1,60}$/u;

/** A JSON Pointer (RFC 6901) made of the segments. */
export function pointer(...segments: PropertyKey[]): string {
  return segments.map((s) => `/${String(s).replace(/~/g, "~0").replace(/\//g, "~1")}`).join("");
}

/** A value as it may stand in an issue: numbers, booleans and id-like texts as they are, anything else by its kind only. */
export function shown(value: unknown): string {
  if (value === null) return "null";
  if (value === undefined) return "nothing";
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (typeof value === "string") {
    if (value === "") return "an empty text";
    return PLAIN.test(value) ? `"${value}"` : `a text of ${value.length} characters`;
  }
  return Array.isArray(value) ? `a list of ${value.length}` : "an object";
}

/** Up to `most` of the items, and how many more there are. */
export function listed(items: readonly string[], most = 5): string {
  const head = items.slice(0, most).join(", ");
  return items.length > most ? `${head} and ${items.length - most} more` : head;
}
