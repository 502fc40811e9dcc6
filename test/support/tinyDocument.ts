import fc from "fast-check";
import type { Json } from "./smallInstance";

const DATES = ["2026-03-23", "2026-03-24"];

const TEMPLATES = [
  { id: "morning", start: "07:00", end: "12:00" },
  { id: "noon", start: "10:00", end: "15:00", break: { minutes: 30, earliest: "12:00", latest: "13:00" } },
  { id: "evening", start: "14:00", end: "22:30", break: { minutes: 20, earliest: "15:00", latest: "20:00" } },
];

const MATRICES = [
  [
    [0, 5, 10],
    [5, 0, 10],
    [10, 10, 0],
  ],
  [
    [0, 20, 30],
    [25, 0, 15],
    [30, 10, 0],
  ],
  [
    [0, 0, 0],
    [0, 0, 0],
    [0, 0, 0],
  ],
];

export interface TinyDocumentOptions {
  /** Default: 0 or 1. */
  contactVisits?: number;
  /** Default: none, half an hour or three hours per recipient and week. */
  contactMinutes?: number;
}

/** What an exhaustive search can handle: up to three workers, two recipients, four visits, two days and two templates. */
export function tinyDocument({ contactMinutes, contactVisits }: TinyDocumentOptions = {}): fc.Arbitrary<Json> {
  return fc.gen().map((g) => {
    const whole = (max: number): number => g(fc.nat, { max });
    const from = <T>(...list: T[]): T => list[whole(list.length - 1)];
    const days = 1 + whole(1);
    const dates = DATES.slice(0, days);
    const skipped = whole(2);
    const templates = TEMPLATES.filter((_, i) => i !== skipped);
    const workers = Array.from({ length: 1 + whole(2) }, (_, i) => `w${i + 1}`);
    const recipients = Array.from({ length: 1 + whole(1) }, (_, i) => `r${i + 1}`);
    const clock = (minute: number) =>
      `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
    const together = from(true, false, false);
    const visits = Array.from({ length: 1 + whole(3) }, (_, i) => {
      const windows = Array.from({ length: from(1, 1, 1, 2) }, () => {
        const earliest = from(430, 480, 540, 600, 630, 690, 750, 780, 840, 1020, 1200) + 5 * whole(4);
        return {
          date: from(...dates),
          earliest: clock(earliest),
          latest: clock(earliest + from(0, 0, 15, 30, 60, 120)),
        };
      });
      const [first] = windows;
      return {
        id: `v${i + 1}`,
        recipients: together && from(true, false, false) ? recipients : [from(...recipients)],
        windows,
        minutes: from<Json>(15, 30, 45, 90, { min: 20, preferred: 40 }),
        priority: from(1, 1, 1, 2),
        carers: from<Json>(1, 1, 1, 1, 2, 2, [{}, { skills: ["lift"] }], [{ skills: ["lift"], minutes: 20 }, {}]),
        skills: from<Json>([], [], [], ["lift"]),
        ...from<Json>(
          {},
          {},
          {},
          {},
          {},
          {},
          {
            pinned: from<Json>({ workers: [from(...workers)] }, { start: first.earliest }),
          },
        ),
      };
    });
    const pairs = visits.length > 1 ? from(0, 0, 0, 1, 1, 2) : 0;
    return {
      format: "kontinuitet/instance@1",
      name: "tiny",
      horizon: { start: DATES[0], days, timeZone: "Europe/Stockholm" },
      locations: [{ id: "base" }, { id: "A" }, { id: "B" }],
      travel: { bike: { minutes: from(...MATRICES) } },
      shiftTemplates: templates,
      workers: workers.map((id) => ({
        id,
        title: from("assistantNurse", "assistantNurse", "careAide"),
        skills: from(["lift"], ["lift"], [], [{ skill: "lift", validTo: DATES[0] }]),
        mode: "bike",
        base: "base",
        ...from<Json>({}, {}, { contract: { minutesPerWeek: from(1200, 2100), overtimeMinutes: 0 } }),
        shifts: {
          allowed: from(
            templates.map(({ id: t }) => t),
            templates.map(({ id: t }) => t),
            [templates[0].id],
          ),
          unavailable: from<string[]>([], [], [], [from(...dates)]),
          fixed: from<Json>([], [], [], [{ date: from(...dates), template: from(...templates).id }]),
        },
        ...from<Json>({}, { maxContacts: from(0, 1, 2) }),
      })),
      recipients: recipients.map((id) => ({
        id,
        location: from("A", "B"),
        ...(together ? { location: "A" } : {}),
        weight: from(1, 1, 2),
        contact: {
          policy: from("required", "required", "notNeeded"),
          ...from<Json>({}, {}, { worker: from(...workers) }),
        },
        ...from<Json>({}, {}, { maxCarers: 1 + whole(1) }),
        excluded: from<string[]>([], [], [], [from(...workers)]),
      })),
      visits,
      dependencies: Array.from({ length: pairs }, () => {
        const first = whole(visits.length - 2);
        const second = first + 1 + whole(visits.length - 2 - first);
        const gap = from(0, 30, 60, 240);
        const swapped = from(false, false, true);
        return {
          first: visits[swapped ? second : first].id,
          second: visits[swapped ? first : second].id,
          ...from<Json>({ minGap: gap }, { maxGap: gap }, { minGap: gap, maxGap: gap + from(0, 60) }),
        };
      }),
      history: from<Json[]>(
        [],
        [],
        [{ recipient: from(...recipients), worker: from(...workers, "former"), date: "2026-03-20" }],
      ),
      rules: {
        preset: "none",
        dailyRestHours: from(null, 11),
        maxDaysPerWeek: from(null, 1),
        contactTitles: from<Json>(null, ["assistantNurse"]),
        contactVisits: contactVisits ?? from(0, 1),
        contactMinutesPerWeek: contactMinutes ?? from(0, 0, 30, 180),
      },
      objective: { preset: "continuity-first", phi: from("count", "count", "excess"), targetCarers: from(1, 2) },
    };
  });
}
