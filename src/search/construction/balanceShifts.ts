import { exponential } from "../../exponential";
import { power } from "../../power";
import type { ShiftPatterns } from "../../problem/ShiftPatterns";
import type { Random } from "../../random";
import type { RosterState } from "../RosterState";
import type { Staffing } from "./Staffing";

/** Changes tried, per slot and at most in all: half a second. */
const TRIES = 1000;
const MOST_TRIES = 500_000;
/** Changes tried in a step. */
const STEP = 256;
/** Shifts of a worker changed at once, at most: a weekend taken on can cost a shift before it and one after it. */
const MOST = 3;
/** Temperatures at the start and at the end, in worker bands of congestion; equal steps of their logarithm in between. */
const HOTTEST = 8;
const COLDEST = 0.08;

/**
 * Moves, opens and closes shifts until those on duty are spread like the need: a short annealing of the shifts alone. How many work on each day is hardly
 * changed once visits are placed, so it has to be right before. Shifts that are not fixed must hold no visits. Yields between changes.
 */
export function* balanceShifts(
  state: RosterState,
  patterns: ShiftPatterns,
  random: Random,
  staffing: Staffing,
): Generator<void, void, void> {
  const { problem, option } = state;
  const { days, slotFixed, slotOptions } = problem;
  const tries = Math.min(MOST_TRIES, TRIES * problem.slots);
  const slots: number[] = [];
  const before: number[] = [];
  const after: number[] = [];
  const cooling = power(COLDEST / HOTTEST, 1 / tries);
  let temperature = HOTTEST;
  for (let i = 0; i < tries; i++) {
    temperature *= cooling;
    if (i % STEP === 0) yield;
    const worker = random.integer(problem.workers);
    draw(worker);
    if (slots.length === 0) continue;
    const change = exchange(before, after);
    const stands = (change < 0 || random.uniform() < exponential(-change / temperature)) && legal(worker);
    if (!stands) exchange(after, before);
    else for (let j = 0; j < slots.length; j++) state.setOption(slots[j], after[j]);
  }

  function draw(worker: number): void {
    slots.length = before.length = after.length = 0;
    const size = 1 + random.integer(MOST);
    for (let j = 0; j < size; j++) {
      const slot = worker * days + random.integer(days);
      const options = slotOptions[slot + 1] - slotOptions[slot];
      if (options === 0 || slotFixed[slot] >= 0 || slots.includes(slot)) continue;
      const closes = option[slot] >= 0 && random.uniform() < 0.5;
      const to = closes ? -1 : slotOptions[slot] + random.integer(options);
      if (to === option[slot]) continue;
      slots.push(slot);
      before.push(option[slot]);
      after.push(to);
    }
  }

  /** Congestion of the bands concerned after less before, with the new options in place of the old. */
  function exchange(old: readonly number[], fresh: readonly number[]): number {
    let change = 0;
    for (let j = 0; j < old.length; j++) {
      change += covered(old[j], -1) + covered(fresh[j], 1);
    }
    return change;
  }

  function covered(one: number, workers: number): number {
    if (one < 0) return 0;
    const held = staffing.congestion(one);
    staffing.add(one, workers);
    return staffing.congestion(one) - held;
  }

  function legal(worker: number): boolean {
    slots.forEach((slot, j) => {
      option[slot] = after[j];
    });
    const holds = patterns.legal(worker, option);
    slots.forEach((slot, j) => {
      option[slot] = before[j];
    });
    return holds;
  }
}
