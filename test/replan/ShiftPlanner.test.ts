import { expect, it } from "vitest";
import { compile } from "../../src/problem/compile";
import { ShiftPatterns } from "../../src/problem/ShiftPatterns";
import { Random } from "../../src/random";
import { Bonds } from "../../src/replan/Bonds";
import type { PublishedState } from "../../src/replan/PublishedState";
import { repairCosts } from "../../src/replan/RepairCosts";
import { RepairState } from "../../src/replan/RepairState";
import { ShiftPlanner } from "../../src/replan/ShiftPlanner";
import { createRosterState } from "../../src/search/RosterState";
import { instanceOf, windowOn } from "../support/instanceOf";

const TUESDAY = 1;
const WEDNESDAY = 2;

it("lets somebody off work the shift that is given up for another day", () => {
  const worker = (id: string) => ({
    id,
    shifts: { allowed: ["short"] },
    contract: { minutesPerWeek: 240, overtimeMinutes: 0 },
  });
  const instance = instanceOf({
    workers: [worker("w1"), worker("w2")],
    visits: [
      { id: "t", windows: windowOn("2026-03-24", "08:30", "11:00") },
      { id: "w", windows: windowOn("2026-03-25", "08:30", "11:00") },
    ],
  });
  const problem = compile(instance);
  const state = createRosterState(problem);
  const slot = (who: number, day: number) => who * problem.days + day;
  const held = slot(1, WEDNESDAY);
  state.begin();
  state.setOption(held, problem.slotOptions[held]);
  state.insert(1, held, 1);
  // the first worker, who made the visit on Tuesday, is away on that day
  const published: PublishedState = {
    worker: Int32Array.of(0, 1),
    start: new Int32Array(2).fill(-1),
    known: new Uint8Array(problem.workers).fill(1),
    option: state.option.slice(),
    stays: new Uint8Array(2),
    closed: new Uint8Array(problem.slots),
    settled: new Uint8Array(problem.slots),
  };
  published.closed[slot(0, TUESDAY)] = 1;
  const bonds = new Bonds(problem, published);
  const patterns = new ShiftPatterns(instance, problem);
  const repair = new RepairState(state, patterns, published, bonds, repairCosts, new Random(1));
  const plan = new ShiftPlanner(repair).plan(0, [0], 1000);
  const taken = (who: number, day: number) => ({ slot: slot(who, day), option: problem.slotOptions[slot(who, day)] });
  expect(plan).toMatchObject([taken(1, TUESDAY), { slot: held, option: -1 }, taken(0, WEDNESDAY)]);
});
