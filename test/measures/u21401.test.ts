import { describe, expect, test } from "vitest";
import type { Encounter } from "../../src/measures/Encounter";
import type { MeasuredRecipient, MeasureInput } from "../../src/measures/MeasureInput";
import { u21401 } from "../../src/measures/u21401";
import { u21402 } from "../../src/measures/u21402";
import { u21436 } from "../../src/measures/u21436";
import { encounterOf } from "../support/encountersOf";

const days = [...Array(14).keys()];

/** A morning and an evening visit each day by the given carers in turn. */
function fortnight(recipient: string, carers: number): Encounter[] {
  return days.flatMap((day) => [
    encounterOf(recipient, `w${(2 * day) % carers}`, day, "07:00"),
    encounterOf(recipient, `w${(2 * day + 1) % carers}`, day, "21:59"),
  ]);
}

function inputOf(encounters: Encounter[], own: Partial<MeasuredRecipient>[], length = 14): MeasureInput {
  const recipients = own.map((part, at) => ({ id: `r${at + 1}`, aged65: true, contact: null, ...part }));
  return { encounters, recipients, period: { start: "2026-03-02", days: length } };
}

describe("U21401, U21402, U21436", () => {
  test("mean, median and share above 20", () => {
    const input = inputOf([...fortnight("r1", 4), ...fortnight("r2", 6), ...fortnight("r3", 23)], [{}, {}, {}]);
    expect(u21401(input)).toMatchObject({ values: { mean: 11 }, covered: 3, total: 3, notCovered: {} });
    expect(u21402(input).values).toEqual({ median: 6 });
    expect(u21436(input).values.percent).toBeCloseTo(100 / 3, 12);
  });

  test("counts both carers of a double visit, and neither alarms, meals, nursing nor nights", () => {
    const extra = [
      encounterOf("r1", "second", 3, "07:00"),
      encounterOf("r1", "alarm", 3, "12:00", { kind: "alarm" }),
      encounterOf("r1", "meal", 3, "12:00", { kind: "meal" }),
      encounterOf("r1", "nurse", 3, "12:00", { kind: "nursing" }),
      encounterOf("r1", "late", 3, "22:00"),
      encounterOf("r1", "night", 3, "06:59"),
    ];
    expect(u21401(inputOf([...fortnight("r1", 2), ...extra], [{}])).each).toEqual({ r1: 3 });
  });

  test("leaves out whoever is under 65, of unknown age, or has a day with fewer than two visits", () => {
    const two = fortnight("r3", 4);
    const double = two.filter(({ date, start }) => !(date === "2026-03-08" && start === "21:59"));
    double.push(encounterOf("r3", "other", 6, "07:00"));
    const input = inputOf(
      [...fortnight("r1", 4), ...fortnight("r2", 4), ...double],
      [{ aged65: false }, { aged65: null }, {}],
    );
    expect(u21401(input)).toEqual({
      values: { mean: null },
      covered: 0,
      total: 3,
      notCovered: { under65: 1, ageUnknown: 1, fewerThanTwoVisitsADay: 1 },
      each: {},
    });
  });

  test("needs 14 days, and takes the last 14 of a longer period", () => {
    expect(u21401(inputOf(fortnight("r1", 4), [{}], 13)).notCovered).toEqual({ periodTooShort: 1 });
    const later = fortnight("r1", 4).map((encounter) => ({ ...encounter, date: addWeek(encounter.date) }));
    const before = encounterOf("r1", "before", 3, "12:00");
    expect(u21401(inputOf([before, ...later], [{}], 21)).each).toEqual({ r1: 4 });
  });
});

function addWeek(date: string): string {
  return `2026-03-${String(Number(date.slice(8)) + 7).padStart(2, "0")}`;
}
