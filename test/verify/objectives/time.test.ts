import { describe, expect, test } from "vitest";
import { verify } from "../../../src/verify/verify";
import { instanceOf } from "../../support/instanceOf";
import { rosterOf, type ShiftPart } from "../../support/rosterOf";

const date = "2026-03-23";
const window = (earliest: string, latest: string, desired?: object) => [
  { date, earliest, latest, ...(desired ? { desired } : {}) },
];

function timeOf(visits: object[], shift: Partial<ShiftPart>, worker: object = {}, objective?: object) {
  const instance = instanceOf({
    workers: [{ id: "w1", ...worker }],
    recipients: [{ id: "r1" }, { id: "r2", location: "B" }],
    visits: visits as Record<string, unknown>[],
    ...(objective === undefined ? {} : { objective: objective as Record<string, unknown> }),
  });
  const shifts = [{ worker: "w1", date, template: "short", ...shift }];
  return verify(instance, rosterOf(instance, { shifts })).objectives.time;
}

describe("time", () => {
  test("adds travel with both base legs and waiting between visits", () => {
    // travel 10 + 5 + 20; from 09:00 to 10:00 less 5 of travel: 55 waiting; none before 08:30 or after 10:30
    const visits = [
      { id: "v1", windows: window("08:00", "11:00") },
      { id: "v2", recipients: ["r2"], windows: window("08:00", "11:00") },
    ];
    const { terms, value } = timeOf(visits, {
      visits: [
        ["v1", "08:30"],
        ["v2", "10:00"],
      ],
    });
    expect(terms).toMatchObject({ travel: 35, waiting: 55 });
    expect(value).toBeCloseTo(35 + 0.1 * 55, 12);
  });

  test("does not count the break as waiting", () => {
    const visits = [
      { id: "v1", windows: window("08:00", "12:00") },
      { id: "v2", recipients: ["r2"], windows: window("08:00", "12:00") },
    ];
    const part = { template: "early", break: "10:20" };
    // 10:00 to 11:00: 5 of travel, 30 of break
    expect(
      timeOf(visits, {
        ...part,
        visits: [
          ["v1", "09:30"],
          ["v2", "11:00"],
        ],
      }).terms.waiting,
    ).toBe(25);
    expect(
      timeOf(visits, {
        ...part,
        visits: [
          ["v1", "09:00"],
          ["v2", "09:35"],
        ],
      }).terms.waiting,
    ).toBe(0);
  });

  test("counts paid minutes above the contract, a seventh of it per day of a part week", () => {
    const overtime = timeOf(
      [],
      { template: "early", break: "11:00" },
      { contract: { minutesPerWeek: 400, overtimeMinutes: 100 } },
    );
    expect(overtime.terms.overtime).toBe(50);
  });

  test("counts the distance from the desired part of the window per carer", () => {
    const visits = [{ id: "v1", windows: window("08:00", "11:00", { earliest: "09:00", latest: "09:30" }) }];
    for (const [start, distance] of [
      ["08:45", 15],
      ["09:10", 0],
      ["09:50", 20],
    ] as const) {
      expect(timeOf(visits, { visits: [["v1", start]] }).terms.desired).toBe(distance);
    }
  });

  test("counts minutes below the preferred length and load above the soft load", () => {
    const fixed = [{ date, template: "short", softLoad: 50 }];
    const visits = [
      { id: "v1", minutes: { min: 20, preferred: 30 }, windows: window("08:00", "11:00") },
      { id: "v2", minutes: 30, load: 45, windows: window("08:00", "11:00") },
    ];
    const part: Partial<ShiftPart> = {
      visits: [
        ["v1", "08:30", { minutes: 22 }],
        ["v2", "09:00"],
      ],
    };
    // load: preferred 30 for v1, 45 for v2
    expect(timeOf(visits, part, { shifts: { fixed } }).terms).toMatchObject({ belowPreferred: 8, softLoad: 25 });
  });

  test("counts missing soft levels in the best matching of carers to seats", () => {
    const soft = (level: number) => [{ skill: "care", level, soft: true }];
    const instance = instanceOf({
      workers: [
        { id: "w1", skills: [{ skill: "care", level: 1 }] },
        { id: "w2", skills: [{ skill: "care", level: 3 }] },
      ],
      visits: [{ id: "v1", carers: [{ skills: soft(4) }, { skills: soft(1) }], windows: window("08:00", "11:00") }],
      objective: { preset: "continuity-first", timeWeights: { travel: 0, softSkill: 7 } },
    });
    const shifts = ["w1", "w2"].map(
      (worker): ShiftPart => ({ worker, date, template: "short", visits: [["v1", "09:00"]] }),
    );
    const { time } = verify(instance, rosterOf(instance, { shifts })).objectives;
    // w2 in the first seat lacks one level, w1 in the second none; the other way round it would be 3
    expect(time.terms.softSkill).toBe(1);
    expect(time.value).toBe(7);
    expect(time.byWorker.w2.softSkill).toBe(1);
  });
});
