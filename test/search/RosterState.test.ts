import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseInstance } from "../../src/model/parseInstance";
import { compile } from "../../src/problem/compile";
import type { Problem } from "../../src/problem/Problem";
import { Random } from "../../src/random";
import { createRosterState, type RosterState } from "../../src/search/RosterState";
import { Snapshot } from "../../src/search/Snapshot";
import { StartIntervals } from "../../src/search/StartIntervals";
import { NEVER } from "../../src/search/state/Label";
import { arbitraryInstanceDocument } from "../support/arbitraryInstance";
import { contentsOf } from "../support/contentsOf";
import { instanceOf, windowOn } from "../support/instanceOf";
import { tinyDocument } from "../support/tinyDocument";

const RUNS = process.env.KONTINUITET_LONG ? 4_000 : 400;
const STEPS = 60;

const documents = fc.oneof(tinyDocument(), arbitraryInstanceDocument({ maxDays: 3, maxVisits: 14 }));

/** The labels of a row by their definition: every place of the break tried by itself. */
function labelsOf(state: RosterState, slot: number) {
  const { problem } = state;
  const n = state.length[slot];
  const option = state.option[slot];
  const matrix = problem.workerTravel[(slot / problem.days) | 0];
  const home = problem.workerBase[(slot / problem.days) | 0];
  const parts = [...state.row.subarray(slot * state.stride + 1, slot * state.stride + 1 + n)];
  const visits = parts.map((part) => problem.partVisit[part]);
  const places = [home, ...visits.map((visit) => problem.visitLocation[visit]), home];
  const leg = (k: number) => (n === 0 ? 0 : problem.travel[matrix + places[k - 1] * problem.locations + places[k]]);
  const rest = problem.optionBreak[option];
  const [restFrom, restTo] = [problem.optionBreakEarliest[option], problem.optionBreakLatest[option]];
  const ends = (gap: number) => {
    const found = [problem.optionStart[option]];
    for (let k = 1; k <= n; k++) {
      const left = found[k - 1];
      let start = left + leg(k);
      if (gap === k) start = left > restTo ? NEVER : Math.max(left + leg(k), restFrom) + rest;
      start = Math.max(start, state.earliest[visits[k - 1]]);
      found.push(start > state.latest[visits[k - 1]] ? NEVER : start + problem.partDuration[parts[k - 1]]);
    }
    return found;
  };
  const starts = (gap: number) => {
    const found = new Array<number>(n + 2).fill(-NEVER);
    found[n + 1] = problem.optionEnd[option];
    for (let k = n; k >= 1; k--) {
      const next = found[k + 1];
      let end = next - leg(k + 1);
      if (gap === k + 1) end = restFrom + rest > next ? -NEVER : Math.min(next - rest - leg(k + 1), restTo);
      const start = Math.min(end - problem.partDuration[parts[k - 1]], state.latest[visits[k - 1]]);
      found[k] = start < state.earliest[visits[k - 1]] ? -NEVER : start;
    }
    return found;
  };
  const never = n + 5;
  const before = (k: number) => Array.from({ length: k }, (_, i) => ends(i + 1)[k]);
  const after = (k: number) => Array.from({ length: n + 1 - k }, (_, i) => starts(k + 1 + i)[k]);
  return {
    end0: ends(never).map((tick) => (rest > 0 ? tick : NEVER)),
    end1: ends(never).map((tick, k) => (rest > 0 ? Math.min(NEVER, ...before(k)) : tick)),
    late0: starts(never).slice(1),
    late1: starts(never)
      .slice(1)
      .map((_, k) => (rest > 0 ? Math.max(-NEVER, ...after(k + 1)) : -NEVER)),
  };
}

function randomState(document: unknown): { problem: Problem; state: RosterState } {
  const { instance } = parseInstance(document);
  if (instance === null) throw new Error("invalid document");
  const problem = compile(instance);
  const state = createRosterState(problem);
  for (let slot = 0; slot < problem.slots; slot++) {
    if (problem.slotFixed[slot] >= 0) state.setOption(slot, problem.slotFixed[slot]);
  }
  return { problem, state };
}

/** Opens, changes or closes a shift; parts that no longer fit go. */
function changeShift({ problem, state }: { problem: Problem; state: RosterState }, random: Random): void {
  if (problem.slots === 0) return;
  const slot = random.integer(problem.slots);
  const count = problem.slotOptions[slot + 1] - problem.slotOptions[slot];
  if (count === 0 || problem.slotFixed[slot] >= 0) return;
  const last = () => state.row[slot * state.stride + state.length[slot]];
  if (state.option[slot] >= 0 && random.uniform() < 0.2) {
    while (state.length[slot] > 0) state.remove(last());
    state.setOption(slot, -1);
    return;
  }
  let drivable = state.setOption(slot, problem.slotOptions[slot] + random.integer(count));
  while (!drivable) {
    state.remove(last());
    drivable = state.refresh(slot);
  }
}

