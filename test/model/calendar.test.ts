import { TZDate } from "@date-fns/tz";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addIsoDays,
  createHorizon,
  daysBetween,
  isoOfTick,
  isRealDate,
  isTimeZone,
  localTick,
  tickOfIso,
} from "../../src/model/calendar";

const spring = createHorizon("2026-03-23", 7, "Europe/Stockholm", 1);
const autumn = createHorizon("2026-10-19", 7, "Europe/Stockholm", 1);

describe("createHorizon", () => {
  it("gives the day of the spring change 23 hours and that of the autumn change 25", () => {
    expect(spring.midnights).toEqual([0, 1440, 2880, 4320, 5760, 7200, 8640, 10_020]);
    expect(autumn.midnights).toEqual([0, 1440, 2880, 4320, 5760, 7200, 8640, 10_140]);
  });

  it("knows dates, weekdays, calendar weeks and blocks of seven days", () => {
    const horizon = createHorizon("2026-03-28", 10, "Europe/Stockholm", 1);
    expect(horizon.dates[0]).toBe("2026-03-28");
    expect(horizon.dates[9]).toBe("2026-04-06");
    expect(horizon.weekdays).toEqual([6, 7, 1, 2, 3, 4, 5, 6, 7, 1]);
    const first = horizon.calendarWeeks[0];
    expect(horizon.calendarWeeks.map((week) => week - first)).toEqual([0, 0, 1, 1, 1, 1, 1, 1, 1, 2]);
    expect(horizon.weeks).toEqual([
      { firstDay: 0, days: 7, whole: true },
      { firstDay: 7, days: 3, whole: false },
    ]);
  });

  it("counts calendar weeks from 1970", () => {
    expect(createHorizon("1980-01-01", 1, "UTC", 1).calendarWeeks[0]).toBe(Math.floor((3652 + 3) / 7));
  });

  it("multiplies by the ticks of a minute", () => {
    expect(createHorizon("2026-03-29", 1, "Europe/Stockholm", 10).midnights).toEqual([0, 13_800]);
  });
});

