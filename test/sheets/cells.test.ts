import { describe, expect, it } from "vitest";
import { CellFault } from "../../src/sheets/cells/CellFault";
import type { CellKind, DateOrder } from "../../src/sheets/cells/CellKind";
import { clockCell } from "../../src/sheets/cells/clockCell";
import { dateCell } from "../../src/sheets/cells/dateCell";
import { hoursCell } from "../../src/sheets/cells/hoursCell";
import { idCells } from "../../src/sheets/cells/idCells";
import { listCell } from "../../src/sheets/cells/listCell";
import { needCell } from "../../src/sheets/cells/needCell";
import { degreesCell, numberCell } from "../../src/sheets/cells/numberCell";
import { startCell } from "../../src/sheets/cells/startCell";
import { titleCell } from "../../src/sheets/cells/titleCell";
import { truthCell } from "../../src/sheets/cells/truthCell";
import { weekdaysCell } from "../../src/sheets/cells/weekdaysCell";
import { policyCell } from "../../src/sheets/specs/policyCell";

function read<T>(kind: CellKind<T>, text: string, dateOrder: DateOrder | null = null): T | string {
  const value = kind.read(text, { dateOrder });
  return value instanceof CellFault ? value.code : value;
}

describe("dates in cells", () => {
  it.each([
    ["2026-03-23", "2026-03-23"],
    ["2026-3-9", "2026-03-09"],
    ["20260323", "2026-03-23"],
    ["2026/03/23", "2026-03-23"],
    ["2026.03.23", "2026-03-23"],
    ["23.03.2026", "2026-03-23"],
    ["3.4.2026", "2026-04-03"],
    ["23/03/2026", "2026-03-23"],
    ["03/23/2026", "2026-03-23"],
    ["23-03-2026", "2026-03-23"],
    ["5/5/2026", "2026-05-05"],
    ["46104", "2026-03-23"],
    ["46104,0", "2026-03-23"],
    ["29221", "1980-01-01"],
    ["2026-03-23 00:00:00", "2026-03-23"],
    ["23.03.2026 00:00", "2026-03-23"],
    ["3/4/2026", "AMBIGUOUS_DATE"],
    ["03-04-2026", "AMBIGUOUS_DATE"],
    ["23.03.26", "BAD_CELL"],
    ["23/3/26", "BAD_CELL"],
    ["13.13.2026", "BAD_CELL"],
    ["30/02/2026", "BAD_CELL"],
    ["2026-02-30", "BAD_CELL"],
    ["2026-03-23 07:30", "BAD_CELL"],
    ["46104,5", "BAD_CELL"],
    ["4610", "BAD_CELL"],
    ["202603", "BAD_CELL"],
    ["2026-03/23", "BAD_CELL"],
    ["2026-03-3", "BAD_CELL"],
    ["2026-3-03", "2026-03-03"],
    ["23 mars 2026", "BAD_CELL"],
    ["idag", "BAD_CELL"],
  ])("%s is %s", (text, expected) => {
    expect(read(dateCell, text)).toBe(expected);
  });

  it("reads dates in doubt by the order that is told, and no others by the other one", () => {
    expect(read(dateCell, "3/4/2026", "dmy")).toBe("2026-04-03");
    expect(read(dateCell, "3/4/2026", "mdy")).toBe("2026-03-04");
    expect(read(dateCell, "23/03/2026", "mdy")).toBe("BAD_CELL");
    expect(read(dateCell, "03/23/2026", "dmy")).toBe("BAD_CELL");
    expect(read(dateCell, "3.4.2026", "mdy")).toBe("2026-04-03");
  });
});

