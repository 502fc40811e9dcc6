import type { Issue } from "../Issue";
import { scanJson } from "./scanJson";

function bad(detail: string, hint: string): { value: undefined; issues: Issue[] } {
  return { value: undefined, issues: [{ code: "BAD_JSON", severity: "error", path: "", detail, hint }] };
}

/** Line and column, from 1, of an offset. */
function place(text: string, offset: number): string {
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  return `line ${line}, column ${offset - before.lastIndexOf("\n")} (character ${offset})`;
}

/**
 * JSON value of a text or of UTF-8 bytes; undefined after an issue `BAD_JSON`, which gives the position of the first fault. Members named
 * `__proto__` are plain members. A member whose name stands twice in its object is a warning `REPEATED_FIELD`.
 */
export function parseJsonText(input: string | Uint8Array): { value: unknown; issues: Issue[] } {
  let text: string;
  if (typeof input === "string") text = input.startsWith("\uFEFF") ? input.slice(1) : input;
  else {
    try {
      text = new TextDecoder("utf-8", { fatal: true }).decode(input);
    } catch {
      return bad("The bytes are no UTF-8 text.", "Save the file as JSON in UTF-8.");
    }
  }
  if (text.trim() === "") return bad("The text is empty.", "Give a JSON document.");
  const { fault, repeated } = scanJson(text);
  try {
    const issues = repeated.map(
      (path): Issue => ({
        code: "REPEATED_FIELD",
        severity: "warning",
        path,
        detail: "The object has this field before; the last one is used.",
        hint: "Write each field once.",
      }),
    );
    return { value: JSON.parse(text), issues };
  } catch {
    return bad(`The text is no JSON: the fault is at ${place(text, fault ?? text.length)}.`, "Mend the text there.");
  }
}
