import { expect, test } from "vitest";
import { answerOf } from "../../../../bench/peers/common/answerOf";
import type { Compact } from "../../../../bench/peers/common/Compact";
import { compactInstance } from "../../../../bench/peers/common/compactInstance";
import { greedyPlan } from "../../../../bench/peers/common/greedyPlan";
import { judge } from "../../../../bench/peers/common/judge";
import { randomOf } from "../../../../bench/peers/common/randomOf";
import { repair } from "../../../../bench/peers/common/repair";
import { writeRoster } from "../../../../bench/peers/common/writeRoster";
import { generate } from "../../../../src/generate/generate";
import type { Instance } from "../../../../src/model/Instance";
import { parseInstance } from "../../../../src/model/parseInstance";
import { verify } from "../../../../src/verify/verify";
import { smallInstance } from "../../../support/smallInstance";

function unit(seed: number): { instance: Instance; compact: Compact } {
  const document = generate({ profile: "light", setting: "smallTown", recipients: 8, days: 7, seed }).document;
  const { instance } = parseInstance({
    ...document,
    dependencies: [],
    rules: { ...document.rules, weekendsOff: "none" },
    workers: document.workers.map((worker) => ({ ...worker, dayBreak: undefined })),
    visits: document.visits.map((visit) =>
      "windows" in visit && visit.windows ? { ...visit, windows: visit.windows.slice(0, 1) } : visit,
    ),
  });
  return { instance: instance!, compact: compactInstance(instance!) };
}

test.each([1, 2, 3, 4])("what stage 2 makes of a greedy plan, unit %i, passes verify and keeps every visit", (seed) => {
  const { compact, instance } = unit(seed);
  const plan = greedyPlan(compact, randomOf(seed), () => (_visit, _duty, travel) => travel, 0.3);
  const made = compact.visits.filter((_, visit) => plan.madeBy[visit].length > 0).length;
  expect(made).toBeGreaterThan(compact.visits.length / 2);
  const { dropped, plan: repaired } = repair(compact, answerOf(plan, 0));
  expect(dropped).toBe(0);
  const figures = judge(instance, writeRoster(instance, repaired), verify);
  expect(figures.violationCodes).toEqual([]);
  expect(compact.visits.filter((_, visit) => repaired.madeBy[visit].length > 0).length).toBeGreaterThanOrEqual(made);
});

test.each([1, 2])(
  "an assignment without starts, visits at random to anybody on duty, unit %i, passes verify",
  (seed) => {
    const { compact, instance } = unit(seed);
    const random = randomOf(seed);
    const { duties } = greedyPlan(compact, random, () => () => 0, 0);
    const visits = compact.visits.flatMap(({ carers, day }, visit): [number, number][] => {
      const onDuty = duties.filter(({ shift }) => shift.day === day).sort(() => random() - 0.5);
      return onDuty.slice(0, carers).map(({ worker }) => [visit, worker]);
    });
    const { dropped, plan } = repair(compact, {
      ms: 0,
      shifts: duties.map(({ option, worker }) => [worker, option]),
      visits,
    });
    expect(dropped).toBeGreaterThan(0);
    expect(judge(instance, writeRoster(instance, plan), verify).violationCodes).toEqual([]);
  },
);

test("shifts that break the rest rules are passed on as they are, for verify to find", () => {
  const { compact, instance } = unit(1);
  const worker = compact.workers.findIndex(({ restConflicts }) => restConflicts.length > 0);
  const [a, b] = compact.workers[worker].restConflicts[0];
  const { plan } = repair(compact, {
    ms: 0,
    shifts: [
      [worker, a],
      [worker, b],
    ],
    visits: [],
  });
  expect(judge(instance, writeRoster(instance, plan), verify).violationCodes).toContain("DAILY_REST");
});

test("an instance with what the models do not carry is refused by name", () => {
  const { instance } = parseInstance(smallInstance());
  expect(() => compactInstance(instance!)).toThrow("the peers' models do not carry dependencies between visits");
});
