import { pointer, shown } from "../model/parse/text";
import type { ReadRow } from "./readRows";
import type { ReadSheet } from "./readSheet";
import type { SheetDocument } from "./SheetDocument";
import { pathOf } from "./SheetPlace";

interface Matrix {
  minutes: number[][];
  rows: (ReadRow | undefined)[];
}

/** Gives modes without a speed their matrix, from the rows of the sheet `travel`; a trip that is missing or given twice is an error. */
export function addTravel(
  document: SheetDocument,
  modes: ReadSheet | null,
  travel: ReadSheet | null,
  rows: readonly ReadRow[],
): void {
  const index = document.indexOf("locations");
  const places = document.root["locations"] === undefined ? [{}] : document.list("locations");
  const n = places.length;
  const known = (document.root["travel"] ?? {}) as Record<string, object>;
  const matrices = new Map<string, Matrix>();
  for (const [mode, entry] of Object.entries(known)) {
    if (Object.keys(entry).length > 0) continue;
    const minutes = Array.from({ length: n }, () => new Array<number>(n).fill(0));
    matrices.set(mode, { minutes, rows: new Array(n * n) });
  }
  for (const row of rows) {
    const mode = row.values.get("mode") as string | undefined;
    const from = document.resolve(row, "from", "locations", "place");
    const to = document.resolve(row, "to", "locations", "place");
    if (mode === undefined) continue;
    const matrix = matrices.get(mode);
    if (matrix === undefined) {
      const [code, detail, hint] = Object.hasOwn(known, mode)
        ? ["CONTRADICTION", "The mode has a speed in the sheet modes.", "Give a speed or minutes."]
        : ["UNKNOWN_REFERENCE", `There is no mode ${shown(mode)}.`, "Add it to the sheet modes, without a speed."];
      document.error(code, row.place("mode"), detail, hint);
      continue;
    }
    if (from === null || to === null) continue;
    if (matrix.rows[from * n + to] !== undefined) {
      document.error("REPEATED_ROW", row.place("from"), "The trip has a row before.", "Keep one of them.");
      continue;
    }
    matrix.rows[from * n + to] = row;
    matrix.minutes[from][to] = (row.values.get("minutes") as number | undefined) ?? 0;
  }
  for (const [mode, matrix] of matrices)
    finish(document, { mode, matrix, places: [...index.keys()], n, modes, travel });
}

interface Finish {
  mode: string;
  matrix: Matrix;
  places: string[];
  n: number;
  modes: ReadSheet | null;
  travel: ReadSheet | null;
}

function finish(document: SheetDocument, { matrix, mode, modes, n, places, travel }: Finish): void {
  const at = `/travel${pointer(mode)}`;
  document.set(at, { minutes: matrix.minutes });
  document.origins.addMatrix(`${at}/minutes`, (from, to) => matrix.rows[from * n + to]?.place("minutes") ?? null);
  // a place whose id is wrong has an issue of its own
  if (places.length !== n) return;
  let missing = 0;
  let first = "";
  for (let from = 0; from < n; from++) {
    for (let to = 0; to < n; to++) {
      if (from === to || matrix.rows[from * n + to] !== undefined) continue;
      if (missing++ === 0) first = `from ${shown(places[from])} to ${shown(places[to])}`;
    }
  }
  if (missing === 0) return;
  const place = travel === null ? (document.origins.find(at) ?? { file: modes?.file ?? "" }) : { file: travel.file };
  const detail = `${missing} of ${n * (n - 1)} trips of mode ${shown(mode)} have no row; the first is ${first}.`;
  document.issues.error(
    "MISSING_TRAVEL",
    pathOf(place),
    detail,
    "Write a row for each trip, or give the mode a speed.",
  );
}
