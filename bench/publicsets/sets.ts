import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { PublicSetName } from "../../src/publicsets/PublicInstance";

/** An instance of a set, with what is published about it. */
export interface BenchInstance {
  set: PublicSetName;
  name: string;
  /** Files of the set. */
  instance: string;
  patients?: string;
  bestKnown: number;
  /** hhcrsp: best of 15 runs of BRKGA 2021. */
  reference?: number;
  /** ihtc: cost of the whole best-known solution, patients and nurses. */
  bestTotal?: number;
}

/** What is measured: the instances that the folder of the sets holds, in the order of its tables. */
export function benchInstances(folder: string): BenchInstance[] {
  const rows = (...path: string[]) => {
    const [header, ...lines] = readFileSync(join(folder, ...path), "utf8")
      .trim()
      .split(/\r?\n/);
    const columns = header.split(",");
    return lines.map((line) => Object.fromEntries(line.split(",").map((cell, i) => [columns[i], cell])));
  };
  const ihtc = rows("ihtc-2024", "best-known.csv").map(
    (row): BenchInstance => ({
      set: "ihtc",
      name: row["instance"],
      instance: join(folder, "ihtc-2024", "instances", `${row["instance"]}.json`),
      patients: join(folder, "ihtc-2024", "best-solutions", `${row["instance"]}.json`),
      bestKnown: Number(row["nurse_part_cost"]),
      bestTotal: Number(row["best_total"]),
    }),
  );
  const hhcrsp = rows("hhcrsp-mankowska", "best-known.csv").map(
    (row): BenchInstance => ({
      set: "hhcrsp",
      name: row["instance"],
      instance: join(folder, "hhcrsp-mankowska", "instances", `${row["instance"]}.json`),
      bestKnown: Number(row["best_cost"]),
      reference: Number(row["brkga_2021_best_of_15"]),
    }),
  );
  return [...ihtc, ...hhcrsp];
}
