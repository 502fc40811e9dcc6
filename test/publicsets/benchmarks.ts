import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.env["KONTINUITET_BENCHMARKS"] ?? join(import.meta.dirname, "../../../shared/benchmarks");

/** The public sets where they lie beside the project, or where KONTINUITET_BENCHMARKS says; tests that need them are skipped elsewhere. */
export const benchmarks = {
  present: existsSync(join(folder, "ihtc-2024")) && existsSync(join(folder, "hhcrsp-mankowska")),
  json(...path: string[]): unknown {
    return JSON.parse(readFileSync(join(folder, ...path), "utf8"));
  },
  /** Rows of a CSV file with a header and no quotes. */
  table(...path: string[]): { [column: string]: string }[] {
    const [header, ...rows] = readFileSync(join(folder, ...path), "utf8")
      .trim()
      .split(/\r?\n/);
    const columns = header.split(",");
    return rows.map((row) => Object.fromEntries(row.split(",").map((cell, i) => [columns[i], cell])));
  },
  folder,
};
