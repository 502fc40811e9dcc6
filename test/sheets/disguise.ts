import type { ExportFile } from "../../src/export/ExportFile";
import { daysBetween } from "../../src/model/calendar";
import type { SheetFile } from "../../src/sheets/SheetFile";
import type { SheetStyle } from "../../src/sheets/SheetStyle";

type Draw = (most: number) => number;

/** Cells of CSV as the library writes it; of no other. */
export function cellsOf(text: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^${separator}\r\n"]*))(${separator}|\r\n)`, "gy");
  for (let match = cell.exec(text); match !== null; match = cell.exec(text)) {
    rows.at(-1)!.push(match[1] === undefined ? match[2] : match[1].replaceAll('""', '"'));
    if (match[3] !== separator) rows.push([]);
  }
  return rows.slice(0, -1);
}

/**
 * The same sheets as another hand would type and another program save them: separator, byte order mark, encoding, line breaks, order of rows and columns, case
 * of headings, quotes, spaces, empty rows, own columns, dates, times and decimals in other notations. Dates in doubt are day first.
 */
export function disguise(files: readonly ExportFile[], style: SheetStyle, draw: Draw): SheetFile[] {
  return files.map(({ name, text }) => {
    const [header, ...rows] = cellsOf(text.replace(/^\ufeff/, ""), style === "sv" ? ";" : ",");
    const order = shuffled([...header.keys()], draw);
    // a first row of every sheet whose rows count stays: windows and seats follow their order
    const free = !["windows", "tidsfonster", "seats", "bemanning"].includes(name.replace(/\.csv$/, ""));
    const own = draw(4) === 0;
    const typed = (free ? shuffled(rows, draw) : rows).map((cells) => [
      ...order.map((at) => retype(cells[at], header[at], cells, draw)),
      ...(own ? ["own"] : []),
    ]);
    const headings = [...order.map((at) => recase(header[at], draw)), ...(own ? ["Anmärkning!"] : [])];
    const separator = [",", ";", "\t"][draw(3)];
    const quote = (cell: string) =>
      draw(5) === 0 || cell.includes(separator) || cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell;
    const line = (cells: string[]) =>
      cells.map((cell) => `${" ".repeat(draw(8) === 0 ? 1 : 0)}${quote(cell)}`).join(separator);
    const lines = [headings, ...typed]
      .map(line)
      .flatMap((one) => (draw(6) === 0 ? [one, separator.repeat(draw(3))] : [one]));
    const end = ["\r\n", "\n", "\r"][draw(3)];
    const stated = separator !== "," && draw(4) === 0 ? `sep=${separator}${end === "\r" ? "\n" : end}` : "";
    return { name: draw(3) === 0 ? name.toUpperCase() : name, content: encode(stated + lines.join(end) + end, draw) };
  });
}

function shuffled<T>(list: readonly T[], draw: Draw): T[] {
  const left = [...list];
  return list.map(() => left.splice(draw(left.length), 1)[0]);
}

function recase(heading: string, draw: Draw): string {
  return [heading, heading.toUpperCase(), ` ${heading} `, heading.replace(/([A-Z])/g, " $1")][draw(4)];
}

function retype(cell: string, heading: string, row: string[], draw: Draw): string {
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(cell);
  const dated = [
    "date",
    "datum",
    "from",
    "från",
    "to",
    "till",
    "validFrom",
    "validTo",
    "giltig från",
    "giltig till",
  ].includes(heading);
  if (date !== null && (dated || ["start"].includes(row[0]))) {
    const [, year, month, day] = date;
    return [
      cell,
      `${day}.${month}.${year}`,
      `${Number(day)}/${Number(month)}/${year}`,
      `${day}-${month}-${year}`,
      `${year}/${month}/${day}`,
      String(daysBetween("1899-12-30", cell)),
      `${cell} 00:00:00`,
    ][draw(7)];
  }
  const time = /^(\d{2}):(\d{2})$/.exec(cell);
  if (time !== null) {
    const [, hour, minute] = time;
    const fraction = ((Number(hour) * 60 + Number(minute)) / 1440).toFixed(9);
    const [half, twelve] = Number(hour) < 12 ? ["AM", Number(hour) || 12] : ["PM", Number(hour) - 12 || 12];
    return [
      cell,
      `${hour}.${minute}`,
      `${Number(hour)}:${minute}`,
      `${cell}:00`,
      fraction,
      fraction.replace(".", ","),
      `${twelve}:${minute} ${half}`,
    ][draw(7)];
  }
  const numeric =
    /Minutes|minuter|minutes|lat|lon|weight|vikt|load|belastning|minGap|maxGap|speed|km|detour|omväg|days|dagar/i;
  if (/^-?\d+([.,]\d+)?$/.test(cell) && numeric.test(heading)) {
    const other = cell.includes(",") ? cell.replace(",", ".") : cell.replace(".", ",");
    return [cell, other, /[.,]/.test(cell) ? `${cell}0` : `${cell},0`][draw(3)];
  }
  return cell;
}

function encode(text: string, draw: Draw): string | Uint8Array {
  const utf8 = new TextEncoder().encode(`${draw(2) === 0 ? "\ufeff" : ""}${text}`);
  const kind = draw(4);
  if (kind === 0) return text;
  if (kind === 1) {
    const swapped = draw(2) === 1;
    const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
    return new Uint8Array(swapped ? bytes.swap16() : bytes);
  }
  // what is in Latin-1 only may come as Windows-1252
  if (kind === 2 && [...text].every((sign) => sign < "\u0080" || (sign >= "\u00a0" && sign <= "\u00ff"))) {
    return new Uint8Array(Buffer.from(text, "latin1"));
  }
  return utf8;
}