describe("localTick", () => {
  it("moves a time in the spring gap forward by the gap", () => {
    expect(localTick(spring, 6, "01:59")).toBe(8640 + 119);
    expect(localTick(spring, 6, "02:30")).toBe(8640 + 150);
    expect(isoOfTick(spring, localTick(spring, 6, "02:30"))).toBe("2026-03-29T03:30+02:00");
    expect(localTick(spring, 6, "03:30")).toBe(8640 + 150);
  });

  it("takes the first of a time that the autumn change repeats", () => {
    expect(isoOfTick(autumn, localTick(autumn, 6, "02:30"))).toBe("2026-10-25T02:30+02:00");
    expect(isoOfTick(autumn, localTick(autumn, 6, "03:00"))).toBe("2026-10-25T03:00+01:00");
  });

  it("takes the first of a repeated time in zones west of Greenwich, in the southern half and with half-hour changes", () => {
    const first = (start: string, zone: string, time: string) => {
      const horizon = createHorizon(start, 1, zone, 1);
      return isoOfTick(horizon, localTick(horizon, 0, time));
    };
    expect(first("2026-11-01", "America/New_York", "01:30")).toBe("2026-11-01T01:30-04:00");
    expect(first("2026-04-05", "Australia/Lord_Howe", "01:45")).toBe("2026-04-05T01:45+11:00");
    expect(first("2026-10-04", "Australia/Lord_Howe", "02:15")).toBe("2026-10-04T02:45+11:00");
    expect(first("2026-09-06", "America/Santiago", "00:00")).toBe("2026-09-06T01:00-03:00");
  });

  it("reaches days before and beyond the horizon", () => {
    expect(localTick(spring, -1, "15:00")).toBe(-540);
    expect(localTick(spring, 7, "07:00")).toBe(10_020 + 420);
    expect(isoOfTick(autumn, localTick(autumn, 8, "07:00"))).toBe("2026-10-27T07:00+01:00");
  });

  it("agrees with TZDate where a local time exists once", () => {
    const zones = ["Europe/Stockholm", "America/New_York", "Asia/Kathmandu", "Pacific/Auckland", "UTC"];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 1200 }),
        fc.integer({ min: 4 * 60, max: 1439 }),
        (zone, offset, minute) => {
          const horizon = createHorizon(addIsoDays("2024-01-01", offset), 1, zone, 1);
          const [year, month, day] = horizon.start.split("-").map(Number);
          const time = `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
          const elapsed = +new TZDate(year, month - 1, day, 0, minute, zone) - +new TZDate(year, month - 1, day, zone);
          expect(localTick(horizon, 0, time)).toBe(elapsed / 60_000);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe("isoOfTick and tickOfIso", () => {
  it("write seconds and milliseconds only where the tick is no whole minute", () => {
    const fine = createHorizon("2026-03-23", 1, "Europe/Stockholm", 7);
    expect(isoOfTick(fine, 7 * 420)).toBe("2026-03-23T07:00+01:00");
    expect(isoOfTick(fine, 1)).toBe("2026-03-23T00:00:08.571+01:00");
    expect(isoOfTick(createHorizon("2026-03-23", 1, "Europe/Stockholm", 2), 1)).toBe("2026-03-23T00:00:30+01:00");
    expect(isoOfTick(createHorizon("2026-01-01", 1, "America/St_Johns", 1), 60)).toBe("2026-01-01T01:00-03:30");
  });

  it("give back every tick, through changes of the clock and for any resolution", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("2026-03-28", "2026-10-24", "2026-06-01"),
        fc.constantFrom("Europe/Stockholm", "America/New_York", "Australia/Lord_Howe"),
        fc.constantFrom(1, 2, 3, 7, 60, 1000),
        fc.integer({ min: -2000, max: 6000 }),
        (start, zone, ticksPerMinute, minute) => {
          const horizon = createHorizon(start, 3, zone, ticksPerMinute);
          const tick = minute * ticksPerMinute + (Math.abs(minute) % ticksPerMinute);
          expect(tickOfIso(horizon, isoOfTick(horizon, tick))).toBe(tick);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("tells the two times of the autumn change apart", () => {
    const first = tickOfIso(autumn, "2026-10-25T02:30+02:00")!;
    expect(tickOfIso(autumn, "2026-10-25T02:30+01:00")).toBe(first + 60);
    expect(tickOfIso(autumn, "2026-10-25T02:30")).toBe(first);
    expect(tickOfIso(autumn, "2026-10-25T00:30Z")).toBe(first);
  });

  it("returns a fraction off the ticks and null for what is no time", () => {
    expect(tickOfIso(spring, "2026-03-23T07:00:30+01:00")).toBe(420.5);
    for (const bad of [
      "",
      "07:00",
      "2026-02-30T07:00",
      "2026-03-23T24:00",
      "2026-03-23T07:60",
      "2026-03-23 07:00",
      "2026-03-23T07:00+99:00",
    ]) {
      expect(tickOfIso(spring, bad)).toBeNull();
    }
  });
});

describe("dates and zones", () => {
  it("adds and counts days across months and leap days", () => {
    expect(addIsoDays("2028-02-28", 2)).toBe("2028-03-01");
    expect(addIsoDays("2026-01-01", -1)).toBe("2025-12-31");
    expect(daysBetween("2026-03-23", "2026-04-06")).toBe(14);
  });

  it("knows which dates and zones there are", () => {
    expect(isRealDate("2026-02-28")).toBe(true);
    expect(isRealDate("2026-02-30")).toBe(false);
    expect(isTimeZone("Europe/Stockholm")).toBe(true);
    expect(isTimeZone("Europe/Norrtalje")).toBe(false);
  });
});
