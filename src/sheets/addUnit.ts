import { didYouMean } from "../model/parse/didYouMean";
import type { CellReading } from "./cells/CellKind";
import { plainWord } from "./cells/plainWord";
import { type ReadRow, readCell } from "./readRows";
import type { ReadSheet } from "./readSheet";
import type { SheetDocument } from "./SheetDocument";
import { pathOf } from "./SheetPlace";
import { unitSettings } from "./specs/unitSettings";

const byWord = new Map(
  unitSettings.flatMap((setting) => [setting.name, setting.sv].map((word) => [plainWord(word), setting])),
);

/** Adds the settings of the sheet `unit` to the document. A setting that is not known is an error. */
export function addUnit(
  document: SheetDocument,
  sheet: ReadSheet,
  rows: readonly ReadRow[],
  reading: CellReading,
): void {
  const seen = new Set<string>();
  for (const row of rows) {
    const name = row.values.get("setting");
    if (typeof name !== "string") continue;
    const setting = byWord.get(plainWord(name));
    if (setting === undefined) {
      const close = didYouMean(
        name,
        unitSettings.map((known) => known.name),
      );
      const hint = close === null ? "The template lists the settings." : `Did you mean "${close}"?`;
      document.error("UNKNOWN_SETTING", row.place("setting"), "There is no such setting.", hint);
      continue;
    }
    if (seen.has(setting.name)) {
      document.error("REPEATED_ROW", row.place("setting"), "The setting has a row before.", "Keep one of them.");
      continue;
    }
    seen.add(setting.name);
    const place = row.place("value");
    document.origins.add(setting.at, place);
    if (place.text === "") continue;
    const value = readCell(document.issues, setting.kind, place, reading);
    if (value !== undefined) document.set(setting.at, value);
  }
  for (const { at, kind, name, needed, sv } of unitSettings) {
    if (!needed || document.origins.find(at)?.text) continue;
    const place = document.origins.find(at) ?? { file: sheet.file };
    const hint = `Write a row with the setting ${name} (or ${sv}) and ${kind.wanted.en}.`;
    document.issues.error("MISSING_SETTING", pathOf(place), `The setting ${name} has no value.`, hint);
  }
}
