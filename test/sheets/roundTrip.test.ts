import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ExportFile } from "../../src/export/ExportFile";
import { generate } from "../../src/generate/generate";
import type { Instance } from "../../src/model/Instance";
import { parseInstance } from "../../src/model/parseInstance";
import { formatSheets } from "../../src/sheets/formatSheets";
import { type ParseSheetsOptions, parseSheets } from "../../src/sheets/parseSheets";
import type { SheetStyle } from "../../src/sheets/SheetStyle";
import { arbitraryInstanceDocument } from "../support/arbitraryInstance";
import { type Json, smallInstance } from "../support/smallInstance";
import { arbitraryIds, renamed } from "./arbitraryIds";
import { disguise } from "./disguise";

/** What an instance is, without the hash of its text; skills in the order of sheets: those without conditions first. */
function meaning(instance: Instance | null): Json {
  if (instance === null) throw new Error("no instance");
  const { hash, workers, ...rest } = instance;
  const bySkill = (a: { skill: string }, b: { skill: string }) => (a.skill < b.skill ? -1 : a.skill > b.skill ? 1 : 0);
  return { ...rest, workers: workers.map((worker) => ({ ...worker, skills: [...worker.skills].sort(bySkill) })) };
}

function read(files: readonly ExportFile[], options: ParseSheetsOptions = {}) {
  return parseSheets(
    files.map(({ name, text }) => ({ name, content: new TextEncoder().encode(text) })),
    options,
  );
}

function sheetsOf(document: unknown, style: SheetStyle): ExportFile[] {
  const { files, issues } = formatSheets(document, { style });
  if (files === null) throw new Error(JSON.stringify(issues));
  return files;
}

function expectSameBack(document: Json): void {
  for (const style of ["en", "sv"] as const) {
    const files = sheetsOf(document, style);
    const back = read(files);
    expect(back.issues.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(meaning(back.instance)).toEqual(meaning(parseInstance(document).instance));
    expect(sheetsOf(back.document, style)).toEqual(files);
  }
}

const runs = process.env["KONTINUITET_LONG"] === undefined ? 20 : 500;

describe("instance to sheets to instance", () => {
  it("gives back an instance that uses every field of the format", () => {
    expectSameBack(smallInstance());
  });

  it("gives back arbitrary instances, and their sheets to the letter", () => {
    fc.assert(fc.property(arbitraryInstanceDocument(), expectSameBack), { numRuns: runs });
  });

  it("gives back ids of any signs: separators, formulas, quotes, spaces, line breaks, other alphabets", () => {
    fc.assert(
      fc.property(arbitraryInstanceDocument({ maxDays: 3, maxVisits: 4 }), arbitraryIds(), (document, ids) => {
        expectSameBack(renamed(document, ids));
      }),
      { numRuns: runs },
    );
  });

  it.each([
    ["light", "rural", 25, 7],
    ["medium", "urban", 30, 14],
    ["heavy", "smallTown", 30, 7],
  ] as const)("gives back a generated unit: %s, %s, %i recipients, %i days", (profile, setting, recipients, days) => {
    expectSameBack(generate({ profile, setting, recipients, days, seed: 3 }).document);
  });

  it("tells an empty list from none", () => {
    const document = smallInstance();
    document.workers[0].shifts = { allowed: [] };
    document.workers[1].shifts = { fixed: [] };
    document.workers[2].skills = [{ skill: "insulin", recipients: [] }];
    document.rules = { maxContacts: null, contactTitles: null, dailyRestHours: null };
    document.skills = undefined;
    expectSameBack(JSON.parse(JSON.stringify(document)));
    document.rules.contactTitles = [];
    expectSameBack(JSON.parse(JSON.stringify(document)));
  });

  it("keeps a document without places whose only place takes time, and numbers of every size", () => {
    const document = smallInstance();
    document.locations = undefined;
    document.travel = { bike: { minutes: [[2]] } };
    for (const worker of document.workers) Object.assign(worker, { mode: "bike", base: undefined });
    for (const recipient of document.recipients) recipient.location = undefined;
    document.recipients[0].weight = 1.125;
    document.recipients[1].weight = 1e-7;
    document.recipients[2].weight = 123_456.789;
    document.visits[0].priority = 0.125;
    expectSameBack(JSON.parse(JSON.stringify(document)));
  });

  it("writes no sheets of an invalid document", () => {
    const { files, issues } = formatSheets({ ...smallInstance(), horizon: { start: "2026-03-23" } });
    expect(files).toBeNull();
    expect(issues).toMatchObject([{ code: "MISSING_FIELD", path: "/horizon/days" }]);
  });
});

describe("hand-made sheets to instance to sheets", () => {
  it("gives the same rows back, however they were typed and saved", () => {
    fc.assert(
      fc.property(
        arbitraryInstanceDocument(),
        fc.constantFrom("en", "sv" as const),
        fc.infiniteStream(fc.nat(999)),
        (document, style, stream) => {
          const files = sheetsOf(document, style);
          const typed = disguise(files, style, (most) => stream.next().value % most);
          const { document: back, issues } = parseSheets(typed, { dateOrder: "dmy" });
          const errors = issues.filter(({ severity }) => severity === "error");
          expect(errors, JSON.stringify(typed.map(({ content }) => String(content)))).toEqual([]);
          expect(sheetsOf(back, style).map(sorted)).toEqual(files.map(sorted));
        },
      ),
      { numRuns: runs },
    );
  });
});

/** Rows in any order. */
function sorted({ name, text }: ExportFile): { name: string; rows: string[] } {
  const [header, ...rows] = text.split("\r\n");
  return { name, rows: [header, ...rows.sort()] };
}
