import { expect } from "vitest";
import { applyRelaxations } from "../../src/explain/applyRelaxations";
import { explainUnassigned, type WayOut } from "../../src/explain/explainUnassigned";
import type { ReasonCode } from "../../src/explain/ReasonCode";
import { recommend } from "../../src/explain/recommend";
import type { Instance } from "../../src/model/Instance";
import type { Roster } from "../../src/model/Roster";
import { applyShifts } from "../../src/revise/applyShifts";
import { verify } from "../../src/verify/verify";

/** Whether somebody, or the worker named, can make the visit, and `verify` finds no further breach then. */
export function assignable(instance: Instance, roster: Roster, visit: string, worker?: string): boolean {
  const before = verify(instance, roster).violations.length;
  const candidate = recommend(instance, roster, visit).candidates.find((one) => (worker ?? one.worker) === one.worker);
  if (candidate === undefined) return false;
  const after = verify(instance, applyShifts(instance, roster, candidate.shifts));
  expect(after.violations.length).toBeLessThanOrEqual(before);
  return after.objectives.unassigned.byVisit[visit] === undefined;
}

/**
 * The visit `v1` cannot be made, the code is among the reasons, and letting go what it names, and nothing else, makes the visit assignable. Returns that way
 * out.
 */
export function checkWayOut(code: ReasonCode, instance: Instance, roster: Roster): WayOut {
  expect(assignable(instance, roster, "v1")).toBe(false);
  const { able, causes, cheapest } = explainUnassigned(instance, roster, "v1");
  expect(able).toEqual([]);
  const cause = causes.find((one) => one.code === code);
  expect(cause?.workers.length, `workers kept by ${code}`).toBeGreaterThan(0);
  const way = cause?.way;
  if (way == null) throw new Error(`no way out for ${code}`);
  expect(new Set(way.relaxations.map((one) => one.code))).toEqual(new Set([code]));
  const relaxed = applyRelaxations(instance, roster, way.relaxations);
  expect(assignable(relaxed.instance, relaxed.roster, "v1")).toBe(true);
  expect(cheapest?.cost).toBeLessThanOrEqual(way.cost);
  return way;
}
