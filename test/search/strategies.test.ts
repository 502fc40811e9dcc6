import { describe, expect, it } from "vitest";
import { figuresOf } from "../../src/compare/figuresOf";
import { generate } from "../../src/generate/generate";
import { objectivePresets } from "../../src/model/objectivePresets";
import { parseInstance } from "../../src/model/parseInstance";
import type { Roster } from "../../src/model/Roster";
import { withStrategy } from "../../src/model/withStrategy";
import { solve } from "../../src/search/solve";
import { verify } from "../../src/verify/verify";

const { document } = generate({ profile: "medium", setting: "smallTown", recipients: 25, days: 7, seed: 4 });
const instance = parseInstance(document).instance!;

const rosters = await Promise.all(
  Object.keys(objectivePresets).map(async (name) => {
    const own = withStrategy(instance, name);
    const roster = await solve(own, { seed: 1, iterations: 20_000 });
    const figures = figuresOf(own, roster);
    const value = (measure: string, figure: string) =>
      figures.find((entry) => entry.measure === measure && entry.figure === figure)!.value!;
    return [name, { own, roster, value }] as const;
  }),
);
const of = Object.fromEntries(rosters);

describe("strategies", () => {
  it.each(Object.keys(objectivePresets))("%s gives a roster that keeps the rules", (name) => {
    expect(verify(of[name].own, of[name].roster).violations).toEqual([]);
  });

  it("puts first what its name says", () => {
    const carers = (name: string) => of[name].value("distinctCarers", "mean");
    const travel = (name: string) => of[name].value("travel", "minutesPerVisit");
    expect(carers("continuity-first")).toBeLessThan(carers("travel-first"));
    expect(carers("travel-first")).toBeLessThan(carers("random-in-team"));
    expect(travel("travel-first")).toBeLessThan(travel("continuity-first"));
    expect(travel("travel-first")).toBeLessThan(travel("random-in-team"));
    expect(of["contact-first"].value("contactShareOfAll", "mean")).toBeGreaterThan(
      of["continuity-first"].value("contactShareOfAll", "mean"),
    );
    expect(of["small-team"].value("distinctCarers", "max")).toBeLessThanOrEqual(5);
  });

  it("leaves to chance who comes under random-in-team, however long it looks for places", async () => {
    const { document } = generate({
      profile: "medium",
      setting: "smallTown",
      recipients: 25,
      workers: 8,
      days: 7,
      seed: 4,
    });
    const own = withStrategy(parseInstance(document).instance!, "random-in-team");
    const [early, late] = await Promise.all([100, 20_000].map((iterations) => solve(own, { seed: 1, iterations })));
    const carers = (roster: Roster) =>
      figuresOf(own, roster).find(({ figure, measure }) => measure === "distinctCarers" && figure === "mean")!.value!;
    expect(late.unassigned.length).toBeLessThan(early.unassigned.length);
    expect(carers(late)).toBeGreaterThan(0.95 * carers(early));
  });

  it("appoints deputies where contact and deputy count as one, and nowhere else", () => {
    const { own, roster, value } = of["contact-pair"];
    const carersOf = new Map<string, Set<string>>();
    for (const shift of roster.shifts)
      for (const { visit } of shift.visits ?? []) {
        const found = own.visits.find(({ id }) => id === visit)!;
        for (const recipient of found.recipients) {
          const { id } = own.recipients[recipient];
          carersOf.set(id, (carersOf.get(id) ?? new Set()).add(shift.worker));
        }
      }
    const deputies = roster.contacts.filter(({ deputy }) => deputy !== undefined);
    expect(deputies.length).toBeGreaterThan(5);
    for (const { deputy, recipient, worker } of deputies) {
      expect(deputy).not.toBe(worker);
      expect(carersOf.get(recipient)?.has(deputy!)).toBe(true);
    }
    expect(value("pairShareOfAll", "mean")).toBeGreaterThan(value("contactShareOfAll", "mean"));
    expect(of["continuity-first"].roster.contacts.every(({ deputy }) => deputy === undefined)).toBe(true);
  });
});
