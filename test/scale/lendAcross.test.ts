import { describe, expect, it } from "vitest";
import type { Roster } from "../../src/model/Roster";
import { lendAcross } from "../../src/scale/lendAcross";
import { instanceOf, windowOn } from "../support/instanceOf";

const windows = windowOn("2026-03-23", "08:00", "12:00");
const instance = instanceOf({
  workers: [{ id: "w1" }, { id: "w2" }],
  recipients: [{ id: "r1" }, { id: "r2" }, { id: "r3", location: "C" }],
  visits: ["r1", "r2", "r3"].map((id, at) => ({ id: `v${at + 1}`, recipients: [id], windows })),
});
const empty: Roster = {
  format: "kontinuitet/roster@1",
  instance: "",
  status: "partial",
  contacts: [],
  shifts: [],
  unassigned: [],
  score: [],
};

describe("lendAcross", () => {
  it("lets the neighbour's workers come to recipients with a visit left out only, and the unit's own stay", () => {
    const { job, judge } = lendAcross(
      instance,
      { id: "a", middle: 1, recipients: [0, 1], workers: [0] },
      { id: "c", middle: 3, recipients: [2], workers: [1] },
      [{ ...empty, unassigned: [{ visit: "v1", missing: 1, reasons: [] }] }, empty],
    );
    expect(job.instance.recipients.map(({ excluded }) => excluded)).toEqual([[], [1], [0]]);
    expect(judge(job.initialRoster!)).toBeNull();
  });
});
