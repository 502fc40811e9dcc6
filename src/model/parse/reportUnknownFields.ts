import type * as z from "zod";
import { didYouMean } from "./didYouMean";
import type { IssueCollector } from "./IssueCollector";
import { pointer, shown } from "./text";

type Schema = z.core.$ZodType;

// biome-ignore lint/suspicious/noExplicitAny: the definition's form depends on its type and is read by it.
const definition = (schema: Schema): any => schema._zod.def;

/** For an object, what its fields hold; for a union, that of the alternative that shares most fields with the value. */
function resolve(schema: Schema, value: unknown): Schema | null {
  const def = definition(schema);
  switch (def.type) {
    case "optional":
    case "nullable":
    case "default":
      return resolve(def.innerType, value);
    case "union": {
      let best: Schema | null = null;
      let most = -1;
      for (const option of def.options as Schema[]) {
        const inner = resolve(option, value);
        if (inner === null) continue;
        const { type, shape } = definition(inner);
        const score =
          type === "object" ? Object.keys(value as object).filter((key) => Object.hasOwn(shape, key)).length : 0;
        if (score > most) {
          most = score;
          best = inner;
        }
      }
      return best;
    }
    case "object":
    case "record":
      return value !== null && typeof value === "object" && !Array.isArray(value) ? schema : null;
    case "array":
      return Array.isArray(value) ? schema : null;
    default:
      return null;
  }
}

interface Unknown {
  path: string;
  field: string;
  known: string[];
  count: number;
}

/**
 * Warns of every field that the format does not have: once per field name and kind of object, with the first place and the number of places.
 */
export function reportUnknownFields(issues: IssueCollector, schema: Schema, document: unknown): void {
  const found = new Map<Schema, Map<string, Unknown>>();

  const visit = (at: Schema, value: unknown, path: string): void => {
    const resolved = resolve(at, value);
    if (resolved === null) return;
    const def = definition(resolved);
    if (def.type === "array") {
      const inner = definition(def.element).type;
      if (inner === "string" || inner === "number") return;
      const list = value as unknown[];
      for (let i = 0; i < list.length; i++) visit(def.element, list[i], `${path}/${i}`);
      return;
    }
    for (const [key, inner] of Object.entries(value as object)) {
      if (def.type === "record") visit(def.valueType, inner, path + pointer(key));
      else if (Object.hasOwn(def.shape, key)) {
        if (inner !== null && typeof inner === "object") visit(def.shape[key], inner, `${path}/${key}`);
      } else note(resolved, key, path, Object.keys(def.shape));
    }
  };

  const note = (owner: Schema, field: string, path: string, known: string[]): void => {
    let fields = found.get(owner);
    if (fields === undefined) {
      fields = new Map();
      found.set(owner, fields);
    }
    const entry = fields.get(field);
    if (entry === undefined) fields.set(field, { path: path + pointer(field), field, known, count: 1 });
    else entry.count++;
  };

  visit(schema, document, "");
  for (const fields of found.values()) {
    for (const { path, field, known, count } of fields.values()) {
      const close = didYouMean(field, known);
      const places = count > 1 ? ` in ${count} places, here first` : "";
      issues.warning(
        "UNKNOWN_FIELD",
        path,
        `The format has no field ${shown(field)} here; it is not used${places}.`,
        close === null ? `Known fields: ${known.join(", ")}.` : `Did you mean "${close}"?`,
      );
    }
  }
}
