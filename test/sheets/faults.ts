import type { SheetFile } from "../../src/sheets/SheetFile";
import type { Draw } from "./fuzz";

/** A sheet as rows of cells, the headings first. */
interface Cells {
  name: string;
  rows: string[][];
}

/** Sheets with one thing wrong, and the issue that must say so. */
interface Fault {
  files: SheetFile[];
  code: string;
  path: string;
  severity?: "warning";
}

/** Makes a fault, or null where the sheets have nothing that it could befall. */
type Make = (sheets: Cells[], draw: Draw) => Fault | null;

const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const csv = (rows: readonly string[][]) => rows.map((cells) => `${cells.map(quoted).join(",")}\r\n`).join("");
const saved = (sheets: readonly Cells[]): SheetFile[] => sheets.map(({ name, rows }) => ({ name, content: csv(rows) }));

/** A filled cell of one of the columns of a sheet (any column without them), where there is one. */
function pick(sheets: Cells[], draw: Draw, file: string, columns?: string[], empty = false) {
  const sheet = sheets.find(({ name }) => name === file);
  if (sheet === undefined) return null;
  const cells = sheet.rows
    .slice(1)
    .flatMap((row, i) =>
      row.flatMap((cell, at) =>
        (cell !== "" || empty) && (columns === undefined || columns.includes(sheet.rows[0][at]))
          ? [{ row: i + 1, at }]
          : [],
      ),
    );
  if (cells.length === 0) return null;
  const { at, row } = cells[draw(cells.length)];
  return { sheet, row, at, path: `/${file}/${row + 1}/${sheet.rows[0][at]}` };
}

/** Writes something wrong into a cell of some columns. */
const into =
  (code: string, places: [string, string[]?][], texts: string[], empty = false): Make =>
  (sheets, draw) => {
    const there = places
      .map(([file, columns]) => pick(sheets, draw, file, columns, empty))
      .filter((one) => one !== null);
    if (there.length === 0) return null;
    const { at, path, row, sheet } = there[draw(there.length)];
    sheet.rows[row][at] = texts[draw(texts.length)];
    return { files: saved(sheets), code, path };
  };

const dates: [string, string[]][] = [
  ["visits.csv", ["date"]],
  ["shifts.csv", ["date"]],
  ["absences.csv", ["date"]],
  ["history.csv", ["date"]],
  ["delegations.csv", ["validTo"]],
];
const times: [string, string[]][] = [
  ["visits.csv", ["earliest", "latest"]],
  ["templates.csv", ["start", "end"]],
  ["shifts.csv", ["start"]],
];
const numbers: [string, string[]][] = [
  ["visits.csv", ["minutes", "priority"]],
  ["workers.csv", ["minutesPerWeek", "maxContacts"]],
  ["travel.csv", ["minutes"]],
  ["recipients.csv", ["weight"]],
  ["dependencies.csv", ["minGap"]],
];
const any: [string][] = [
  ["visits.csv"],
  ["workers.csv"],
  ["recipients.csv"],
  ["places.csv"],
  ["history.csv"],
  ["shifts.csv"],
];