/** A loose part, a choice and a slot on duty where it might go; null where the draw finds none. */
function drawInsertion({ problem, state }: { problem: Problem; state: RosterState }, random: Random) {
  if (state.looseSize === 0 || problem.slots === 0) return null;
  const part = state.loose[random.integer(state.looseSize)];
  const visit = problem.partVisit[part];
  const first = problem.visitChoices[visit];
  const choices = problem.visitChoices[visit + 1] - first;
  if (choices === 0) return null;
  const together = state.placed[visit] > 0;
  const choice = together ? state.choice[visit] : first + random.integer(choices);
  const slot = random.integer(problem.workers) * problem.days + problem.choiceDay[choice];
  if (state.option[slot] < 0) return null;
  for (let p = problem.visitParts[visit]; p < problem.visitParts[visit + 1]; p++)
    if (state.slotOf[p] === slot) return null;
  const es = together ? state.earliest[visit] : problem.choiceEarliest[choice];
  const ls = together ? state.latest[visit] : problem.choiceLatest[choice];
  return { part, visit, choice, slot, es, ls, together };
}

type Draw = NonNullable<ReturnType<typeof drawInsertion>>;

function insertAt(state: RosterState, draw: Draw, position: number, es = draw.es, ls = draw.ls): void {
  if (!draw.together) state.decide(draw.visit, draw.choice, es, ls);
  state.insert(draw.part, draw.slot, position);
}

function insertSomewhere(both: { problem: Problem; state: RosterState }, random: Random): void {
  const { problem, state } = both;
  let draw = drawInsertion(both, random);
  for (let tries = 0; draw === null && tries < 8; tries++) draw = drawInsertion(both, random);
  if (draw === null) return;
  const { part, slot, visit } = draw;
  const start = problem.timed[visit] && !draw.together ? draw.es + random.integer(draw.ls - draw.es + 1) : null;
  const [es, ls] = start === null ? [draw.es, draw.ls] : [start, start];
  const extra = state.scan(slot, problem.visitLocation[visit], problem.partDuration[part], es, ls);
  if (extra >= NEVER) return;
  insertAt(state, draw, state.foundPosition, es, ls);
}

function removeSomething({ problem, state }: { problem: Problem; state: RosterState }, random: Random): void {
  const placed = [...Array(problem.parts).keys()].filter((part) => state.slotOf[part] >= 0);
  if (placed.length > 0) state.remove(placed[random.integer(placed.length)]);
}

function change(both: { problem: Problem; state: RosterState }, random: Random): void {
  const kind = random.uniform();
  if (kind < 0.25) changeShift(both, random);
  else if (kind < 0.8) insertSomewhere(both, random);
  else removeSomething(both, random);
}

function appointSomebody({ problem, state }: { problem: Problem; state: RosterState }, random: Random): void {
  if (problem.recipients === 0) return;
  const recipient = random.integer(problem.recipients);
  if (problem.contactRequired[recipient]) state.appoint(recipient, random.integer(problem.workers + 1) - 1);
}

/** Other contacts for a few recipients, once each. */
function reappointSome({ problem, state }: { problem: Problem; state: RosterState }, random: Random): number {
  let changed = 0;
  for (let recipient = 0; recipient < problem.recipients; recipient++) {
    if (!problem.contactRequired[recipient] || random.uniform() < 0.6) continue;
    const before = state.contact[recipient];
    state.reappoint(recipient, random.integer(problem.workers + 1) - 1);
    if (state.contact[recipient] !== before) changed++;
  }
  return changed;
}

/** Feasible insertions by trying each position: extra travel by position. */
function tryAll(state: RosterState, draw: Draw, es = draw.es, ls = draw.ls): Map<number, number> {
  const found = new Map<number, number>();
  for (let position = 1; position <= state.length[draw.slot] + 1; position++) {
    const before = state.travelOf(draw.slot);
    state.begin();
    insertAt(state, draw, position, es, ls);
    if (state.refresh(draw.slot)) found.set(position, state.travelOf(draw.slot) - before);
    state.undo();
  }
  return found;
}

