import type { Table } from "./Table";

export interface TableCsvOptions {
  /** `sv`: semicolons, decimal commas and Swedish headers, as Excel in Sweden reads them. Default `en`. */
  style?: "en" | "sv";
  /** Begin with a byte order mark, by which Excel knows UTF-8; default false. */
  bom?: boolean;
  /** Put an apostrophe before texts that a spreadsheet would run as formulas (OWASP, CSV injection); default false. */
  inert?: boolean;
}

/** A table as CSV (RFC 4180, lines end with CRLF). */
export function tableCsv(table: Table, { bom = false, inert = false, style = "en" }: TableCsvOptions = {}): string {
  const separator = style === "sv" ? ";" : ",";
  const quoted = (text: string) => (/[",;\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const written = (value: string | number | null) => {
    if (typeof value === "number") return quoted(style === "sv" ? String(value).replace(".", ",") : String(value));
    return quoted(inert && /^[=+\-@\t\r]/.test(value ?? "") ? `'${value}` : (value ?? ""));
  };
  const lines = [table.columns.map((column) => column[style]), ...table.rows].map(
    (cells) => `${cells.map(written).join(separator)}\r\n`,
  );
  return `${bom ? "\ufeff" : ""}${lines.join("")}`;
}
