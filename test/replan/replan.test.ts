import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { generate } from "../../src/generate/generate";
import { tickOfIso } from "../../src/model/calendar";
import type { Instance } from "../../src/model/Instance";
import { parseInstance } from "../../src/model/parseInstance";
import type { Roster } from "../../src/model/Roster";
import type { Changes } from "../../src/replan/Changes";
import { type ReplanOptions, replan } from "../../src/replan/replan";
import { solve } from "../../src/search/solve";
import { verify } from "../../src/verify/verify";
import { arbitraryInstanceDocument } from "../support/arbitraryInstance";
import { instanceOf, windowOn } from "../support/instanceOf";
import { rosterOf } from "../support/rosterOf";

const LONG = process.env.KONTINUITET_LONG === "1";
const MONDAY = "2026-03-23";
const TUESDAY = "2026-03-24";

function repaired(instance: Instance, roster: Roster, changes: Changes, options: ReplanOptions = {}) {
  const found = replan(instance, roster, changes, { iterations: 300, ...options });
  if (found.roster === null || found.instance === null) throw new Error(JSON.stringify(found.issues));
  return { ...found, roster: found.roster, instance: found.instance };
}

const carersOf = (roster: Roster, visit: string) =>
  roster.shifts.filter(({ visits }) => visits.some((made) => made.visit === visit)).map(({ worker }) => worker);

/** What stands must be in both rosters to the letter: visits before the freeze time, and breaks. */
function standsOf(instance: Instance, { shifts }: Roster, freeze: string) {
  const at = tickOfIso(instance.horizon, freeze) ?? 0;
  const before = (iso: string) => (tickOfIso(instance.horizon, iso) ?? 0) < at;
  return shifts
    .filter(({ start }) => before(start))
    .map(({ break: rest, date, start, visits, worker }) => ({
      worker,
      date,
      start,
      rest: rest !== undefined && before(rest.start) ? rest : null,
      visits: visits.filter((made) => before(made.start)),
    }))
    .filter(({ rest, visits }) => rest !== null || visits.length > 0)
    .toSorted((a, b) => (`${a.worker} ${a.date}` < `${b.worker} ${b.date}` ? -1 : 1));
}

