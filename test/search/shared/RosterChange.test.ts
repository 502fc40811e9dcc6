import { describe, expect, it } from "vitest";
import { compile } from "../../../src/problem/compile";
import type { Problem } from "../../../src/problem/Problem";
import { createRosterState, type RosterState } from "../../../src/search/RosterState";
import { RosterChange } from "../../../src/search/shared/RosterChange";
import { contentsOf } from "../../support/contentsOf";
import { instanceOf, windowOn } from "../../support/instanceOf";

const monday = windowOn("2026-03-23", "08:00", "12:00");
const tuesday = windowOn("2026-03-24", "08:00", "12:00");
/** Visits 0 and 1 on Monday and 2 on Tuesday to r1; 3 on Monday and 4 on Tuesday to r2, who may have two carers; 5 for two workers; 6 is after 7. */
const problem = compile(
  instanceOf({
    workers: [{ id: "w1" }, { id: "w2" }, { id: "w3" }, { id: "w4" }],
    recipients: [{ id: "r1" }, { id: "r2", maxCarers: 2 }],
    visits: [
      { id: "a", windows: monday },
      { id: "b", windows: monday },
      { id: "c", windows: tuesday },
      { id: "d", windows: monday, recipients: ["r2"] },
      { id: "e", windows: tuesday, recipients: ["r2"] },
      { id: "f", windows: monday, carers: 2 },
      { id: "g", windows: monday },
      { id: "h", windows: monday },
    ],
    dependencies: [{ first: "g", second: "h", minGap: 30, maxGap: 120 }],
  }),
);
type Act = (state: RosterState) => void;

const slotOf = (worker: number, day: number) => worker * problem.days + day;
const put =
  (visit: number, worker: number, seat = 0): Act =>
  (state) => {
    const part = problem.visitParts[visit] + seat;
    const choice = problem.visitChoices[visit];
    const start = problem.choiceEarliest[choice];
    if (state.placed[visit] === 0 && state.adjustable[visit]) state.decide(visit, choice, start, start);
    state.insert(part, slotOf(worker, problem.choiceDay[choice]), 1);
  };
const shift =
  (worker: number, day: number, nth: number): Act =>
  (state) => {
    const slot = slotOf(worker, day);
    state.setOption(slot, nth < 0 ? -1 : problem.slotOptions[slot] + nth);
  };

/** Every worker on her first shift on Monday and Tuesday, and what else is done before. */
function stateAfter(...acts: Act[]): RosterState {
  const state = createRosterState(problem);
  state.begin();
  for (let worker = 0; worker < problem.workers; worker++) for (const day of [0, 1]) shift(worker, day, 0)(state);
  for (const act of acts) act(state);
  return state;
}

/** What a move records that does this. */
function changeOf(before: Act[], act: Act): { change: RosterChange; taken: boolean; state: RosterState } {
  const state = stateAfter(...before);
  const change = new RosterChange(state);
  state.begin();
  act(state);
  return { change, taken: change.take(), state };
}

function conflict(first: Act, second: Act, ...before: Act[]): boolean {
  const one = changeOf(before, first);
  const other = changeOf(before, second);
  const found = one.change.conflictsWith(other.change.words, 0);
  expect(other.change.conflictsWith(one.change.words, 0)).toBe(found);
  return found;
}

const out =
  (visit: number, seat = 0): Act =>
  (state) =>
    state.remove(problem.visitParts[visit] + seat);
const appoint =
  (recipient: number, worker: number): Act =>
  (state) =>
    state.reappoint(recipient, worker);
const both =
  (...acts: Act[]): Act =>
  (state) =>
    acts.forEach((act) => {
      act(state);
    });

