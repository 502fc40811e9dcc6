import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, calendar, clock, minutesOf } from "../../src/generate/calendar";

describe("calendar", () => {
  it("knows weekdays and weeks", () => {
    const days = calendar("2026-02-27", 4);
    expect(days.map((day) => day.date)).toEqual(["2026-02-27", "2026-02-28", "2026-03-01", "2026-03-02"]);
    expect(days.map((day) => day.weekday)).toEqual([5, 6, 7, 1]);
    expect(days.map((day) => day.week - days[0]!.week)).toEqual([0, 0, 0, 1]);
  });

  it("agrees with the weekday of the platform for any date", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1950-01-01"), max: new Date("2100-01-01"), noInvalidDate: true }),
        (date) => {
          const [day] = calendar(date.toISOString().slice(0, 10), 1);
          expect(day!.weekday % 7).toBe(date.getUTCDay());
        },
      ),
    );
  });

  it.each(["2026-02-30", "2026-2-3", "", "2026-03-02T00:00"])("refuses %s", (start) => {
    expect(() => calendar(start, 1)).toThrow(RangeError);
  });
});

describe("addDays", () => {
  it("crosses months and years", () => {
    expect(addDays("2027-12-31", 60)).toBe("2028-02-29");
    expect(addDays("2026-03-01", -1)).toBe("2026-02-28");
  });
});

describe("clock", () => {
  it("is undone by minutesOf", () => {
    for (let minutes = 0; minutes < 1440; minutes++) expect(minutesOf(clock(minutes))).toBe(minutes);
  });
});
