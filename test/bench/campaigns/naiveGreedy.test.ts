import { expect, it } from "vitest";
import { naiveGreedy } from "../../../bench/campaigns/naiveGreedy";
import { variousUnits } from "../../../bench/campaigns/variousUnits";
import { generate } from "../../../src/generate/generate";
import { parseInstance } from "../../../src/model/parseInstance";
import { compile } from "../../../src/problem/compile";
import { Search } from "../../../src/search/Search";
import { verify } from "../../../src/verify/verify";

it("keeps the rules, is the same every time, and pays no heed to carers", () => {
  const { document } = generate({ profile: "medium", setting: "urban", recipients: 20, days: 7, seed: 5 });
  const { instance } = parseInstance(document);
  const roster = naiveGreedy(instance!, 3);
  expect(naiveGreedy(instance!, 3)).toEqual(roster);
  const { objectives, violations } = verify(instance!, roster);
  expect(violations).toEqual([]);
  const search = Search.prepared(instance!, compile(instance!), 3);
  const constructed = search.bestFigures().carers;
  const carers = Object.values(objectives.continuity.carers).reduce((sum, each) => sum + each, 0);
  // the search's first construction already prefers carers who are known
  expect(carers).toBeGreaterThan(constructed);
});

it("draws units that differ", () => {
  const units = variousUnits(24, 101);
  expect(
    new Set(
      units.map(({ days, profile, recipients, setting, clientTimeShare }) =>
        [profile, setting, recipients, days, clientTimeShare].join(" "),
      ),
    ).size,
  ).toBe(24);
  for (const key of ["profile", "setting", "recipients", "days", "clientTimeShare"] as const) {
    expect(new Set(units.map((unit) => unit[key])).size).toBeGreaterThan(1);
  }
  expect(units.every(({ recipients }) => recipients >= 40 && recipients <= 150)).toBe(true);
});
