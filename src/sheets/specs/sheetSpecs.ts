import { textCell } from "../cells/textCell";
import { column } from "../SheetColumn";
import type { SheetSpec } from "../SheetSpec";
import { placeSheets } from "./placeSheets";
import { recipientSheets } from "./recipientSheets";
import { visitSheets } from "./visitSheets";
import { workerSheets } from "./workerSheets";

/** Every sheet, in the order in which they are read: those that others add to come first. */
export const sheetSpecs: readonly SheetSpec[] = [
  {
    name: "unit",
    sv: "enhet",
    needed: true,
    about: { en: "The plan as a whole, one setting per row.", sv: "Planen som helhet, en inställning per rad." },
    columns: [
      column(
        "setting",
        "inställning",
        textCell,
        "",
        { en: "name of the setting", sv: "inställningens namn" },
        { needed: true },
      ),
      column("value", "värde", textCell, "", { en: "its value", sv: "dess värde" }),
    ],
  },
  ...placeSheets,
  ...workerSheets,
  ...recipientSheets,
  ...visitSheets,
];
