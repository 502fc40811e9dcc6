/** One thing that could give way so that a visit can be made. Ids, dates and numbers only. */
export type Relaxation =
  /** The start window wider by minutes before and after. */
  | { code: "WINDOW"; visit: string; before: number; after: number }
  /** The visit no longer bound to the visits it depends on. */
  | { code: "WINDOW"; visit: string; dependencies: true }
  /** A delegation for these recipients. */
  | { code: "SKILL"; worker: string; skill: string; level: number; recipients: string[] }
  | { code: "EXCLUDED"; worker: string; recipient: string }
  /** The visit made by fewer carers. */
  | { code: "CARERS"; visit: string; carers: number }
  /** Travel of the worker to and from the place of the visit cut to nothing: a faster way, or somebody who is near already. */
  | { code: "TRAVEL"; worker: string; visit: string }
  /** The worker may work the template on the date. */
  | { code: "SHIFT"; worker: string; date: string; template: string }
  /** More minutes for the worker in every week, or more hours a week on average for all. */
  | { code: "HOURS"; worker: string; minutes: number }
  | { code: "HOURS"; rule: "maxWeeklyHours" | "contactMinutesPerWeek"; value: number }
  /** A rule of rest or working days set to another value. */
  | {
      code: "REST";
      rule: "dailyRestHours" | "weeklyRestHours" | "maxSpanHours" | "maxDaysPerWeek" | "maxConsecutiveDays";
      value: number;
    }
  | { code: "REST"; rule: "weekendsOff" }
  | { code: "MAX_CARERS"; recipient: string; carers: number }
  /** The visit no longer pinned. */
  | { code: "PINNED"; visit: string }
  /** Other visits taken off the worker: made by somebody more, or not at all. */
  | { code: "CAPACITY"; worker: string; visits: string[] };
