/** A document as a test edits it. */
// biome-ignore lint/suspicious/noExplicitAny: tests write any value anywhere.
export type Json = any;

/** A fresh small document, valid and without findings, that uses every field of the format. */
export function smallInstance(): Json {
  return {
    format: "kontinuitet/instance@1",
    name: "small unit",
    horizon: { start: "2026-03-23", days: 14, timeZone: "Europe/Stockholm", ticksPerMinute: 1 },
    locations: [
      { id: "base", lat: 59.76, lon: 18.7 },
      { id: "L1", lat: 59.77, lon: 18.72 },
      { id: "L2", lat: 59.75, lon: 18.66 },
    ],
    travel: {
      bike: {
        minutes: [
          [0, 6, 9],
          [6, 0, 12],
          [8, 11, 0],
        ],
      },
      car: { speedKmh: 30, detour: 1.3, overheadMinutes: 2 },
    },
    skills: ["medication", "insulin", "lift", "care"],
    shiftTemplates: [
      {
        id: "early",
        start: "07:00",
        end: "15:30",
        break: { minutes: 30, earliest: "10:30", latest: "13:00" },
      },
      { id: "late", start: "13:30", end: "22:00", break: { minutes: 30, earliest: "16:00", latest: "19:30" } },
      { id: "night", start: "21:30", end: "07:30", break: { minutes: 30, earliest: "01:00", latest: "03:00" } },
    ],
    workers: [
      {
        id: "w1",
        title: "assistantNurse",
        employment: "permanent",
        skills: [
          "medication",
          "lift",
          { skill: "care", level: 2 },
          { skill: "insulin", level: 2, validFrom: "2026-01-01", validTo: "2026-05-01", recipients: ["r1", "r2"] },
        ],
        mode: "bike",
        base: "base",
        contract: { minutesPerWeek: 2220, overtimeMinutes: 120 },
        shifts: {
          fixed: [
            { date: "2026-03-24", template: "early" },
            {
              date: "2026-03-25",
              start: "07:00",
              end: "14:00",
              break: { minutes: 30, earliest: "10:00", latest: "11:30" },
              softLoad: 300,
            },
          ],
          allowed: ["early", "late"],
          unavailable: ["2026-03-28"],
        },
        dayBreak: "23:00",
        maxContacts: 5,
        team: "north",
      },
      { id: "w2", title: "assistantNurse", skills: ["medication", "lift"], mode: "car", base: "base" },
      { id: "w3", title: "careAide", employment: "hourly", mode: "car", skills: ["medication"] },
    ],
    recipients: [
      {
        id: "r1",
        location: "L1",
        weight: 2,
        aged65: true,
        contact: { policy: "required", worker: "w1", deputy: "w2" },
        targetCarers: 2,
        maxCarers: 4,
        preferred: ["w1"],
        excluded: [],
        protected: true,
      },
      { id: "r2", location: "L1", contact: { policy: "declined" } },
      { id: "r3", location: "L2", excluded: ["w3"], preferred: [] },
    ],
    visits: [
      {
        id: "v1",
        recipients: ["r1", "r2"],
        kind: "care",
        windows: [
          {
            date: "2026-03-23",
            earliest: "07:30",
            latest: "08:30",
            desired: { earliest: "07:45", latest: "08:15" },
          },
          { date: "2026-03-24", earliest: "07:30", latest: "08:30" },
        ],
        minutes: { min: 20, preferred: 30 },
        carers: 1,
        skills: ["medication", { skill: "care", level: 3, soft: true }],
        priority: 2,
        pinned: { workers: ["w1"], start: "07:45" },
        load: 10,
      },
      {
        id: "v2",
        recipients: ["r3"],
        kind: "service",
        repeat: {
          weekdays: ["mon", "thu"],
          everyWeeks: 1,
          from: "2026-03-24",
          to: "2026-04-02",
          earliest: "14:00",
          latest: "15:00",
          desired: { earliest: "14:15", latest: "14:45" },
        },
        minutes: 45,
        carers: [{ skills: ["lift"], minutes: 20 }, {}],
      },
      { id: "v3", recipients: ["r3"], repeat: { weekdays: ["mon"], earliest: "23:30", latest: "00:30" }, minutes: 15 },
      {
        id: "v4",
        recipients: ["r1"],
        kind: "nursing",
        windows: [{ date: "2026-03-23", earliest: "16:00", latest: "19:00" }],
        minutes: 10,
        skills: [{ skill: "insulin", level: 2 }],
      },
    ],
    dependencies: [
      { first: "v1", second: "v4", minGap: 240, maxGap: 720 },
      { first: "v2", second: "v3", minGap: 60 },
    ],
    history: [
      { recipient: "r1", worker: "w2", date: "2026-03-21", visits: 3 },
      { recipient: "r1", worker: "old", date: "2026-03-22" },
    ],
    rules: { preset: "sweden-2023", weeklyRestHours: 47, contactTitles: ["assistantNurse"], windowDays: 28 },
    objective: {
      preset: "balanced",
      phi: "excess",
      targetCarers: 6,
      pairAsOne: true,
      maxCarers: 12,
      weights: { continuity: 50 },
      timeWeights: { travel: 2 },
      fairnessWeights: { evenings: 0 },
    },
  };
}
