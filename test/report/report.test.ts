import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseInstance } from "../../src/model/parseInstance";
import { html } from "../../src/report/Html";
import { report } from "../../src/report/report";
import { solve } from "../../src/search/solve";
import { arbitraryInstanceDocument } from "../support/arbitraryInstance";
import { instanceOf, windowOn } from "../support/instanceOf";
import { rosterOf } from "../support/rosterOf";

const NASTY = `<img src=x onerror="alert('&1')">`;

/** Two recipients, a double visit, one visit left out; `r2` may be protected, and any id may be replaced. */
function sample({ id = "r1", protectedToo = false } = {}) {
  const instance = instanceOf({
    workers: [{ id: "w1" }, { id: "w2" }],
    recipients: [{ id }, { id: "r2", location: "B", protected: protectedToo }],
    visits: [
      { id: "v1", recipients: [id], windows: windowOn("2026-03-23", "08:00", "09:00") },
      { id: "v2", recipients: ["r2"], windows: windowOn("2026-03-23", "10:00", "12:00"), carers: 2 },
      { id: "v3", recipients: [id], windows: windowOn("2026-03-24", "08:00", "09:00") },
    ],
  });
  const places = { base: [59.76, 18.7], A: [59.77, 18.72], B: [59.9, 18.1], C: [59.78, 18.71] } as const;
  const located = {
    ...instance,
    locations: instance.locations.map((place) => {
      const [lat, lon] = places[place.id as keyof typeof places];
      return { ...place, lat, lon };
    }),
  };
  const roster = rosterOf(located, {
    contacts: { [id]: "w1" },
    shifts: [
      {
        worker: "w1",
        date: "2026-03-23",
        template: "early",
        break: "12:00",
        visits: [
          ["v1", "08:00"],
          ["v2", "10:30"],
        ],
      },
      { worker: "w2", date: "2026-03-23", template: "early", break: "12:00", visits: [["v2", "10:30"]] },
    ],
  });
  return { instance: located, roster };
}

/** Tags that only begin alike, `<thead` beside `<th`. */
function longerTags(page: string, tag: string): number {
  return page.split(new RegExp(`<${tag}(?![ >])`)).length - 1;
}

/** The text between a section's tags. */
function section(page: string, id: string): string {
  return page.slice(page.indexOf(`<section id="${id}"`)).split("</section>")[0];
}

describe("html", () => {
  it("escapes text and attributes, and leaves HTML alone", () => {
    expect(html`<p title="${NASTY}">${[html`<b>${"a&b"}</b>`, 1, null]}</p>`.text).toBe(
      `<p title="&lt;img src=x onerror=&quot;alert(&#39;&amp;1&#39;)&quot;&gt;"><b>a&amp;b</b>1</p>`,
    );
    expect(html`${"a\u0000b\u001fc\n"}`.text).toBe("a�b�c\n");
  });
});