describe("replan", () => {
  it("keeps what stands, breaks no rule and has nobody work who is away, whatever happens", async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryInstanceDocument(),
        fc.record({
          day: fc.nat(8),
          hour: fc.nat(23),
          away: fc.array(fc.record({ worker: fc.nat(3), day: fc.nat(8), hour: fc.option(fc.nat(23)) }), {
            maxLength: 3,
          }),
          cancel: fc.array(fc.nat(9), { maxLength: 2 }),
          longer: fc.array(fc.nat(9), { maxLength: 2 }),
          reducedRest: fc.boolean(),
        }),
        async (document, what) => {
          const { instance } = parseInstance(document);
          if (instance === null || instance.visits.length === 0 || instance.workers.length === 0) return;
          const { dates } = instance.horizon;
          const published = await solve(instance, { seed: 1, iterations: 60 });
          const clock = (hour: number) => `${String(hour).padStart(2, "0")}:30`;
          const freeze = `${dates[what.day % dates.length]}T${clock(what.hour)}`;
          const idOf = (at: number) => instance.visits[at % instance.visits.length].id;
          const absences = what.away.map(({ day, hour, worker }) => {
            const date = dates[day % dates.length];
            const from = hour === null ? date : `${date}T${clock(hour)}`;
            return { worker: instance.workers[worker % instance.workers.length].id, from };
          });
          const cancelled = what.cancel.map(idOf);
          const changes = {
            freeze,
            absences,
            cancelled,
            lengths: what.longer.map((at) => ({ visit: idOf(at), minutes: 50 })),
          };
          const {
            instance: revised,
            roster,
            standing,
          } = repaired(instance, published, changes, {
            iterations: 60,
            reducedRest: what.reducedRest,
          });
          expect(standsOf(instance, roster, freeze)).toEqual(standsOf(instance, published, freeze));
          const { valid, violations } = verify(revised, roster, { published });
          // a contact who is away has no time for her contacts that week, whoever makes the visits
          expect(
            violations.filter(({ code }) => code !== "CONTACT_TIME"),
            JSON.stringify(violations),
          ).toEqual([]);
          expect(standing.length === 0).toBe(valid && verify(revised, roster).findings.length === 0);
          const before = tickOfIso(instance.horizon, freeze) ?? 0;
          for (const { from, worker } of absences) {
            const since = Math.max(
              tickOfIso(instance.horizon, from.includes("T") ? from : `${from}T00:00`) ?? 0,
              before,
            );
            for (const shift of roster.shifts.filter(
              (one) => one.worker === worker && one.date === from.slice(0, 10),
            )) {
              for (const { start } of shift.visits) expect(tickOfIso(instance.horizon, start)).toBeLessThan(since);
            }
          }
        },
      ),
      { numRuns: LONG ? 3000 : 150 },
    );
  });

  it("gives the visits of somebody who is away to a carer the recipient has", () => {
    const instance = instanceOf({
      workers: [{ id: "w1" }, { id: "w2" }, { id: "w3" }],
      recipients: [{ id: "r1" }, { id: "r2" }],
      visits: [
        { id: "v1", windows: windowOn(MONDAY, "09:00", "10:00") },
        { id: "v2", windows: windowOn(TUESDAY, "09:00", "10:00") },
        { id: "v3", recipients: ["r2"], windows: windowOn(MONDAY, "11:00", "11:10") },
      ],
    });
    const published = rosterOf(instance, {
      shifts: [
        { worker: "w1", date: MONDAY, template: "short", visits: [["v1", "09:30"]] },
        { worker: "w2", date: MONDAY, template: "short", visits: [["v3", "11:00"]] },
        { worker: "w3", date: MONDAY, template: "short" },
        { worker: "w3", date: TUESDAY, template: "short", visits: [["v2", "09:30"]] },
      ],
    });
    const { roster } = repaired(instance, published, { absences: [{ worker: "w1", from: MONDAY }] });
    expect(carersOf(roster, "v1")).toEqual(["w3"]);
    expect(roster.score.slice(0, 2)).toEqual([
      { objective: "unassigned", value: 0 },
      { objective: "change", value: 2 },
    ]);
    expect(roster.shifts.find(({ worker }) => worker === "w2")).toEqual(published.shifts[1]);
  });

  it("has a carer the recipient has make room, and others take over what she gives away", () => {
    const at = windowOn(MONDAY, "09:00", "09:00");
    const instance = instanceOf({
      workers: [{ id: "w1" }, { id: "w2" }, { id: "w3" }, { id: "w4" }],
      recipients: [{ id: "r1" }, { id: "r2" }, { id: "r3" }],
      visits: [
        { id: "v1", windows: at },
        { id: "v2", recipients: ["r2"], windows: at },
        { id: "v3", windows: windowOn(TUESDAY, "09:00", "09:00") },
        { id: "v4", recipients: ["r2"], windows: windowOn(TUESDAY, "09:00", "09:00") },
        { id: "v5", recipients: ["r3"], windows: windowOn(MONDAY, "10:30", "10:30") },
      ],
    });
    const published = rosterOf(instance, {
      shifts: [
        { worker: "w1", date: MONDAY, template: "short", visits: [["v1", "09:00"]] },
        { worker: "w2", date: MONDAY, template: "short", visits: [["v2", "09:00"]] },
        { worker: "w3", date: MONDAY, template: "short", visits: [["v5", "10:30"]] },
        { worker: "w4", date: MONDAY, template: "short" },
        { worker: "w2", date: TUESDAY, template: "short", visits: [["v3", "09:00"]] },
        { worker: "w3", date: TUESDAY, template: "short", visits: [["v4", "09:00"]] },
      ],
    });
    // at once, and after a search
    for (const iterations of [0, 300]) {
      const { roster } = repaired(instance, published, { absences: [{ worker: "w1", from: MONDAY }] }, { iterations });
      expect(carersOf(roster, "v1")).toEqual(["w2"]);
      expect(carersOf(roster, "v2")).toEqual(["w3"]);
      expect(carersOf(roster, "v5")).toEqual(["w3"]);
    }
  });

  it("has strangers come rather than leave a visit out", () => {
    const instance = instanceOf({
      workers: [{ id: "w1", skills: ["nurse"] }, { id: "w2", skills: ["nurse"] }, { id: "w3" }],
      recipients: [{ id: "r1" }, { id: "r2" }, { id: "r3" }],
      visits: [
        { id: "v1", minutes: 90, skills: ["nurse"], windows: windowOn(MONDAY, "09:00", "09:00") },
        { id: "v2", recipients: ["r2"], windows: windowOn(MONDAY, "09:00", "09:00") },
        { id: "v3", recipients: ["r3"], windows: windowOn(MONDAY, "10:00", "10:00") },
      ],
    });
    const published = rosterOf(instance, {
      shifts: [
        { worker: "w1", date: MONDAY, template: "short", visits: [["v1", "09:00"]] },
        {
          worker: "w2",
          date: MONDAY,
          template: "short",
          visits: [
            ["v2", "09:00"],
            ["v3", "10:00"],
          ],
        },
        { worker: "w3", date: MONDAY, template: "short" },
      ],
    });
    const changes = { absences: [{ worker: "w1", from: MONDAY }] };
    const { roster } = repaired(instance, published, changes);
    expect(roster.unassigned).toEqual([]);
    expect(carersOf(roster, "v1")).toEqual(["w2"]);
    expect(carersOf(roster, "v2")).toEqual(["w3"]);
    expect(carersOf(roster, "v3")).toEqual(["w3"]);
  });

  it("does so for a visit for two as well", () => {
    const at = windowOn(MONDAY, "09:00", "09:00");
    const nurse = { skills: ["nurse"] };
    const instance = instanceOf({
      workers: [{ id: "w1", ...nurse }, { id: "w2", ...nurse }, { id: "w3", ...nurse }, { id: "w4" }],
      recipients: [{ id: "r1" }, { id: "r2" }],
      visits: [
        { id: "v1", carers: 2, ...nurse, windows: at },
        { id: "v2", recipients: ["r2"], windows: at },
      ],
    });
    const made = { w1: "v1", w2: "v1", w3: "v2" };
    const published = rosterOf(instance, {
      shifts: [
        ...Object.entries(made).map(([worker, visit]) => ({
          worker,
          date: MONDAY,
          template: "short",
          visits: [[visit, "09:00"] as [string, string]],
        })),
        { worker: "w4", date: MONDAY, template: "short" },
      ],
    });
    const { roster } = repaired(instance, published, { absences: [{ worker: "w1", from: MONDAY }] });
    expect(roster.unassigned).toEqual([]);
    expect(carersOf(roster, "v1").toSorted()).toEqual(["w2", "w3"]);
    expect(carersOf(roster, "v2")).toEqual(["w4"]);
  });

  it("has two workers exchange shifts where the rules let neither work more", () => {
    const worker = (id: string) => ({
      id,
      shifts: { allowed: ["short"] },
      contract: { minutesPerWeek: 240, overtimeMinutes: 0 },
    });
    const wednesday = "2026-03-25";
    const visits = ["r1", "r2", "r3"].flatMap((recipient, i) => [
      { id: `t${i}`, recipients: [recipient], windows: windowOn(TUESDAY, "08:30", "11:00") },
      { id: `w${i}`, recipients: [recipient], windows: windowOn(wednesday, "08:30", "11:00") },
    ]);
    const instance = instanceOf({
      workers: [worker("w1"), worker("w2"), { id: "w3", shifts: { allowed: ["short"] } }],
      recipients: [{ id: "r1" }, { id: "r2" }, { id: "r3" }],
      visits,
    });
    const made = (day: string) =>
      [0, 1, 2].map((i): [string, string] => [`${day}${i}`, `${9 + i}:00`.padStart(5, "0")]);
    const published = rosterOf(instance, {
      shifts: [
        { worker: "w1", date: TUESDAY, template: "short", visits: made("t") },
        { worker: "w2", date: wednesday, template: "short", visits: made("w") },
      ],
    });
    const { roster } = repaired(instance, published, {
      freeze: `${MONDAY}T12:00`,
      absences: [{ worker: "w1", from: TUESDAY }],
    });
    expect(roster.unassigned).toEqual([]);
    for (const i of [0, 1, 2]) {
      expect(carersOf(roster, `t${i}`)).toEqual(["w2"]);
      expect(carersOf(roster, `w${i}`)).toEqual(["w1"]);
    }
  });

  it("leaves a visit for two out where one of them is away and nobody can come instead", () => {
    const instance = instanceOf({
      workers: [{ id: "w1" }, { id: "w2" }],
      visits: [{ id: "v1", carers: 2, windows: windowOn(MONDAY, "09:00", "10:00") }],
    });
    const published = rosterOf(instance, {
      shifts: [
        { worker: "w1", date: MONDAY, template: "short", visits: [["v1", "09:00"]] },
        { worker: "w2", date: MONDAY, template: "short", visits: [["v1", "09:00"]] },
      ],
    });
    const away = { absences: [{ worker: "w1", from: MONDAY }] };
    for (const iterations of [0, 300]) {
      const { instance: revised, roster } = repaired(instance, published, away, { iterations });
      expect(verify(revised, roster).violations).toEqual([]);
      expect(roster.unassigned).toMatchObject([{ visit: "v1", missing: 2 }]);
    }
  });

  it("changes nothing where nothing has happened", async () => {
    const instance = instanceOf({
      visits: [{ id: "v1", windows: windowOn(MONDAY, "09:00", "10:00") }],
    });
    const published = rosterOf(instance, {
      shifts: [{ worker: "w1", date: MONDAY, template: "early", break: "11:00", visits: [["v1", "09:30"]] }],
    });
    expect(repaired(instance, published, {}).roster.shifts).toEqual(published.shifts);
  });

  it("places new visits, drops cancelled ones and makes others longer", () => {
    const instance = instanceOf({
      visits: ["v1", "v2"].map((id) => ({ id, windows: windowOn(MONDAY, "09:00", "10:00") })),
    });
    const shift = { worker: "w1", date: MONDAY, template: "short" };
    const published = rosterOf(instance, {
      shifts: [
        {
          ...shift,
          visits: [
            ["v1", "09:00"],
            ["v2", "09:30"],
          ],
        },
      ],
    });
    const added = [{ id: "v3", recipients: ["r1"], minutes: 20, windows: windowOn(MONDAY, "10:30", "11:00") }];
    const { roster } = repaired(instance, published, {
      added,
      cancelled: ["v2"],
      lengths: [{ visit: "v1", minutes: 60 }],
    });
    expect(roster.unassigned).toEqual([]);
    const [{ visits }] = roster.shifts;
    expect(visits.map(({ visit }) => visit)).toEqual(["v1", "v3"]);
    expect(Date.parse(visits[0].end) - Date.parse(visits[0].start)).toBe(3_600_000);
  });

  it("starts nothing new before the freeze time, and nobody who is on the way turns round", () => {
    const instance = instanceOf({
      workers: [{ id: "w1" }, { id: "w2" }],
      visits: [
        { id: "v1", windows: windowOn(MONDAY, "08:30", "11:00") },
        { id: "v2", windows: windowOn(MONDAY, "08:30", "11:00") },
      ],
    });
    const published = rosterOf(instance, {
      shifts: [
        { worker: "w1", date: MONDAY, template: "short", visits: [["v1", "09:00"]] },
        { worker: "w2", date: MONDAY, template: "short", visits: [["v2", "09:00"]] },
      ],
    });
    // at 08:55 both are on their way (10 minutes); w1 falls ill
    const { roster } = repaired(instance, published, {
      freeze: `${MONDAY}T08:55`,
      absences: [{ worker: "w1", from: MONDAY }],
    });
    expect(carersOf(roster, "v1")).toEqual(["w2"]);
    const own = roster.shifts.find(({ worker }) => worker === "w2")?.visits;
    expect(own?.[0]).toEqual(published.shifts[1].visits[0]);
    expect(Date.parse(own?.[1].start ?? "")).toBeGreaterThanOrEqual(Date.parse(own?.[0].end ?? ""));
  });

  it("has both carers of a visit go on with it where one is on her way, and neither where the other cannot come", () => {
    const instance = instanceOf({
      workers: [{ id: "w1" }, { id: "w2" }, { id: "w3" }],
      visits: [
        { id: "v1", windows: windowOn(MONDAY, "08:15", "08:15") },
        { id: "v2", carers: 2, windows: windowOn(MONDAY, "09:00", "10:00") },
      ],
    });
    const published = rosterOf(instance, {
      shifts: [
        { worker: "w1", date: MONDAY, template: "short", visits: [["v2", "09:00"]] },
        {
          worker: "w2",
          date: MONDAY,
          template: "short",
          visits: [
            ["v1", "08:15"],
            ["v2", "09:00"],
          ],
        },
        { worker: "w3", date: MONDAY, template: "short" },
      ],
    });
    // at 08:55 w1 is on her way (10 minutes), w2 is there already
    const freeze = `${MONDAY}T08:55`;
    const kept = repaired(instance, published, { freeze });
    expect(verify(kept.instance, kept.roster).violations).toEqual([]);
    expect(kept.roster.shifts).toEqual(published.shifts);

    const { instance: revised, roster } = repaired(instance, published, {
      freeze,
      absences: [{ worker: "w2", from: freeze }],
    });
    expect(verify(revised, roster).violations).toEqual([]);
    expect(carersOf(roster, "v2")).toEqual(["w1", "w3"]);

    const cancelled = repaired(instance, published, { freeze, cancelled: ["v2"] });
    expect(verify(cancelled.instance, cancelled.roster).violations).toEqual([]);
    expect(carersOf(cancelled.roster, "v2")).toEqual([]);
  });

  it("starts from a roster that has become infeasible", () => {
    const instance = instanceOf({
      workers: [{ id: "w1" }, { id: "w2" }, { id: "w3", shifts: { unavailable: [MONDAY] } }],
      recipients: [{ id: "r1", excluded: ["w1"] }, { id: "r2" }],
      visits: [
        { id: "v1", windows: windowOn(MONDAY, "09:00", "10:00") },
        { id: "v2", recipients: ["r2"], windows: windowOn(MONDAY, "09:00", "11:00") },
        { id: "v3", recipients: ["r2"], windows: windowOn(MONDAY, "09:00", "11:00") },
      ],
    });
    const shift = { date: MONDAY, template: "short" };
    const published = rosterOf(instance, {
      shifts: [
        { ...shift, worker: "w1", visits: [["v1", "09:00"]] },
        { ...shift, worker: "w2", visits: [["v2", "09:30"]] },
        {
          ...shift,
          worker: "w3",
          visits: [["v3", "10:00"]],
          own: { start: "2026-03-23T08:00+01:00", end: "2026-03-23T12:00+01:00" },
        },
      ],
    });
    expect(verify(instance, published).valid).toBe(false);
    const { instance: revised, roster } = repaired(instance, published, {});
    expect(verify(revised, roster).violations).toEqual([]);
    expect(roster.unassigned).toEqual([]);
    expect(carersOf(roster, "v1")).toEqual(["w2"]);
    expect(carersOf(roster, "v2")).toEqual(["w2"]);
  });

  it("keeps pins", () => {
    const instance = instanceOf({
      workers: [{ id: "w1" }, { id: "w2" }],
      visits: [
        { id: "v1", windows: windowOn(MONDAY, "09:00", "09:00"), pinned: { workers: ["w2"] } },
        { id: "v2", windows: windowOn(MONDAY, "09:00", "09:00") },
      ],
    });
    const published = rosterOf(instance, {
      shifts: [
        { worker: "w1", date: MONDAY, template: "short", visits: [["v2", "09:00"]] },
        { worker: "w2", date: MONDAY, template: "short", visits: [["v1", "09:00"]] },
      ],
    });
    const { roster } = repaired(instance, published, { absences: [{ worker: "w1", from: MONDAY }] });
    expect(carersOf(roster, "v1")).toEqual(["w2"]);
    expect(roster.unassigned.map(({ visit }) => visit)).toEqual(["v2"]);
  });

  it("shortens rests only when asked to, and names them", () => {
    const both = instanceOf({
      workers: [{ id: "w1" }, { id: "w2" }],
      visits: [
        { id: "v1", windows: windowOn(MONDAY, "20:00", "21:00") },
        { id: "v2", windows: windowOn(TUESDAY, "07:30", "08:30") },
      ],
      rules: { dailyRestHours: 11 },
    });
    const published = rosterOf(both, {
      shifts: [
        { worker: "w1", date: MONDAY, template: "late", break: "17:00", visits: [["v1", "20:30"]] },
        { worker: "w2", date: TUESDAY, template: "early", break: "11:00", visits: [["v2", "08:00"]] },
      ],
    });
    const changes = { freeze: `${MONDAY}T23:00`, absences: [{ worker: "w2", from: TUESDAY }] };
    const strict = repaired(both, published, changes);
    expect(strict.reducedRests).toEqual([]);
    expect(strict.roster.unassigned.map(({ visit }) => visit)).toEqual(["v2"]);
    const asked = repaired(both, published, changes, { reducedRest: true });
    expect(asked.roster.unassigned).toEqual([]);
    const [{ hours }] = asked.reducedRests;
    expect(asked.reducedRests).toEqual([{ worker: "w1", date: TUESDAY, hours }]);
    expect(hours).toBeGreaterThanOrEqual(9);
    expect(hours).toBeLessThan(11);
    const found = verify({ ...asked.instance, rules: both.rules }, asked.roster).violations.filter(
      ({ code }) => code === "DAILY_REST",
    );
    expect(found).toMatchObject([{ worker: "w1", date: TUESDAY, value: hours, limit: 11 }]);
  });

  it("gives the same roster for the same seed", async () => {
    const { instance } = parseInstance(fc.sample(arbitraryInstanceDocument(), { seed: 5, numRuns: 1 })[0]);
    if (instance === null || instance.workers.length === 0) return;
    const published = await solve(instance, { seed: 1, iterations: 60 });
    const changes = { absences: [{ worker: instance.workers[0].id, from: instance.horizon.start }] };
    const strip = ({ roster }: { roster: Roster }) => ({ ...roster, run: undefined });
    expect(strip(repaired(instance, published, changes))).toEqual(strip(repaired(instance, published, changes)));
  });

  it("returns every issue of changes that cannot be used, and no roster", () => {
    const instance = instanceOf({ visits: [{ id: "v1", windows: windowOn(MONDAY, "09:00", "10:00") }] });
    const { issues, roster } = replan(instance, rosterOf(instance), {
      freeze: "soon",
      absences: [
        { worker: "w9", from: MONDAY },
        { worker: "w1", from: "2027-01-01" },
      ],
      cancelled: ["v9"],
      lengths: [{ visit: "v1", minutes: 0 }],
      added: [{ id: "v1", recipients: ["r9"], minutes: 30, windows: windowOn(MONDAY, "09:00", "10:00") }],
    });
    expect(roster).toBeNull();
    const codes = issues.map(({ code }) => code).toSorted();
    expect(codes).toEqual(
      expect.arrayContaining(["BAD_LENGTH", "BAD_TIME", "DATE_OUTSIDE_HORIZON", "DUPLICATE_ID", "UNKNOWN_REFERENCE"]),
    );
    expect(codes.filter((code) => code === "UNKNOWN_REFERENCE")).toHaveLength(3);
  });

  it("moves fewer of the others' visits where many changes cost more", async () => {
    const { document } = generate({ profile: "heavy", setting: "urban", recipients: 24, days: 7, seed: 1 });
    const { instance } = parseInstance(document);
    if (instance === null) throw new Error("no instance");
    const date = instance.horizon.dates[2];
    const changed = { 0: 0, 20: 0 };
    for (const seed of [1, 2, 4]) {
      const published = await solve(instance, { iterations: 15_000, seed });
      const away = published.shifts.filter((shift) => shift.date === date).slice(0, 3);
      const lost = new Set(away.flatMap(({ visits, worker }) => visits.map(({ visit }) => `${visit} ${worker}`)));
      const others = published.shifts
        .flatMap(({ visits, worker }) => visits.map(({ visit }) => ({ visit, worker })))
        .filter(({ visit, worker }) => !lost.has(`${visit} ${worker}`));
      expect(others.length).toBeGreaterThan(100);
      for (const manyChanges of [0, 20] as const) {
        const { roster } = repaired(
          instance,
          published,
          { freeze: `${date}T06:30`, absences: away.map(({ worker }) => ({ worker, from: date })) },
          { iterations: 15_000, costs: { manyChanges } },
        );
        changed[manyChanges] += others.filter(({ visit, worker }) => !carersOf(roster, visit).includes(worker)).length;
      }
    }
    expect(changed[20]).toBeLessThan(0.85 * changed[0]);
  });

  it("leaves the times of a shift alone whose visits stay the same, where no visit for several and no dependency ties it to another", async () => {
    const { document } = generate({ profile: "heavy", setting: "urban", recipients: 24, days: 7, seed: 1 });
    const { instance } = parseInstance(document);
    if (instance === null) throw new Error("no instance");
    const date = instance.horizon.dates[2];
    const seats = new Map(instance.visits.map(({ id, seats }) => [id, seats.length]));
    const tied = new Set(document.dependencies.flatMap(({ first, second }) => [first, second]));
    const content = ({ date, end, start, visits, worker }: Roster["shifts"][number]) =>
      [worker, date, start, end, ...visits.map(({ visit }) => visit).toSorted()].join();
    const times = ({ visits }: Roster["shifts"][number]) => visits.map(({ start, visit }) => `${visit} ${start}`);
    let couldDiffer = 0;
    for (const seed of [1, 2, 3, 4]) {
      const published = await solve(instance, { iterations: 15_000, seed });
      const away = published.shifts.filter((shift) => shift.date === date).slice(0, 2);
      const changes = { freeze: `${date}T06:30`, absences: away.map(({ worker }) => ({ worker, from: date })) };
      const { roster } = repaired(instance, published, changes, { iterations: 15_000 });
      const before = new Map(published.shifts.map((shift) => [content(shift), shift]));
      const same = roster.shifts.filter((shift) => before.has(content(shift)));
      const alone = same.filter(({ visits }) =>
        visits.every(({ visit }) => seats.get(visit) === 1 && !tied.has(visit.split("@")[0])),
      );
      couldDiffer += alone.filter((shift) => shift.date >= date && shift.visits.length > 3).length;
      for (const shift of alone) expect(times(shift)).toEqual(times(before.get(content(shift))!));
    }
    expect(couldDiffer).toBeGreaterThan(0);
  });
});
