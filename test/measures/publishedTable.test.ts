import { expect, test } from "vitest";
import { distinctCarers } from "../../src/measures/distinctCarers";
import { groupByVisits } from "../../src/measures/groupByVisits";
import { publishedCsv } from "../../src/measures/publishedCsv";
import { publishedTable } from "../../src/measures/publishedTable";
import { inputOf } from "../support/encountersOf";

const result = (covered: number, notCovered: Record<string, number>) => ({
  values: { mean: 7 },
  covered,
  total: 20,
  notCovered,
  each: { r1: 7 },
});

test("figures about one to four are withheld, and small numbers of reasons", () => {
  const rows = publishedTable("all", {
    few: result(4, { under65: 16 }),
    none: { ...result(0, { noVisits: 20 }), values: { mean: null } },
    enough: result(5, { under65: 12, ageUnknown: 3 }),
  });
  expect(publishedCsv(rows)).toBe(
    "group,measure,figure,value,covered,total,suppressed,notCovered\n" +
      "all,few,mean,,,20,true,under65 16\n" +
      "all,none,mean,,0,20,false,noVisits 20\n" +
      "all,enough,mean,7,5,20,false,under65 12; ageUnknown <5\n",
  );
  expect(publishedTable("all", { few: result(4, {}) }, 1)[0]).toMatchObject({
    value: 7,
    covered: 4,
    suppressed: false,
  });
});

test("recipients are grouped by visits a day, each in one group", () => {
  const groups = groupByVisits(inputOf({ none: "", half: "a a", one: "a a a a", mixed: "a b ab a" }, 4));
  const members = Object.fromEntries(
    Object.entries(groups).map(([name, { recipients }]) => [name, recipients.map(({ id }) => id)]),
  );
  expect(members).toEqual({
    "no visits": ["none"],
    "under 1 visit a day": ["half"],
    "1 to 2 visits a day": ["one", "mixed"],
    "2 to 3 visits a day": [],
    "3 to 4 visits a day": [],
    "4 or more visits a day": [],
  });
  expect(distinctCarers(groups["1 to 2 visits a day"]).each).toEqual({ one: 1, mixed: 2 });
});
