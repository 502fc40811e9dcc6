import type { RosterState } from "../../src/search/RosterState";
import { Label } from "../../src/search/state/Label";

/** Sums of fractions, without what is left of a sum that came back to 0. */
const rounded = (value: number) => Math.round(value * 1e6) + 0;

/** Everything the state says, whatever the order in which it keeps its sets. */
export function contentsOf(state: RosterState) {
  const { problem } = state;
  const list = (array: ArrayLike<number>, from: number, size: number) =>
    Array.from({ length: size }, (_, i) => array[from + i]);
  const labels = (label: Label, from: number, size: number) =>
    Array.from({ length: size }, (_, i) => state.labels[(from + i) * Label.Size + label]);
  const sorted = (array: ArrayLike<number>, from: number, size: number) =>
    list(array, from, size).sort((a, b) => a - b);
  const slots = [...Array(problem.slots).keys()].map((slot) => {
    const base = slot * state.stride;
    const n = state.length[slot];
    if (state.option[slot] < 0) return { option: -1, travel: state.travelOf(slot), visit: state.visitTicksOf(slot), n };
    return {
      option: state.option[slot],
      travel: state.travelOf(slot),
      visit: state.visitTicksOf(slot),
      row: list(state.row, base + 1, n),
      place: labels(Label.Place, base, n + 2),
      leg: labels(Label.Leg, base, n + 1),
      end0: labels(Label.End0, base, n + 1),
      end1: labels(Label.End1, base, n + 1),
      late0: labels(Label.Late0, base + 1, n + 1),
      late1: labels(Label.Late1, base + 1, n + 1),
    };
  });
  return {
    slots,
    duty: [...Array(problem.days).keys()].map((day) =>
      sorted(state.dutyWorker, day * problem.workers, state.dutySize[day]),
    ),
    slotOf: [...state.slotOf],
    placed: [...state.placed],
    // what an adjustable visit is decided to be matters only while it is placed
    decided: [...Array(problem.visits).keys()].map((v) => [state.choice[v], state.earliest[v], state.latest[v]]),
    loose: sorted(state.loose, 0, state.looseSize),
    count: [...state.count],
    carers: [...state.carers],
    crews: [...Array(problem.recipients).keys()].map((r) => sorted(state.crew, r * problem.workers, state.crewSize[r])),
    booked: [...state.booked],
    paid: [...state.paid],
    caseload: [...state.caseload],
    contact: [...state.contact],
    contactMade: [...state.contactMade],
    travelTicks: state.travelTicks,
    contactMisses: state.contactMisses,
    looseUrgency: rounded(state.looseUrgency),
    continuity: rounded(state.continuity),
    contactShare: rounded(state.contactShare),
  };
}
