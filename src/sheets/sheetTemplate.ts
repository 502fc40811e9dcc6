import type { ExportFile } from "../export/ExportFile";
import { sheetFile } from "./formatSheets";
import type { SheetStyle } from "./SheetStyle";
import { sheetSpecs } from "./specs/sheetSpecs";
import { unitSettings } from "./specs/unitSettings";

/** Settings that the template's unit begins with; those without a value are for the planner to fill in. */
const begun: Readonly<Record<string, string>> = {
  name: "",
  start: "",
  days: "14",
  timeZone: "Europe/Stockholm",
  "rules.preset": "sweden-2023",
  "objective.preset": "continuity-first",
};

const words = {
  en: {
    title: "Spreadsheets of a home-care unit",
    intro: [
      "One file per sheet, with the headings in the first row; the order of the columns does not matter, and columns that are not needed may be left out. Needed: the files",
      "and columns marked *. A file without rows is the same as no file. Ids are opaque: no names and no personal identity numbers.",
    ],
    rules: [
      "Separator: comma, semicolon or tab. Save as CSV UTF-8.",
      "Numbers: decimal comma or point. A number with exactly three decimals, 1,234, is refused where it could mean thousands: write 1234 or 1,2340.",
      "Dates: 2026-03-23, 23.03.2026, or the serial number that Excel shows for an unformatted date (46104). 23/03/2026 is read; 03/04/2026 is refused unless `--dates dmy` or `--dates mdy` says which comes first. Two-digit years are refused.",
      "Times: 07:30, 7.30, 7:30 PM, or Excel's fraction of a day with a decimal comma (0,3125) or at least three decimals (0.3125). 0.25 is refused: it could be six o'clock or a quarter past midnight.",
      "Several in one cell: | between them. - alone: none, where an empty cell would mean all.",
      "A backslash makes the sign behind it literal: \\| \\: \\\\ and at the beginning \\= \\+ \\- \\@ \\#; \\u{A0} is the character of that number.",
    ],
    columns: "column",
    other: "Swedish",
    holds: "what it is",
    form: "written as",
    settings: "setting",
  },
  sv: {
    title: "Kalkylblad för en hemtjänstenhet",
    intro: [
      "En fil per blad, med rubriker på första raden; kolumnernas ordning spelar ingen roll, och kolumner som inte behövs kan utelämnas. Behövs: filer och kolumner",
      "märkta *. En fil utan rader är detsamma som ingen fil. Id är intetsägande: inga namn och inga personnummer.",
    ],
    rules: [
      "Avgränsare: komma, semikolon eller tabb. Spara som CSV UTF-8.",
      "Tal: decimalkomma eller decimalpunkt. Ett tal med exakt tre decimaler, 1,234, avvisas där det kan betyda tusental: skriv 1234 eller 1,2340.",
      "Datum: 2026-03-23, 23.03.2026, eller det serienummer som Excel visar för ett oformaterat datum (46104). 23/03/2026 läses; 03/04/2026 avvisas om inte `--dates dmy` eller `--dates mdy` säger vad som kommer först. Årtal med två siffror avvisas.",
      "Tider: 07:30, 7.30, eller Excels del av ett dygn med decimalkomma (0,3125) eller minst tre decimaler (0.3125). 0.25 avvisas: det kan vara klockan sex eller kvart över midnatt.",
      "Flera i en cell: | emellan. Ett ensamt -: inga, där en tom cell betyder alla.",
      "Ett omvänt snedstreck gör tecknet efter till sig självt: \\| \\: \\\\ och i början \\= \\+ \\- \\@ \\#; \\u{A0} är tecknet med det numret.",
    ],
    columns: "kolumn",
    other: "engelska",
    holds: "vad det är",
    form: "skrivs som",
    settings: "inställning",
  },
} as const;

/** Empty sheets to fill in, and a `README.md` that describes every sheet, column and setting. */
export function sheetTemplate(style: SheetStyle = "en"): ExportFile[] {
  const unit = unitSettings
    .filter(({ name }) => Object.hasOwn(begun, name))
    .map(({ name, sv }) => [style === "sv" ? sv : name, begun[name]]);
  const sheets = sheetSpecs.map((spec) => sheetFile(spec, spec.name === "unit" ? unit : [], style, style === "sv"));
  return [{ name: "README.md", text: describe(style) }, ...sheets];
}

function describe(style: SheetStyle): string {
  const say = words[style];
  const heading = (of: { name: string; sv: string }, needed: boolean) => {
    const [own, other] = style === "sv" ? [of.sv, of.name] : [of.name, of.sv];
    return `| ${own}${needed ? " *" : ""} | ${other} |`;
  };
  const cell = (text: string) => text.replaceAll("|", "\\|");
  const table = (first: string, rows: string[]) =>
    [`| ${first} | ${say.other} | ${say.holds} | ${say.form} |`, "|---|---|---|---|", ...rows].join("\n");
  const parts = sheetSpecs.map((spec) => {
    const [own, other] = style === "sv" ? [spec.sv, spec.name] : [spec.name, spec.sv];
    const unit = spec.name === "unit";
    const rows = (unit ? unitSettings : spec.columns).map(
      (one) => `${heading(one, one.needed)} ${cell(one.about[style])} | ${cell(one.kind.wanted[style])} |`,
    );
    const files = `## ${own}.csv${spec.needed ? " *" : ""} (${other}.csv)`;
    return `${files}\n\n${spec.about[style]}\n\n${table(unit ? say.settings : say.columns, rows)}\n`;
  });
  const rules = say.rules.map((rule) => `- ${rule}`).join("\n");
  return `# ${say.title}\n\n${say.intro.join("\n")}\n\n${rules}\n\n${parts.join("\n")}`;
}