describe("report", () => {
  it("holds every section, in either language, and the same for the same input", async () => {
    const { instance, roster } = sample();
    const en = await report(instance, roster);
    const sv = await report(instance, roster, { language: "sv" });
    expect(en).toContain('<html lang="en">');
    expect(sv).toContain('<html lang="sv">');
    const ids = [...en.matchAll(/<section id="(\w+)"/g)].map(([, id]) => id);
    expect(ids).toEqual([...sv.matchAll(/<section id="(\w+)"/g)].map(([, id]) => id));
    expect(ids).toHaveLength(10);
    for (const id of ids) expect(en).toContain(`href="#${id}"`);
    expect(await report(instance, roster)).toBe(en);
  });

  it("says what is in the roster", async () => {
    const { instance, roster } = sample();
    const page = await report(instance, roster);
    expect(section(page, "summary")).toContain("2 of 3 visits have their carers; 1 could not be placed.");
    expect(section(page, "unassigned")).toContain("v3 (r1)");
    expect(section(page, "violations")).toContain("None.");
    expect(section(page, "matrix")).toMatch(
      /<th scope="row">r1<\/th><td class="sum">1<\/td><td class="s1 own">1★<\/td><td><\/td>/,
    );
    expect(section(page, "matrix")).toMatch(
      /<th scope="row">r2<\/th><td class="sum">2<\/td><td class="s1">1<\/td><td class="s1">1<\/td>/,
    );
    expect(section(page, "workers")).toContain(
      "<span>08:00–08:30 <b>r1</b>; </span><span>10:30–11:00 <b>r2</b> with w2</span>",
    );
    expect(section(page, "recipients")).toContain("10:30–11:00 w1 + w2");
    // r1 lacks a visit, so nothing is said of its fewest; r2 needs two carers at once
    const carers = section(page, "carers");
    expect(carers).toMatch(/<th scope="row">r1<\/th><td>1<\/td><td>1<\/td><td><\/td>/);
    expect(carers).toMatch(/<th scope="row">r2<\/th><td>1<\/td><td>2<\/td><td>2<\/td>/);
  });

  it("writes the unit's local times, however the roster states them", async () => {
    const { instance, roster } = sample();
    const utc = (iso: string) => new Date(iso).toISOString();
    const shifts = roster.shifts.map((shift) => ({
      ...shift,
      start: utc(shift.start),
      visits: shift.visits.map((made) => ({ ...made, start: utc(made.start), end: utc(made.end) })),
    }));
    expect(await report(instance, { ...roster, shifts })).toBe(await report(instance, roster));
  });

  it("shows breaches", async () => {
    const { instance, roster } = sample();
    const late = { ...roster.shifts[0].visits[0], start: "2026-03-23T09:30+01:00", end: "2026-03-23T10:00+01:00" };
    const shifts = [{ ...roster.shifts[0], visits: [late, roster.shifts[0].visits[1]] }, roster.shifts[1]];
    const page = await report(instance, { ...roster, shifts });
    expect(section(page, "violations")).toContain("(WINDOW)");
    expect(section(page, "violations")).toContain("starts outside its windows");
    const swedish = await report(instance, { ...roster, shifts }, { language: "sv" });
    expect(section(swedish, "violations")).toContain("börjar utanför sina tidsfönster");
    expect(section(swedish, "violations")).toContain("planeringsregel");
    expect(section(page, "summary")).toMatch(/Rules are broken in \d/);
  });

  it("asks nothing of the network and runs no text as code", async () => {
    const { instance, roster } = sample({ id: NASTY });
    const page = await report({ ...instance, name: `</title>${NASTY}` }, roster);
    expect(page).not.toContain("<img");
    expect(page).not.toMatch(/<script[^>]*src|<link|@import|url\((?!#)/);
    const addresses = [...page.matchAll(/https?:[^"'\s<]+/g)].map(([address]) => address);
    expect(addresses.filter((address) => !address.startsWith("http://www.w3.org/"))).toEqual([]);
    expect(page).toContain("default-src 'none'");
  });

  it("keeps protected recipients off the map", async () => {
    const places = (page: string) => /id="places"[^>]* d="([^"]*)"/.exec(page)?.[1].split("M").length;
    const open = sample();
    expect(places(await report(open.instance, open.roster))).toBe(3);
    const hidden = sample({ protectedToo: true });
    const page = await report(hidden.instance, hidden.roster);
    expect(places(page)).toBe(2);
    // her own visit keeps its number, and the line goes on without it
    expect(page).toMatch(/<path class="m" d="M[\d. ]+h0"\/><text[^>]*>1<\/text><\/svg>/);
    // elsewhere on the map nothing depends on where the protected recipient lives
    const moved = {
      ...hidden.instance,
      locations: hidden.instance.locations.map((place) => (place.id === "B" ? { ...place, lat: 10, lon: 10 } : place)),
    };
    expect(await report(moved, hidden.roster)).toBe(page);
  });

  it("says something sensible of arbitrary rosters, in either language", async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryInstanceDocument(),
        fc.constantFrom("en", "sv" as const),
        async (document, language) => {
          const { instance } = parseInstance(document);
          const roster = await solve(instance!, { seed: 1, iterations: 30 });
          const page = await report(instance!, roster, { language });
          expect(page).not.toMatch(/undefined|NaN|Infinity|\[object|null/);
          for (const tag of ["table", "tr", "td", "th", "section", "details", "svg", "figure", "span", "div"])
            expect(page.split(`<${tag}`).length, tag).toBe(page.split(`</${tag}>`).length + longerTags(page, tag));
        },
      ),
      { numRuns: process.env["KONTINUITET_LONG"] === undefined ? 15 : 300 },
    );
  });

  it("stands an empty roster and an empty unit", async () => {
    const { instance } = sample();
    expect(await report(instance, rosterOf(instance))).toContain("0 of 3 visits");
    const empty = instanceOf({ workers: [], recipients: [] });
    expect(await report(empty, rosterOf(empty), { language: "sv" })).toContain("Alla 0 besök");
  });
});