describe("times in cells", () => {
  it.each([
    ["07:30", "07:30"],
    ["7:30", "07:30"],
    ["7.30", "07:30"],
    ["07.30", "07:30"],
    ["07:30:00", "07:30"],
    ["7.30.00", "07:30"],
    ["00:00", "00:00"],
    ["00.25", "00:25"],
    ["0:25", "00:25"],
    ["12:05 AM", "00:05"],
    ["12:05 pm", "12:05"],
    ["7:30 PM", "19:30"],
    ["0,3125", "07:30"],
    ["0.3125", "07:30"],
    [",5", "12:00"],
    ["0,25", "06:00"],
    ["0.5", "12:00"],
    ["0.250", "06:00"],
    ["0,333333", "08:00"],
    ["0,999305556", "23:59"],
    ["0", "00:00"],
    ["0.00", "00:00"],
    ["0.25", "AMBIGUOUS_TIME"],
    ["0.30", "AMBIGUOUS_TIME"],
    ["24:00", "BAD_CELL"],
    ["07:60", "BAD_CELL"],
    ["07:30:15", "BAD_CELL"],
    ["7.5", "BAD_CELL"],
    ["7", "BAD_CELL"],
    ["1", "BAD_CELL"],
    ["7,30", "BAD_CELL"],
    ["1,25", "BAD_CELL"],
    ["46104,3125", "BAD_CELL"],
    ["0,3126", "BAD_CELL"],
    ["0,9999999", "BAD_CELL"],
    ["13:30 PM", "BAD_CELL"],
    ["halv åtta", "BAD_CELL"],
  ])("%s is %s", (text, expected) => {
    expect(read(clockCell, text)).toBe(expected);
  });

  it("reads every minute of the day from nine decimals", () => {
    for (let minute = 0; minute < 1440; minute++) {
      const clock = `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
      expect(read(clockCell, (minute / 1440).toFixed(9))).toBe(clock);
    }
  });

  it.each([
    ["07:45", "07:45"],
    ["2026-03-23 07:45", "2026-03-23T07:45"],
    ["2026-03-23T07:45", "2026-03-23T07:45"],
    ["23.03.2026 7.45", "2026-03-23T07:45"],
    ["46104,3125", "2026-03-23T07:30"],
    ["46104.25", "2026-03-23T06:00"],
    ["46104", "BAD_CELL"],
    ["3/4/2026 07:45", "AMBIGUOUS_DATE"],
    ["2026-03-23 25:00", "BAD_CELL"],
  ])("as a start %s is %s", (text, expected) => {
    expect(read(startCell, text)).toBe(expected);
  });
});

describe("numbers in cells", () => {
  it.each([
    ["12", 12],
    ["12,5", 12.5],
    ["12.5", 12.5],
    ["-5", -5],
    ["−5", -5],
    ["1 234,5", 1234.5],
    ["1\u00a0234", 1234],
    ["0,125", 0.125],
    ["1,2340", 1.234],
    ["1234,567", 1234.567],
    ["1E-7", 1e-7],
    ["1,234", "AMBIGUOUS_NUMBER"],
    ["12.345", "AMBIGUOUS_NUMBER"],
    ["1.234,5", "BAD_CELL"],
    ["1,234,567", "BAD_CELL"],
    ["12 34", "BAD_CELL"],
    ["1e999", "BAD_CELL"],
    ["30 min", "BAD_CELL"],
    ["0x10", "BAD_CELL"],
    ["75 %", "BAD_CELL"],
    ["NaN", "BAD_CELL"],
  ])("%s is %s", (text, expected) => {
    expect(read(numberCell, text)).toBe(expected);
  });

  it("reads degrees with three decimals, which are no thousands", () => {
    expect(read(degreesCell, "59,763")).toBe(59.763);
  });

  it("reads hours as minutes", () => {
    expect(read(hoursCell, "37,25")).toBe(2235);
    expect(read(hoursCell, "0,1")).toBe(6);
  });

  it("never writes what it would refuse", () => {
    for (const value of [1.234, 12.345, 999.999, 0.125, 1234.567, 1e-7, 1e21, -1.234]) {
      for (const style of ["en", "sv"] as const) expect(read(numberCell, numberCell.write(value, style))).toBe(value);
    }
  });
});

describe("words in cells", () => {
  it.each([
    ["Ja", true],
    ["SANT", true],
    ["x", true],
    ["nej", false],
    ["0", false],
    ["kanske", "BAD_CELL"],
  ])("truth %s is %s", (text, expected) => {
    expect(read(truthCell, text)).toBe(expected);
  });

  it.each([
    ["mon-fri", "mon tue wed thu fri"],
    ["lör-mån", "sat sun mon"],
    ["mån, ons", "mon wed"],
    ["Måndag|Söndag", "mon sun"],
    ["Tuesday;THU", "tue thu"],
    ["mon-fri|sun", "mon tue wed thu fri sun"],
    ["mond", "BAD_CELL"],
    ["mon-wed-fri", "BAD_CELL"],
    ["mon -fri", "BAD_CELL"],
    ["1-5", "BAD_CELL"],
  ])("weekdays %s are %s", (text, expected) => {
    const found = read(weekdaysCell, text);
    expect(Array.isArray(found) ? found.join(" ") : found).toBe(expected);
  });

  it("knows titles and contact policies in Swedish", () => {
    expect(read(titleCell, "Undersköterska")).toBe("assistantNurse");
    expect(read(titleCell, "chef")).toBe("chef");
    expect(read(policyCell, "Avböjt")).toBe("declined");
    expect(read(policyCell, "nej")).toBe("BAD_CELL");
  });

  it.each([
    ["a|b", ["a", "b"]],
    [" a | b ", ["a", "b"]],
    ["-", []],
    ["\\-", ["-"]],
    ["a\\|b", ["a|b"]],
    ["a||b", "BAD_CELL"],
    ["a\\b", "BAD_CELL"],
    ["\\u{20}a", [" a"]],
    ["\\u{110000}", "BAD_CELL"],
    ["1,00E+05", "BAD_CELL"],
    ["3-mar", "BAD_CELL"],
  ])("list %s is %j", (text, expected) => {
    expect(read(listCell(idCells.listed), text)).toEqual(expected);
  });

  it.each([
    ["lift", "lift"],
    ["care:3", { skill: "care", level: 3 }],
    ["care:3:mjuk", { skill: "care", level: 3, soft: true }],
    ["care:soft", { skill: "care", soft: true }],
    ["care:", "BAD_CELL"],
    ["care:3:4", "BAD_CELL"],
    [":3", "BAD_CELL"],
    ["care\\:3", "care:3"],
  ])("need %s is %j", (text, expected) => {
    expect(read(needCell, text)).toEqual(expected);
  });
});
