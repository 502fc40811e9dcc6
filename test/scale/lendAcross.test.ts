import { describe, expect, it } from "vitest";
import type { Roster } from "../../src/model/Roster";
import { lendAcross } from "../../src/scale/lendAcross";
import { visitsByRecipient } from "../../src/scale/visitsByRecipient";
import { instanceOf, windowOn } from "../support/instanceOf";
import { rosterOf } from "../support/rosterOf";

const [morning, noon] = ["08:00", "11:00"].map((from) => windowOn("2026-03-23", from, "12:00"));
const instance = instanceOf({
  workers: [{ id: "w1" }, { id: "w2" }, { id: "w3" }],
  recipients: [{ id: "r1" }, { id: "r2" }, { id: "r3", location: "C" }],
  visits: [
    { id: "v1", recipients: ["r1"], windows: morning },
    { id: "v2", recipients: ["r1"], windows: noon },
    { id: "v3", recipients: ["r2"], windows: morning },
    { id: "v4", recipients: ["r3"], windows: morning },
  ],
});
const units = [
  { id: "a", middle: 1, recipients: [0, 1], workers: [0, 1] },
  { id: "c", middle: 3, recipients: [2], workers: [2] },
] as const;

/** Who makes v1, v2, v3 and v4, one after the other where one makes several. */
function made(...workers: (string | null)[]): Roster {
  const starts: Record<string, string> = { v1: "08:00", v2: "11:00", v3: "09:00", v4: "10:00" };
  const ids = ["v1", "v3", "v4", "v2"];
  const by = (worker: string) => ids.filter((id) => workers[Number(id[1]) - 1] === worker);
  return rosterOf(instance, {
    shifts: ["w1", "w2", "w3"].flatMap((worker) => {
      const visits = by(worker).map((id): [string, string] => [id, starts[id]]);
      return visits.length === 0 ? [] : [{ worker, date: "2026-03-23", template: "early", visits }];
    }),
  });
}

function lending(before: Roster, crossingPrice: number, open = [0]) {
  const [, c] = units;
  const ofC = new Set(c.workers.map((w) => instance.workers[w].id));
  const part = (side: boolean): Roster => ({
    ...before,
    shifts: before.shifts.filter(({ worker }) => ofC.has(worker) === side),
  });
  return lendAcross({
    instance,
    units: [
      { ...units[0], recipients: [0, 1], workers: [0, 1] },
      { ...c, recipients: [2], workers: [2] },
    ],
    rosters: [
      { ...part(false), unassigned: before.unassigned },
      { ...part(true), unassigned: [] },
    ],
    open: new Set(open),
    households: [[0], [1], [2]],
    visitsOf: visitsByRecipient(instance),
    crossingPrice,
  });
}

describe("lendAcross", () => {
  it("opens the border for the open recipients, and to nobody else", () => {
    const { job } = lending(made("w1", "w1", "w1", "w3"), 0);
    expect(job.instance.recipients.map(({ excluded }) => excluded)).toEqual([[], [2], [0, 1]]);
  });

  it("keeps what there is where nothing is gained", () => {
    const { job, judge } = lending(made("w1", "w2", "w1", "w3"), 0);
    expect(judge(job.initialRoster!)).toBeNull();
  });

  it("asks a price for each recipient who changes unit", () => {
    const before = made("w1", "w2", "w2", "w3");
    const after = made("w3", "w3", "w2", "w3");
    expect(lending(before, 1).judge(after)).toBeNull();
    const settlement = lending(before, 0.9).judge(after)!;
    expect(settlement.moved).toEqual([0]);
    expect(settlement.units.map(({ recipients }) => recipients)).toEqual([[1], [0, 2]]);
  });

  it("asks a price for each worker who crosses the border", () => {
    const before = made("w1", "w2", "w1", "w3");
    // one recipient gets one carer less, one worker comes to her from the other side for half of her visits
    const after = made("w1", "w1", "w3", "w3");
    const open = [1];
    expect(lending(before, 1, open).judge(after)).toBeNull();
    expect(lending(before, 0.9, open).judge(after)!.moved).toEqual([1]);
  });

  it("asks no price where a visit would be left out", () => {
    const before = made("w1", null, "w1", "w3");
    const left = { ...before, unassigned: [{ visit: "v2", missing: 1, reasons: [] }] };
    const settlement = lending(left, 100).judge(made("w1", "w3", "w1", "w3"))!;
    expect(settlement.moved).toEqual([]);
    expect(settlement.roster.unassigned).toEqual([]);
  });
});