describe("RosterChange", () => {
  it("is nothing where a move has put everything back", () => {
    expect(changeOf([put(0, 0)], both(out(0), put(0, 0))).taken).toBe(false);
    expect(changeOf([], shift(0, 0, 0)).taken).toBe(false);
    expect(changeOf([put(5, 0), put(5, 1, 1)], both(out(5), out(5, 1), put(5, 0), put(5, 1, 1))).taken).toBe(false);
  });

  it("is a change where a visit keeps its workers and gets another time", () => {
    const later: Act = (state) => {
      out(5)(state);
      out(5, 1)(state);
      const choice = problem.visitChoices[5];
      state.decide(5, choice, problem.choiceLatest[choice], problem.choiceLatest[choice]);
      state.insert(problem.visitParts[5], slotOf(0, 0), 1);
      state.insert(problem.visitParts[5] + 1, slotOf(1, 0), 1);
    };
    const { change, state, taken } = changeOf([put(5, 0), put(5, 1, 1)], later);
    expect(taken).toBe(true);
    const elsewhere = stateAfter(put(5, 0), put(5, 1, 1));
    elsewhere.redo(change.words);
    expect(contentsOf(elsewhere)).toEqual(contentsOf(state));
  });

  it("makes the same roster elsewhere", () => {
    const before = [put(0, 0), put(3, 1), put(5, 2), put(5, 3, 1), put(2, 2)];
    const act = both(
      out(0),
      put(0, 1),
      appoint(0, 2),
      out(5, 1),
      put(1, 3),
      out(3),
      shift(2, 1, 1),
      put(7, 0),
      put(6, 1),
      appoint(1, 3),
      appoint(0, 1),
    );
    const { change, state } = changeOf(before, act);
    const elsewhere = stateAfter(...before);
    elsewhere.redo(change.words);
    expect(contentsOf(elsewhere)).toEqual(contentsOf(state));
    state.undo();
    expect(contentsOf(state)).toEqual(contentsOf(stateAfter(...before)));
  });

  it("is a change where nothing but a contact is another", () => {
    const { change, state, taken } = changeOf([put(0, 0)], appoint(0, 0));
    expect(taken).toBe(true);
    const elsewhere = stateAfter(put(0, 0));
    elsewhere.redo(change.words);
    expect(elsewhere.contact[0]).toBe(0);
    expect(contentsOf(elsewhere)).toEqual(contentsOf(state));
  });

  it.each<[string, boolean, Act, Act, Act[]]>([
    ["different workers and visits", false, put(0, 0), put(1, 1), []],
    ["the same route", true, put(0, 0), put(1, 0), []],
    ["the same route, once for less", true, out(0), put(1, 0), [put(0, 0)]],
    ["the same visit for different workers", true, put(0, 0), put(0, 1), []],
    ["two seats of one visit", true, put(5, 0), put(5, 1, 1), []],
    ["both seats taken out, each by one", true, out(5), out(5, 1), [put(5, 0), put(5, 1, 1)]],
    ["more hours of one worker on two days of a week", true, put(0, 0), put(2, 0), []],
    ["more hours of a worker on one day, fewer on another", false, out(0), put(2, 0), [put(0, 0)]],
    ["a shift and more hours of its worker", true, shift(0, 0, 1), put(2, 0), []],
    ["a shift and fewer hours of its worker", false, shift(0, 1, -1), out(0), [put(0, 0)]],
    ["two shifts of one worker", true, shift(0, 0, -1), shift(0, 1, -1), []],
    ["shifts of two workers", false, shift(0, 0, -1), shift(1, 0, -1), []],
    ["new carers of a recipient who may have few", true, put(3, 0), put(4, 1), []],
    ["new carers of a recipient who may have any number", false, put(0, 0), put(2, 1), []],
    ["contacts of two recipients", true, appoint(0, 0), appoint(1, 1), []],
    ["a contact and more hours of hers", true, appoint(0, 0), put(3, 0), []],
    ["a contact and another shift of hers", true, appoint(0, 0), shift(0, 1, 1), []],
    ["a contact and fewer hours of hers", false, appoint(1, 0), out(0), [put(0, 0)]],
    ["a contact and another worker's hours", false, appoint(1, 0), put(0, 1), []],
    ["nobody as a contact, and a worker's hours", false, appoint(1, -1), put(0, 0), []],
    ["visits of which one depends on the other", true, put(6, 0), put(7, 1), []],
  ])("%s: conflict %s", (_, expected, first, second, before) => {
    expect(conflict(first, second, ...before)).toBe(expected);
  });
});

// keeps the numbers of visits above true
it("numbers its visits as the cases expect", () => {
  expect(seats(problem)).toEqual([1, 1, 1, 1, 1, 2, 1, 1]);
});

function seats({ visitParts, visits }: Problem): number[] {
  return Array.from({ length: visits }, (_, v) => visitParts[v + 1] - visitParts[v]);
}
