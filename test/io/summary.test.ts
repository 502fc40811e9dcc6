import { describe, expect, it } from "vitest";
import { summary } from "../../src/io/summary";
import { measure } from "../../src/measures/measure";
import { parseInstance } from "../../src/model/parseInstance";
import { parseRoster } from "../../src/model/parseRoster";
import { verify } from "../../src/verify/verify";

const day = "2026-03-23";
const at = (time: string) => `${day}T${time}+01:00`;

function document() {
  return {
    format: "kontinuitet/instance@1",
    horizon: { start: day, days: 1, timeZone: "Europe/Stockholm" },
    locations: [{ id: "base" }, { id: "home" }],
    travel: {
      bike: {
        minutes: [
          [0, 10],
          [10, 0],
        ],
      },
    },
    shiftTemplates: [{ id: "short", start: "07:00", end: "12:00" }],
    workers: ["w1", "w2"].map((id) => ({
      id,
      title: "assistantNurse",
      employment: "permanent",
      mode: "bike",
      base: "base",
      contract: { minutesPerWeek: 2220 },
      shifts: { allowed: ["short"] },
      maxContacts: 3,
    })),
    recipients: [{ id: "r1", location: "home", contact: { policy: "required" } }],
    visits: [
      { id: "v1", recipients: ["r1"], minutes: 60, windows: [{ date: day, earliest: "07:30", latest: "08:30" }] },
      { id: "v2", recipients: ["r1"], minutes: 60, windows: [{ date: day, earliest: "10:00", latest: "10:30" }] },
    ],
    rules: { preset: "none" },
  };
}

function shift(worker: string, visit: string, start: string, end: string) {
  return {
    worker,
    date: day,
    template: "short",
    start: at("07:00"),
    end: at("12:00"),
    visits: [{ visit, start: at(start), end: at(end), travelMinutes: 10 }],
  };
}

function summarise(roster: object, fewest?: { byRecipient: number[] }, planned: object = document()): string {
  const { instance, issues } = parseInstance(planned);
  expect(issues.filter((issue) => issue.severity === "error")).toEqual([]);
  const parsed = parseRoster({ format: "kontinuitet/roster@1", ...roster }, instance!);
  expect(parsed.roster).not.toBeNull();
  const verification = verify(instance!, parsed.roster!);
  return summary({
    instance: instance!,
    verification,
    measures: measure(instance!, parsed.roster!),
    ...(fewest ? { fewest } : {}),
  }).join("\n");
}

const two = {
  contacts: [{ recipient: "r1", worker: "w1" }],
  shifts: [shift("w1", "v1", "08:00", "09:00"), shift("w2", "v2", "10:00", "11:00")],
};

describe("summary", () => {
  it("says in words what a complete roster is like", () => {
    const text = summarise(two, { byRecipient: [1] });
    expect(text).toContain("all 2 have their carers");
    expect(text).toContain(
      "2.00 different carers per recipient on average, 1.00 would be the fewest possible; at most 2",
    );
    expect(text).toContain("0 of 1 recipients meet no more carers than the fewest possible");
    expect(text).toContain("everyone who wants a contact has one (1)");
    expect(text).toContain("makes 50 % of the visits on average");
    expect(text).toContain("20 % with recipients, 7 % (1 h) on the way, 73 % for everything else");
    expect(text).toContain("2 shifts of 2 workers");
    expect(text).toContain("all kept");
  });

  it("counts carers of those who are visited, and says how many are not", () => {
    const planned = document();
    planned.recipients.push({ ...planned.recipients[0]!, id: "r2" });
    const text = summarise(two, { byRecipient: [1, 0] }, planned);
    expect(text).toContain("2.00 different carers per recipient on average, 1.00 would be");
    expect(text).toContain("1 of 2 recipients get no visit and do not count here");
    expect(text).toContain("0 of 1 recipients meet no more carers");
    expect(summarise(two, { byRecipient: [1] })).not.toContain("get no visit");
  });

  it("says what is missing and broken", () => {
    const text = summarise({ shifts: [shift("w1", "v1", "09:00", "10:00")], unassigned: [{ visit: "v2" }] });
    expect(text).toContain("1 of 2 have their carers, 1 could not be placed");
    expect(text).toContain("0 of 1 who want a contact have one");
    expect(text).toMatch(/broken in 1 place$/m);
    expect(text).not.toContain("fewest possible");
  });

  it("holds no ids and no codes", () => {
    expect(summarise(two, { byRecipient: [1] })).not.toMatch(/\b[rvw]\d|[A-Z]{3,}/);
  });
});
