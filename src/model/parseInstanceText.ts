import { parseJsonText } from "./parse/parseJsonText";
import type { ParsedInstance, ParseOptions } from "./parseInstance";
import { parseInstance } from "./parseInstance";

/**
 * Reads an instance document from JSON text.
 *
 * @param input Text, or its UTF-8 bytes (a byte order mark is skipped).
 * @returns As `parseInstance`; an issue `BAD_JSON` with the position where the text is no JSON, warnings `REPEATED_FIELD` for fields given
 * twice. Never throws.
 */
export function parseInstanceText(input: string | Uint8Array, options: ParseOptions = {}): ParsedInstance {
  const { value, issues } = parseJsonText(input);
  if (value === undefined) return { instance: null, issues };
  const parsed = parseInstance(value, options);
  return { instance: parsed.instance, issues: [...parsed.issues, ...issues] };
}