/** Things that are wrong in spreadsheets, each with where it must be found. */
export const faults: Record<string, Make> = {
  "a date that does not exist or cannot be one": into("BAD_CELL", dates, [
    "2026-02-30",
    "23.03.26",
    "imorgon",
    "1,5",
    "46104,5",
  ]),
  "a date in doubt": into("AMBIGUOUS_DATE", dates, ["3/4/2026", "03-04-2026"]),
  "a time that is none": into("BAD_CELL", times, ["25:00", "7", "07:30:30", "halv åtta", "7,30"]),
  "a time in doubt": into("AMBIGUOUS_TIME", times, ["0.25", "0.30"]),
  "a number that is none": into("BAD_CELL", numbers, ["trettio", "1.234,5", "5 min", "1e999"]),
  "a number in doubt": into("AMBIGUOUS_NUMBER", numbers, ["1,234", "2.220"]),
  "a number out of range": into(
    "OUT_OF_RANGE",
    [
      ["visits.csv", ["minutes"]],
      ["workers.csv", ["minutesPerWeek"]],
    ],
    ["-5", "100000"],
  ),
  "a formula": into("FORMULA", any, ["=A1", "=SUMMA(A1:A3)", '=HYPERLINK("http://x";"y")']),
  "an error of the spreadsheet": into("ERROR_VALUE", any, ["#N/A", "#REF!", "#SAKNAS!", "#VÄRDEFEL!", "########"]),
  "a sign that is no text": into("BAD_CHARACTER", any, ["a\u0001b", "\ufffdrebro", "x\u0085y"]),
  "a line break in a cell": into("LINE_BREAK", any, ["a\nb", "a\r\nb"]),
  "a huge cell": into(
    "OUT_OF_RANGE",
    [
      ["workers.csv", ["id"]],
      ["visits.csv", ["id"]],
      ["recipients.csv", ["id"]],
    ],
    ["x".repeat(100_000)],
  ),
  "an id that is not known": into(
    "UNKNOWN_REFERENCE",
    [
      ["visits.csv", ["recipients", "pinnedWorkers"]],
      ["workers.csv", ["base", "allowed"]],
      ["recipients.csv", ["location", "preferred"]],
      ["shifts.csv", ["worker", "template"]],
      ["absences.csv", ["worker"]],
      ["delegations.csv", ["worker"]],
      ["contacts.csv", ["recipient", "worker", "deputy"]],
      ["windows.csv", ["visit"]],
      ["seats.csv", ["visit"]],
      ["dependencies.csv", ["first", "second"]],
      ["history.csv", ["recipient"]],
      ["travel.csv", ["mode", "from"]],
    ],
    ["nobody", "r1,r2", "R 1"],
  ),
  "a word that is not known": into(
    "BAD_CELL",
    [
      ["workers.csv", ["employment"]],
      ["visits.csv", ["kind"]],
      ["recipients.csv", ["contactPolicy", "aged65"]],
    ],
    ["kanske", "x y"],
  ),
  "a weekday that is none": into("BAD_CELL", [["visits.csv", ["weekdays"]]], ["måndagar", "1-5", "mon/fri"]),
  "an empty cell that is needed": into(
    "MISSING_CELL",
    [
      ["visits.csv", ["id", "recipients", "earliest"]],
      ["workers.csv", ["id"]],
      ["shifts.csv", ["date"]],
      ["history.csv", ["worker"]],
    ],
    [""],
  ),
  "an id used twice"(sheets, draw) {
    const sheet = sheets.find(({ name }) => name === "recipients.csv")!;
    sheet.rows.push([...sheet.rows[1 + draw(sheet.rows.length - 1)]]);
    return { files: saved(sheets), code: "DUPLICATE_ID", path: `/recipients.csv/${sheet.rows.length}/id` };
  },
  "a row with more cells than headings"(sheets, draw) {
    const there = pick(sheets, draw, ["visits.csv", "recipients.csv"][draw(2)]);
    if (there === null) return null;
    const { row, sheet } = there;
    const column = sheet.rows[row].push("5");
    return { files: saved(sheets), code: "NO_HEADING", path: `/${sheet.name}/${row + 1}/${column}` };
  },
  "a row with fewer cells than headings"(sheets, draw) {
    const there = pick(sheets, draw, "recipients.csv");
    if (there === null) return null;
    const { row, sheet } = there;
    sheet.rows[row] = sheet.rows[row].slice(0, 2);
    return { files: saved(sheets), code: "SHORT_ROW", path: `/recipients.csv/${row + 1}`, severity: "warning" };
  },
  "a column that is missing"(sheets, draw) {
    const [file, column] = [
      ["visits.csv", "id"],
      ["visits.csv", "latest"],
      ["workers.csv", "id"],
      ["recipients.csv", "id"],
    ][draw(4)];
    const sheet = sheets.find(({ name }) => name === file)!;
    const at = sheet.rows[0].indexOf(column);
    sheet.rows = sheet.rows.map((cells) => cells.toSpliced(at, 1));
    return { files: saved(sheets), code: "MISSING_COLUMN", path: `/${file}/1` };
  },
  "a heading twice"(sheets, draw) {
    const sheet = sheets[draw(sheets.length)];
    const at = draw(sheet.rows[0].length);
    sheet.rows = sheet.rows.map((cells) => [...cells, cells[at]]);
    return { files: saved(sheets), code: "REPEATED_COLUMN", path: `/${sheet.name}/1/${sheet.rows[0].length}` };
  },
  "a heading that is not known"(sheets, draw) {
    const sheet = sheets[draw(sheets.length)];
    sheet.rows = sheet.rows.map((cells, i) => [...cells, i === 0 ? "Anmärkning" : "ring först"]);
    return {
      files: saved(sheets),
      code: "UNKNOWN_COLUMN",
      path: `/${sheet.name}/1/${sheet.rows[0].length}`,
      severity: "warning",
    };
  },
  "a quote that is never closed"(sheets, draw) {
    const there = pick(sheets, draw, "visits.csv", ["recipients"]);
    if (there === null) return null;
    const mark = "\u0007";
    there.sheet.rows[there.row][there.at] = `${mark}r1`;
    const files = saved(sheets).map(({ content, name }) => ({ name, content: (content as string).replace(mark, '"') }));
    return { files, code: "BAD_CSV", path: there.path.replace("recipients", "2") };
  },
  "a quote in the middle of a cell"(sheets, draw) {
    const there = pick(sheets, draw, "recipients.csv", ["location"]);
    if (there === null) return null;
    const mark = "\u0007";
    there.sheet.rows[there.row][there.at] = `L${mark}1`;
    const files = saved(sheets).map(({ content, name }) => ({ name, content: (content as string).replace(mark, '"') }));
    return { files, code: "BAD_CSV", path: there.path.replace("location", "2") };
  },
  "a quote that swallows rows"(sheets) {
    const sheet = sheets.find(({ name }) => name === "visits.csv")!;
    if (sheet.rows.length < 3) return null;
    const files = saved(sheets);
    const file = files.find(({ name }) => name === "visits.csv")!;
    const [header, first, second, ...rest] = (file.content as string).split("\r\n");
    const open = first.split(",");
    const close = second.split(",");
    open[0] = `"${open[0]}`;
    close[0] = `${close[0]}"`;
    file.content = [header, open.join(","), close.join(","), ...rest].join("\r\n");
    return { files, code: "LINE_BREAK", path: "/visits.csv/2/id" };
  },
  "UTF-16 without a byte order mark"(sheets, draw) {
    const files = saved(sheets);
    const file = files[draw(files.length)];
    file.content = new Uint8Array(Buffer.from(file.content as string, "utf16le"));
    return { files, code: "ENCODING", path: `/${file.name}` };
  },
  "UTF-16 cut in the middle of a sign"(sheets, draw) {
    const files = saved(sheets);
    const file = files[draw(files.length)];
    file.content = new Uint8Array(Buffer.from(`\ufeff${file.content}`, "utf16le")).slice(0, -1);
    return { files, code: "ENCODING", path: `/${file.name}` };
  },
  "Latin-1"(sheets, draw) {
    const there = pick(sheets, draw, "workers.csv", ["title"]);
    if (there === null) return null;
    there.sheet.rows[there.row][there.at] = "Undersköterska";
    const files = saved(sheets).map(({ content, name }) => ({
      name,
      content: new Uint8Array(Buffer.from(content as string, "latin1")),
    }));
    return { files, code: "ENCODING", path: `/workers.csv/${there.row + 1}`, severity: "warning" };
  },
  "a file that is missing"(sheets, draw) {
    const file = ["unit.csv", "workers.csv", "recipients.csv", "visits.csv"][draw(4)];
    return { files: saved(sheets.filter(({ name }) => name !== file)), code: "MISSING_SHEET", path: `/${file}` };
  },
  "a sheet twice"(sheets) {
    const files = saved(sheets);
    return { files: [...files, { ...files[0], name: "enhet.csv" }], code: "REPEATED_SHEET", path: "/enhet.csv" };
  },
  "a file name that is misspelt"(sheets, draw) {
    const files = saved(sheets);
    const file = files[draw(files.length)];
    file.name = `${file.name.slice(0, -5)}x.csv`;
    return { files, code: "UNKNOWN_FILE", path: `/${file.name}` };
  },
  "an empty file"(sheets, draw) {
    const files = saved(sheets);
    const file = files[draw(files.length)];
    file.content = ["", "\r\n\r\n", ",,,\r\n"][draw(3)];
    return { files, code: "NO_HEADINGS", path: `/${file.name}` };
  },
  "a setting that is not known"(sheets) {
    const sheet = sheets.find(({ name }) => name === "unit.csv")!;
    sheet.rows.push(["rules.dailyRest", "11"]);
    return { files: saved(sheets), code: "UNKNOWN_SETTING", path: `/unit.csv/${sheet.rows.length}/setting` };
  },
  "a setting that is missing"(sheets, draw) {
    const sheet = sheets.find(({ name }) => name === "unit.csv")!;
    const setting = ["start", "days"][draw(2)];
    sheet.rows = sheet.rows.filter(([name]) => name !== setting);
    return { files: saved(sheets), code: "MISSING_SETTING", path: "/unit.csv" };
  },
  "a setting twice"(sheets) {
    const sheet = sheets.find(({ name }) => name === "unit.csv")!;
    sheet.rows.push(["Dagar", "3"]);
    return { files: saved(sheets), code: "REPEATED_ROW", path: `/unit.csv/${sheet.rows.length}/setting` };
  },
  "a trip that is missing"(sheets, draw) {
    const there = pick(sheets, draw, "travel.csv");
    if (there === null) return null;
    there.sheet.rows.splice(there.row, 1);
    return {
      files: saved(sheets),
      code: "MISSING_TRAVEL",
      path: there.sheet.rows.length === 1 ? "/travel.csv" : "/travel.csv",
    };
  },
  "a trip twice"(sheets, draw) {
    const there = pick(sheets, draw, "travel.csv");
    if (there === null) return null;
    const { row, sheet } = there;
    sheet.rows.push([...sheet.rows[row]]);
    return { files: saved(sheets), code: "REPEATED_ROW", path: `/travel.csv/${sheet.rows.length}/from` };
  },
  "a date and weekdays"(sheets, draw) {
    const there = pick(sheets, draw, "visits.csv", ["date"]);
    if (there === null) return null;
    there.sheet.rows[there.row][there.sheet.rows[0].indexOf("weekdays")] = "mon";
    return { files: saved(sheets), code: "CONTRADICTION", path: there.path };
  },
  "a contract in minutes and in hours"(sheets, draw) {
    const there = pick(sheets, draw, "workers.csv", ["minutesPerWeek"]);
    if (there === null) return null;
    const { row, sheet } = there;
    sheet.rows = sheet.rows.map((cells, i) => [...cells, i === 0 ? "hoursPerWeek" : i === row ? "37" : ""]);
    const path = there.path.replace("minutesPerWeek", "hoursPerWeek");
    return { files: saved(sheets), code: "CONTRADICTION", path };
  },
  "every other week without weekdays"(sheets, draw) {
    const there = pick(sheets, draw, "visits.csv", ["date"]);
    if (there === null) return null;
    there.sheet.rows[there.row][there.sheet.rows[0].indexOf("everyWeeks")] = "2";
    return { files: saved(sheets), code: "CONTRADICTION", path: there.path.replace("date", "everyWeeks") };
  },
  "neither a date nor weekdays": into("MISSING_CELL", [["visits.csv", ["date"]]], [""]),
  "a number of carers and one by one"(sheets, draw) {
    const there = pick(sheets, draw, "seats.csv", ["visit"]);
    if (there === null) return null;
    const { at, path, row, sheet } = there;
    const visits = sheets.find(({ name }) => name === "visits.csv")!;
    const visit = visits.rows.find(([id]) => id === sheet.rows[row][at])!;
    visit[visits.rows[0].indexOf("carers")] = "2";
    return { files: saved(sheets), code: "CONTRADICTION", path };
  },
  "a further window of a visit that repeats"(sheets) {
    const visits = sheets.find(({ name }) => name === "visits.csv")!;
    const repeat = visits.rows.slice(1).find((cells) => cells[visits.rows[0].indexOf("weekdays")] !== "");
    if (repeat === undefined) return null;
    const rows = [
      ["visit", "date", "earliest", "latest"],
      [repeat[0], "2026-03-23", "08:00", "09:00"],
    ];
    const others = sheets.filter(({ name }) => name !== "windows.csv");
    return {
      files: saved([...others, { name: "windows.csv", rows }]),
      code: "CONTRADICTION",
      path: "/windows.csv/2/visit",
    };
  },
  "minutes for a mode with a speed"(sheets, draw) {
    const there = pick(sheets, draw, "modes.csv", ["speedKmh"]);
    const travel = sheets.find(({ name }) => name === "travel.csv");
    if (there === null || travel === undefined) return null;
    travel.rows.push([there.sheet.rows[there.row][0], ...travel.rows[1].slice(1)]);
    return { files: saved(sheets), code: "CONTRADICTION", path: `/travel.csv/${travel.rows.length}/mode` };
  },
  "a detour without a speed"(sheets, draw) {
    const there = pick(sheets, draw, "modes.csv", ["speedKmh"], true);
    if (there === null) return null;
    const { at, path, row, sheet } = there;
    sheet.rows[row][at] = "";
    sheet.rows[row][sheet.rows[0].indexOf("detour")] = "1,5";
    return { files: saved(sheets), code: "MISSING_CELL", path };
  },
  "a contact of nobody"(sheets, draw) {
    const there = pick(sheets, draw, "contacts.csv", ["recipient"]);
    if (there === null) return null;
    const { row, sheet } = there;
    sheet.rows[row] = [sheet.rows[row][0], "", ""];
    return { files: saved(sheets), code: "MISSING_CELL", path: there.path.replace("recipient", "worker") };
  },
  "a mode twice"(sheets, draw) {
    const there = pick(sheets, draw, "modes.csv", ["mode"]);
    if (there === null) return null;
    const { row, sheet } = there;
    sheet.rows.push([...sheet.rows[row]]);
    return { files: saved(sheets), code: "REPEATED_ROW", path: `/modes.csv/${sheet.rows.length}/mode` };
  },
  "a contact twice"(sheets, draw) {
    const there = pick(sheets, draw, "contacts.csv", ["recipient"]);
    if (there === null) return null;
    const { row, sheet } = there;
    sheet.rows.push([...sheet.rows[row]]);
    return { files: saved(sheets), code: "REPEATED_ROW", path: `/contacts.csv/${sheet.rows.length}/recipient` };
  },
  "an absence that ends before it begins"(sheets) {
    const worker = sheets.find(({ name }) => name === "workers.csv")!.rows[1]?.[0];
    if (worker === undefined) return null;
    const others = sheets.filter(({ name }) => name !== "absences.csv");
    const rows = [
      ["worker", "date", "to"],
      [worker, "2026-03-24", "2026-03-23"],
    ];
    return {
      files: saved([...others, { name: "absences.csv", rows }]),
      code: "BAD_PERIOD",
      path: "/absences.csv/2/to",
    };
  },
};
