import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseEncounters } from "../../../src/measures/csv/parseEncounters";

const codes = (text: string) => parseEncounters(text).issues.map(({ code, path }) => `${code} ${path}`);

describe("parseEncounters", () => {
  it("reads the columns in any order", () => {
    const { encounters, issues, period, recipients } = parseEncounters(
      "worker,date,recipient,start,minutes,kind,visit,aged65,contact\nw1,2026-03-02,r1,07:30,12.5,care,v1,yes,w1\nw2,2026-03-04,r2,8:05:00,20,meal,,no,\n",
    );
    expect(issues).toEqual([]);
    expect(encounters).toEqual([
      { recipient: "r1", worker: "w1", date: "2026-03-02", start: "07:30", minutes: 12.5, visit: "v1", kind: "care" },
      { recipient: "r2", worker: "w2", date: "2026-03-04", start: "08:05", minutes: 20, visit: null, kind: "meal" },
    ]);
    expect(recipients).toEqual([
      { id: "r1", aged65: true, contact: "w1" },
      { id: "r2", aged65: false, contact: null },
    ]);
    expect(period).toEqual({ start: "2026-03-02", days: 3 });
  });

  it("reads what a Swedish Excel saves: byte order mark, semicolons, decimal comma, Swedish headings and words, empty rows", () => {
    const { encounters, issues } = parseEncounters(
      "\uFEFFBrukare;Personal;Datum;Start;Slut;Minuter;Typ;Över 65;Fast omsorgskontakt\r\n" +
        "B1;P1;2026-03-02;07.30;08:00;12,5;Omsorg;Ja;P1\r\n;;;;;;;;\r\nB1;P2;20260303;22:30;00:15;;Larm;;\r\n",
    );
    expect(issues).toEqual([]);
    expect(encounters).toEqual([
      { recipient: "B1", worker: "P1", date: "2026-03-02", start: "07:30", minutes: 12.5, visit: null, kind: "care" },
      { recipient: "B1", worker: "P2", date: "2026-03-03", start: "22:30", minutes: 105, visit: null, kind: "alarm" },
    ]);
  });

  it("reads tabs, a stated separator, and date and time in one column", () => {
    expect(parseEncounters("recipient\tworker\tstart\nr1\tw1\t2026-03-02 07:30").encounters).toMatchObject([
      { date: "2026-03-02", start: "07:30", kind: "care" },
    ]);
    expect(parseEncounters('sep=;\r\nrecipient;worker;date\r\n"a;b";"w ""1""";2026-03-02').encounters).toMatchObject([
      { recipient: "a;b", worker: 'w "1"' },
    ]);
  });

  it("names every problem by row and column, and repeats no text", () => {
    const text =
      "recipient;worker;date;start;minutes;typ;aged65;contact\n" +
      "r1;;2026-02-30;25:00;0;städning Anna;kanske;\n\n" +
      "r2;w1;2026-03-02;07:00;30;care;yes;w1\nr2;w2;2026-03-02;08:00;30;care;no;w2\n";
    expect(codes(text)).toEqual([
      "MISSING_CELL /2/worker",
      "BAD_CELL /2/date",
      "BAD_CELL /2/start",
      "BAD_CELL /2/minutes",
      "BAD_CELL /2/typ",
      "BAD_CELL /2/aged65",
      "CONTRADICTION /5/aged65",
      "CONTRADICTION /5/contact",
    ]);
    const { encounters, issues } = parseEncounters(text);
    expect(encounters).toBeNull();
    expect(JSON.stringify(issues)).not.toContain("Anna");
    expect(issues[1].detail).toContain("2026-02-30");
  });

  it.each([
    ["", "NO_ROWS "],
    ["recipient,worker,date\n", "NO_ROWS "],
    ["recipient,worker\nr1,w1", "MISSING_COLUMN /1"],
    ["recipient,worker,date,Datum\nr1,w1,2026-03-02,2026-03-02", "REPEATED_COLUMN /1/4"],
    ['recipient,worker,date\n"r1,w1,2026-03-02', "BAD_CSV /2"],
  ])("refuses %j", (text, issue) => {
    expect(parseEncounters(text).encounters).toBeNull();
    expect(codes(text)).toContain(issue);
  });

  it("warns of columns it does not know, with a guess, and of rows that come twice", () => {
    const { encounters, issues } = parseEncounters(
      "recipient,worker,date,start,kindd\nr1,w1,2026-03-02,07:00,x\nr1,w1,2026-03-02,07:00,y\n",
    );
    expect(encounters).toHaveLength(1);
    expect(issues).toMatchObject([
      { code: "UNKNOWN_COLUMN", severity: "warning", path: "/1/5", hint: 'Did you mean "kind"?' },
      { code: "REPEATED_ROW", severity: "warning" },
    ]);
    // without start and id they may be two visits
    expect(parseEncounters("recipient,worker,date\nr1,w1,2026-03-02\nr1,w1,2026-03-02").encounters).toHaveLength(2);
  });

  it("never throws, whatever the text", () => {
    const signs = fc.constantFrom(
      ";",
      ",",
      "\t",
      "\n",
      "\r",
      '"',
      "recipient",
      "worker",
      "date",
      "2026-03-02",
      "07:30",
      "\uFEFF",
      "sep=",
      "å",
      "\0",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(signs, fc.string({ maxLength: 4 })), { maxLength: 40 }), (parts) => {
        const { encounters, issues } = parseEncounters(parts.join(""));
        expect(encounters === null).toBe(issues.some(({ severity }) => severity === "error"));
      }),
    );
  });
});
