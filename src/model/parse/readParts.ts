import * as z from "zod";
import { dependencySchema } from "../schema/dependency";
import { historySchema } from "../schema/history";
import { horizonSchema } from "../schema/horizon";
import { locationSchema } from "../schema/location";
import { objectiveSchema } from "../schema/objective";
import { recipientSchema } from "../schema/recipient";
import { rulesSchema } from "../schema/rules";
import { shiftTemplateSchema } from "../schema/shiftTemplate";
import { modeSchema } from "../schema/travel";
import { visitSchema } from "../schema/visit";
import { workerSchema } from "../schema/worker";
import type { IssueCollector } from "./IssueCollector";
import { reportShape } from "./reportShape";
import { pointer, shown } from "./text";

/** Entries by their index in the document; null where the entry's form is wrong. */
export type Entries<T> = { present: boolean; list: (T | null)[]; raw: readonly unknown[] };

/** The parts of a document whose form is right. */
export interface Parts {
  name: string;
  horizon: z.infer<typeof horizonSchema> | null;
  locations: Entries<z.infer<typeof locationSchema>>;
  /** null = not given. */
  travel: Map<string, z.infer<typeof modeSchema> | null> | null;
  skills: string[] | null;
  shiftTemplates: Entries<z.infer<typeof shiftTemplateSchema>>;
  workers: Entries<z.infer<typeof workerSchema>>;
  recipients: Entries<z.infer<typeof recipientSchema>>;
  visits: Entries<z.infer<typeof visitSchema>>;
  dependencies: Entries<z.infer<typeof dependencySchema>>;
  history: Entries<z.infer<typeof historySchema>>;
  rules: z.infer<typeof rulesSchema> | null;
  objective: z.infer<typeof objectiveSchema> | null;
}

const LIMITS = {
  locations: 40_000,
  shiftTemplates: 1000,
  workers: 20_000,
  recipients: 20_000,
  visits: 200_000,
  dependencies: 400_000,
  history: 1_000_000,
} as const;

const MODES = 20;

type Document = Record<string, unknown>;

function read<S extends z.ZodType>(issues: IssueCollector, schema: S, value: unknown, path: string): z.infer<S> | null {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  reportShape(issues, result.error.issues, value, path);
  return null;
}

function readList<S extends z.ZodType>(
  issues: IssueCollector,
  document: Document,
  key: keyof typeof LIMITS,
  schema: S,
  required: boolean,
): Entries<z.infer<S>> {
  const value = document[key];
  if (value === undefined && !required) return { present: false, list: [], raw: [] };
  if (!Array.isArray(value)) {
    if (value === undefined)
      issues.error("MISSING_FIELD", `/${key}`, `The field "${key}" is missing.`, "Add it: a list, which may be empty.");
    else issues.error("BAD_TYPE", `/${key}`, `Found ${shown(value)}.`, "Write a list.");
    return { present: value !== undefined, list: [], raw: [] };
  }
  if (value.length > LIMITS[key]) {
    issues.error(
      "TOO_LARGE",
      `/${key}`,
      `${value.length} entries; at most ${LIMITS[key]} are read.`,
      "Plan units one by one.",
    );
    return { present: true, list: [], raw: [] };
  }
  return { present: true, list: value.map((entry, i) => read(issues, schema, entry, `/${key}/${i}`)), raw: value };
}

function readTravel(issues: IssueCollector, value: unknown): Parts["travel"] {
  if (value === undefined) return null;
  if (value === null || typeof value !== "object" || Array.isArray(value)) {
    issues.error("BAD_TYPE", "/travel", `Found ${shown(value)}.`, "Write an object with one entry per mode.");
    return new Map();
  }
  const modes = Object.entries(value);
  if (modes.length > MODES) {
    issues.error(
      "TOO_LARGE",
      "/travel",
      `${modes.length} modes; at most ${MODES} are read.`,
      "Leave out modes that nobody uses.",
    );
    return new Map();
  }
  return new Map(modes.map(([mode, entry]) => [mode, read(issues, modeSchema, entry, `/travel${pointer(mode)}`)]));
}

/**
 * Reads each part of a document by itself, so that one broken entry does not hide what is wrong with the others.
 *
 * @param document Plain JSON.
 */
export function readParts(issues: IssueCollector, document: Document): Parts {
  if (document["format"] !== "kontinuitet/instance@1") {
    issues.error(
      "BAD_FORMAT",
      "/format",
      `Found ${shown(document["format"])}.`,
      'Write "format": "kontinuitet/instance@1"; a roster or another version is read by its own command.',
    );
  }
  const optional = <S extends z.ZodType>(key: string, schema: S): z.infer<S> | null =>
    document[key] === undefined ? null : read(issues, schema, document[key], `/${key}`);
  return {
    name: optional("name", z.string().max(1000)) ?? "",
    horizon:
      document["horizon"] === undefined
        ? missingHorizon(issues)
        : read(issues, horizonSchema, document["horizon"], "/horizon"),
    locations: readList(issues, document, "locations", locationSchema, false),
    travel: readTravel(issues, document["travel"]),
    skills: optional("skills", z.array(z.string().min(1).max(200))),
    shiftTemplates: readList(issues, document, "shiftTemplates", shiftTemplateSchema, false),
    workers: readList(issues, document, "workers", workerSchema, true),
    recipients: readList(issues, document, "recipients", recipientSchema, true),
    visits: readList(issues, document, "visits", visitSchema, true),
    dependencies: readList(issues, document, "dependencies", dependencySchema, false),
    history: readList(issues, document, "history", historySchema, false),
    rules: optional("rules", rulesSchema),
    objective: optional("objective", objectiveSchema),
  };
}

function missingHorizon(issues: IssueCollector): null {
  issues.error("MISSING_FIELD", "/horizon", 'The field "horizon" is missing.', "Add it: { start, days, timeZone }.");
  return null;
}