describe("RosterState", () => {
  it("is as before after undo, whatever was changed", () => {
    let changed = 0;
    let reappointed = 0;
    fc.assert(
      fc.property(documents, fc.integer(), (document, seed) => {
        const both = randomState(document);
        const random = new Random(seed);
        for (let step = 0; step < STEPS; step++) {
          if (random.uniform() < 0.1) appointSomebody(both, random);
          both.state.begin();
          for (let i = random.integer(4); i >= 0; i--) change(both, random);
          const before = contentsOf(both.state);
          both.state.begin();
          const when = random.integer(7);
          for (let i = random.integer(6); i >= 0; i--) {
            if (i === when) reappointed += reappointSome(both, random);
            change(both, random);
          }
          changed += both.state.touchedSize;
          both.state.undo();
          expect(contentsOf(both.state)).toEqual(before);
        }
      }),
      { numRuns: RUNS },
    );
    expect(changed).toBeGreaterThan(RUNS * 10);
    expect(reappointed).toBeGreaterThan(RUNS);
  });

  it("says the same as a state built from its rows alone", () => {
    fc.assert(
      fc.property(documents, fc.integer(), (document, seed) => {
        const both = randomState(document);
        const random = new Random(seed);
        for (let step = 0; step < STEPS; step++) {
          if (random.uniform() < 0.1) appointSomebody(both, random);
          both.state.begin();
          change(both, random);
          if (random.uniform() < 0.3) both.state.undo();
        }
        const fresh = createRosterState(both.problem);
        new Snapshot(both.state).restore(fresh);
        const { decided, ...rest } = contentsOf(both.state);
        const { decided: decidedAnew, ...anew } = contentsOf(fresh);
        expect(rest).toEqual(anew);
        decided.forEach((values, visit) => {
          if (both.state.placed[visit] > 0) expect(values).toEqual(decidedAnew[visit]);
        });
      }),
      { numRuns: RUNS },
    );
  });

  it("labels every row by the definition", () => {
    let stops = 0;
    fc.assert(
      fc.property(documents, fc.integer(), (document, seed) => {
        const both = randomState(document);
        const random = new Random(seed);
        both.state.begin();
        for (let step = 0; step < STEPS; step++) change(both, random);
        const { slots } = contentsOf(both.state);
        slots.forEach((row, slot) => {
          if (row.option < 0) return;
          const { end0, end1, late0, late1 } = row;
          stops += row.row?.length ?? 0;
          expect({ end0, end1, late0, late1 }).toEqual(labelsOf(both.state, slot));
        });
      }),
      { numRuns: RUNS },
    );
    expect(stops).toBeGreaterThan(RUNS / 4);
  });

  it("finds by scan the cheapest of the insertions that can be driven, by scanIntervals every start, and passes over nothing that fits", () => {
    let fitting = 0;
    let failing = 0;
    let passedOver = 0;
    fc.assert(
      fc.property(documents, fc.integer(), (document, seed) => {
        const both = randomState(document);
        const { problem, state } = both;
        const random = new Random(seed);
        for (let step = 0; step < STEPS; step++) {
          state.begin();
          change(both, random);
          const draw = drawInsertion(both, random);
          if (draw === null) continue;
          const at = problem.visitLocation[draw.visit];
          const duration = problem.partDuration[draw.part];
          const found = tryAll(state, draw);
          const extra = state.scan(draw.slot, at, duration, draw.es, draw.ls);
          expect(extra).toBe(found.size === 0 ? NEVER : Math.min(...found.values()));
          if (found.size > 0) expect(found.get(state.foundPosition)).toBe(extra);
          if (found.size > 0) fitting++;
          else failing++;
          if (state.missesShift(draw.slot, duration, draw.es, draw.ls) || state.lacksRoom(draw.slot, duration)) {
            expect(found.size).toBe(0);
            passedOver++;
          }
          if (draw.together) continue;

          const intervals = new StartIntervals();
          state.scanIntervals(draw.slot, at, duration, draw.es, draw.ls, intervals);
          const starts = [
            draw.es,
            draw.ls,
            ...intervals.low.subarray(0, intervals.size),
            ...intervals.high.subarray(0, intervals.size),
          ];
          const near = starts.flatMap((start) => [start - 1, start, start + 1]);
          for (const start of new Set(near.filter((tick) => tick >= draw.es && tick <= draw.ls))) {
            const inside = new Map<number, number>();
            for (let i = 0; i < intervals.size; i++) {
              if (start < intervals.low[i] || start > intervals.high[i]) continue;
              expect(intervals.slot[i]).toBe(draw.slot);
              inside.set(intervals.position[i], intervals.extra[i]);
            }
            expect(inside).toEqual(tryAll(state, draw, start, start));
          }
        }
      }),
      { numRuns: RUNS },
    );
    expect(fitting).toBeGreaterThan(RUNS);
    expect(failing).toBeGreaterThan(RUNS);
    expect(passedOver).toBeGreaterThan(RUNS / 10);
  });

  describe("a shift from 7 to 15 with half an hour's break", () => {
    function withVisitAt(location: string) {
      const windows = windowOn("2026-03-23", "07:00", "14:30");
      const instance = instanceOf({
        workers: [{ id: "w1", shifts: { allowed: ["early"] } }],
        recipients: [{ id: "r1" }, { id: "r2", location }],
        visits: [
          { id: "v1", recipients: ["r2"], minutes: 180, windows },
          { id: "v2", windows },
        ],
      });
      const problem = compile(instance);
      const minute = problem.ticksPerMinute;
      /** Whether v2 finds a place at a duration, and whether it is passed over. */
      const answers = (state: RosterState, duration: number) => {
        const [es, ls] = [state.earliest[1], state.latest[1]];
        const fits = state.scan(0, problem.visitLocation[1], duration * minute, es, ls) < NEVER;
        const passedOver = state.missesShift(0, duration * minute, es, ls) || state.lacksRoom(0, duration * minute);
        return { fits, passedOver };
      };
      const occupied = (triangular: boolean) => {
        const state = createRosterState({ ...problem, triangular });
        state.begin();
        state.setOption(0, problem.slotOptions[0]);
        state.insert(0, 0, 1);
        return state;
      };
      return { answers, minute, occupied, problem };
    }

    it("has room for a visit until visits, travel and break fill it", () => {
      const { answers, occupied } = withVisitAt("A");
      // the inequality holds between the two places in use
      const state = occupied(true);
      expect(answers(state, 250)).toEqual({ fits: true, passedOver: false });
      expect(answers(state, 251)).toEqual({ fits: false, passedOver: true });
    });

    it("is not passed over for its room where a visit may shorten the way", () => {
      const { answers, occupied, problem } = withVisitAt("C");
      expect(problem.triangular).toBe(false);
      const state = occupied(problem.triangular);
      expect(answers(state, 215)).toEqual({ fits: true, passedOver: false });
      expect(answers(state, 216)).toEqual({ fits: false, passedOver: false });
    });

    it("holds windows that meet it by a tick, and none while it is closed", () => {
      const { minute, occupied } = withVisitAt("A");
      const state = occupied(true);
      const [start, end] = [7 * 60 * minute, 15 * 60 * minute];
      expect(state.missesShift(0, 10, start - 50, start)).toBe(false);
      expect(state.missesShift(0, 10, start - 50, start - 1)).toBe(true);
      expect(state.missesShift(0, 10, end - 10, end)).toBe(false);
      expect(state.missesShift(0, 10, end - 9, end)).toBe(true);
      state.begin();
      state.remove(0);
      state.setOption(0, -1);
      expect(state.missesShift(0, 10, start, end)).toBe(true);
      state.undo();
      expect(state.missesShift(0, 10, start, end)).toBe(false);
    });
  });

  it("finds by scanReplacing a run to put out that makes room, where there is one", () => {
    let replaced = 0;
    fc.assert(
      fc.property(documents, fc.integer(), (document, seed) => {
        const both = randomState(document);
        const { problem, state } = both;
        // a removal may shed more than it names where the triangle inequality fails
        if (!problem.triangular) return;
        const random = new Random(seed);
        const burden = Float64Array.from({ length: problem.parts }, () =>
          random.uniform() < 0.2 ? NEVER : random.uniform(),
        );
        for (let step = 0; step < STEPS; step++) {
          state.begin();
          change(both, random);
          const draw = drawInsertion(both, random);
          if (draw === null) continue;
          const { part, slot, visit } = draw;
          const most = random.integer(4);
          const price = state.scanReplacing(
            slot,
            problem.visitLocation[visit],
            problem.partDuration[part],
            draw.es,
            draw.ls,
            most,
            burden,
            0.01,
          );
          const [position, run] = [state.foundPosition, state.foundSegment];
          let possible = false;
          for (let size = 0; size <= most; size++) {
            for (let at = 1; at + size <= state.length[slot] + 1; at++) {
              const out = [...state.row.subarray(slot * state.stride + at, slot * state.stride + at + size)];
              if (out.some((other) => burden[other] >= NEVER || problem.partVisit[other] === visit)) continue;
              state.begin();
              for (const other of out) state.remove(other);
              insertAt(state, draw, at);
              const fits = state.refresh(slot);
              state.undo();
              possible ||= fits;
              if (price < NEVER && position === at && run === size) {
                expect(fits).toBe(true);
                if (size > 0) replaced++;
              }
            }
          }
          expect(price < NEVER).toBe(possible);
        }
      }),
      { numRuns: RUNS },
    );
    expect(replaced).toBeGreaterThan(RUNS / 100);
  });
});
