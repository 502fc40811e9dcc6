import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseEncounters } from "../../src/measures/csv/parseEncounters";
import { measureEncounters } from "../../src/measures/measureEncounters";
import { randomEncounters } from "./randomEncounters";

type Figures = Record<string, Record<string, number>>;

const FILES = 100;
const names = Array.from({ length: FILES }, (_, i) => `file${String(i + 1).padStart(3, "0")}.csv`);
const python = spawnSync("python3", ["--version"]).status === 0;
/** What the script printed once, rounded to 9 digits: holds where there is no Python too. */
const fixed = JSON.parse(readFileSync(join(import.meta.dirname, "independent.json"), "utf8")) as Record<
  string,
  Figures
>;

/** The library's figures under the script's names. */
function figuresOf(text: string): Figures {
  const { encounters, issues, period, recipients } = parseEncounters(text);
  if (encounters === null || period === null) throw new Error(JSON.stringify(issues));
  const measures = measureEncounters({ encounters, recipients, period });
  const usual = ["distinctCarers", "contactShare", "UPC", "COC", "SECON", "MMCI", "HHI", "effectiveCarers"] as const;
  const described = usual.map((name) => {
    const { covered, values } = measures[name];
    return [name, covered === 0 ? { covered } : { covered, ...values }];
  });
  const { covered } = measures.U21401;
  const official = {
    covered,
    mean: measures.U21401.values.mean,
    median: measures.U21402.values.median,
    percent: measures.U21436.values.percent,
  };
  const { components, infectiousContact, reachMean } = measures.exposure.values;
  return {
    ...Object.fromEntries(described),
    official: covered === 0 ? { covered } : official,
    exposure: { components, reachMean, infectiousContact },
  } as Figures;
}

function expectEqual(own: Figures, other: Figures): void {
  expect(Object.keys(own).sort()).toEqual(Object.keys(other).sort());
  for (const [name, figures] of Object.entries(other)) {
    expect(Object.keys(own[name]).sort()).toEqual(Object.keys(figures).sort());
    for (const [figure, value] of Object.entries(figures))
      expect(own[name][figure], `${name}.${figure}`).toBeCloseTo(value, 8);
  }
}

const own = new Map(names.map((name, at) => [name, figuresOf(randomEncounters(at + 1))]));

describe("measures of 100 random files of visits", () => {
  it("equal those that an independent script computed", () => {
    expect(Object.keys(fixed)).toEqual(names);
    for (const [name, figures] of own) expectEqual(figures, fixed[name]);
  });

  it("are about something: the official measures cover somebody in many files, and some meet more than 20", () => {
    const official = [...own.values()].map((figures) => figures.official);
    expect(official.filter(({ covered }) => covered > 0).length).toBeGreaterThan(30);
    expect(official.some(({ percent }) => percent > 0)).toBe(true);
    expect([...own.values()].filter(({ exposure }) => exposure.components > 1).length).toBeGreaterThan(3);
  });

  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "kontinuitet encounters "));
    names.forEach((name, at) => {
      writeFileSync(join(folder, name), randomEncounters(at + 1));
    });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.skipIf(!python)("equal those that the script computes now (skipped where there is no python3)", () => {
    const { status, stderr, stdout } = spawnSync("python3", [join(import.meta.dirname, "independent.py"), folder], {
      encoding: "utf8",
      maxBuffer: 1e8,
    });
    expect(stderr).toBe("");
    expect(status).toBe(0);
    const all = JSON.parse(stdout) as Record<string, Figures>;
    expect(Object.keys(all)).toEqual(names);
    for (const [name, figures] of own) expectEqual(figures, all[name]);
  });
});
