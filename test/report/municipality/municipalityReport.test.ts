import { describe, expect, it } from "vitest";
import { municipalityReport } from "../../../src/report/municipality/municipalityReport";
import { districts } from "../../../src/scale/districts";
import { solveMunicipality } from "../../../src/scale/solveMunicipality";
import { municipality } from "../../scale/municipality";
import { instanceOf, windowOn } from "../../support/instanceOf";
import { rosterOf } from "../../support/rosterOf";

const NASTY = `<img src=x onerror="alert('&1')">`;

/** w2 of the other unit helps r1, whose second visit nobody makes; nobody of A can lift. */
function sample(id = "r1") {
  const instance = instanceOf({
    workers: [
      { id: "w1", skills: [] },
      { id: "w2", skills: ["lift"] },
    ],
    recipients: [{ id }, { id: "r2", location: "C" }],
    visits: [
      { id: "v1", recipients: [id], skills: ["lift"], windows: windowOn("2026-03-23", "08:00", "09:00") },
      { id: "v2", recipients: ["r2"], windows: windowOn("2026-03-23", "10:00", "11:00") },
      { id: "v3", recipients: [id], windows: windowOn("2026-03-24", "08:00", "09:00") },
    ],
  });
  const visits: [string, string][] = [
    ["v1", "08:00"],
    ["v2", "10:00"],
  ];
  const roster = rosterOf(instance, {
    contacts: { [id]: "w1" },
    shifts: [{ worker: "w2", date: "2026-03-23", template: "early", break: "12:00", visits }],
  });
  const units = [
    { id: "a", middle: 1, recipients: [0], workers: [0] },
    { id: "c", middle: 3, recipients: [1], workers: [1] },
  ];
  return { instance, roster, units };
}

function section(page: string, id: string): string {
  return page.slice(page.indexOf(`<section id="${id}"`)).split("</section>")[0];
}

describe("municipalityReport", () => {
  it("says of each unit what it does, what it lacks and who crossed its border", async () => {
    const { instance, roster, units } = sample();
    const swaps = [{ recipient: "r2", from: "a", to: "c" }];
    const page = await municipalityReport(instance, roster, units, { swaps });
    expect(section(page, "summary")).toContain("2 recipients and 2 workers in 2 units.");
    expect(section(page, "summary")).toContain("2 of 3 visits have their carers; 1 could not be placed.");
    expect(section(page, "summary")).toContain("1 pair of recipient and worker cross a border");
    expect(section(page, "summary")).toContain("1 of 2 units cannot cover their demand");
    const cells = (row: string) => [...row.matchAll(/<t[hd][^>]*>([^<]*)<\/t[hd]>/g)].map(([, text]) => text);
    const rows = section(page, "units").split("<tr>").slice(2).map(cells);
    expect(rows.map((row) => row.slice(0, 7))).toEqual([
      ["a", "1", "1", "2", "1", "1", "1"],
      ["c", "1", "1", "1", "0", "1", "1"],
      ["All", "2", "2", "3", "1", "1", "1"],
    ]);
    expect(rows.map((row) => row.at(-1))).toEqual(["1, 0", "0, 1", "1, 1"]);
    expect(section(page, "capacity")).toMatch(
      /<th scope="row">a<\/th><td class="text">Monday to Friday, 8–9<\/td><td class="text">lift<\/td>/,
    );
    expect(section(page, "borders")).toContain('<th scope="row">c</th><td>a</td><td>1</td><td>1</td><td>1</td>');
    expect(section(page, "borders")).toContain('<th scope="row">r2</th><td>a</td><td>c</td>');
    expect(section(page, "carers")).toContain("<svg");
  });

  it("has the same sections in either language, and is the same for the same input", async () => {
    const { instance, roster, units } = sample();
    const en = await municipalityReport(instance, roster, units);
    const sv = await municipalityReport(instance, roster, units, { language: "sv" });
    const ids = (page: string) => [...page.matchAll(/<section id="(\w+)"/g)].map(([, id]) => id);
    expect(ids(en)).toHaveLength(8);
    expect(ids(sv)).toEqual(ids(en));
    for (const id of ids(en)) expect(en).toContain(`href="#${id}"`);
    expect(sv).toContain('<html lang="sv">');
    expect(sv).toContain("Gränser som korsades");
    expect(await municipalityReport(instance, roster, units)).toBe(en);
  });

  it("asks nothing of the network, runs no text as code and shows no place", async () => {
    const { instance, roster, units } = sample(NASTY);
    const located = {
      ...instance,
      locations: instance.locations.map((place) => ({ ...place, lat: 59.765432, lon: 18.7 })),
    };
    const page = await municipalityReport({ ...located, name: `</title>${NASTY}` }, roster, [
      { ...units[0], id: NASTY },
      units[1],
    ]);
    expect(page).not.toContain("<img");
    expect(page).not.toMatch(/<script[^>]*src|<link|@import|url\((?!#)/);
    const addresses = [...page.matchAll(/https?:[^"'\s<]+/g)].map(([address]) => address);
    expect(addresses.filter((address) => !address.startsWith("http://www.w3.org/"))).toEqual([]);
    expect(page).not.toContain("59.76");
  });

  it("shows a municipality that was solved, and refuses units of another", async () => {
    const town = municipality(1, 2);
    const solved = await solveMunicipality(town, {
      districts: districts(town, { maxWorkersPerUnit: 6 }),
      iterationsPerUnit: 200,
    });
    const page = await municipalityReport(town, solved.roster, solved.careUnits, { swaps: solved.swaps });
    expect(section(page, "violations")).toContain("None.");
    expect(section(page, "summary")).toContain("All rules are kept");
    await expect(municipalityReport(town, solved.roster, solved.careUnits.slice(1))).rejects.toThrow(RangeError);
  });

  it("stands an empty municipality", async () => {
    const nobody = instanceOf({ workers: [], recipients: [], visits: [] });
    const units = [{ id: "unit1", middle: 0, recipients: [], workers: [] }];
    const page = await municipalityReport(nobody, rosterOf(nobody), units);
    expect(page).toContain("Nobody crosses a border");
    expect(page).not.toMatch(/NaN|Infinity|undefined/);
  });
});
