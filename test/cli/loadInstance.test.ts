import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cli, temporaryFolder } from "./harness";

const folder = temporaryFolder();

/** More places than fit into matrices, nearly nothing to do. */
function large(): string {
  const path = join(folder, "large.json");
  const document = {
    format: "kontinuitet/instance@1",
    horizon: { start: "2026-03-23", days: 1, timeZone: "Europe/Stockholm" },
    locations: Array.from({ length: 4600 }, (_, at) => ({ id: `L${at}`, lat: 59 + at / 10_000, lon: 18 })),
    travel: { car: { speedKmh: 30 } },
    shiftTemplates: [{ id: "early", start: "07:00", end: "12:00" }],
    workers: [
      { id: "w1", mode: "car", base: "L0", shifts: { allowed: ["early"] }, contract: { minutesPerWeek: 2220 } },
    ],
    recipients: [{ id: "r1", location: "L4599", contact: { policy: "notNeeded" } }],
    visits: [
      {
        id: "v1",
        recipients: ["r1"],
        minutes: 30,
        windows: [{ date: "2026-03-23", earliest: "08:00", latest: "11:00" }],
      },
    ],
  };
  writeFileSync(path, JSON.stringify(document));
  return path;
}

describe("instances of too many places for travel matrices", () => {
  it("are refused by what plans everybody at once, and planned and verified as a municipality", async () => {
    const path = large();
    const roster = join(folder, "roster.json");
    for (const command of [
      ["solve", path, "-o", roster],
      ["bound", path],
      ["report", path, roster],
    ]) {
      const { exitCode, stderr } = await cli(command);
      expect(exitCode).toBe(2);
      expect(stderr).toContain("TOO_LARGE at /locations");
    }
    const planned = await cli(["municipality", path, "--iterations", "50", "-o", roster]);
    expect(planned.exitCode).toBe(0);
    const verified = await cli(["verify", path, roster]);
    expect(verified.exitCode).toBe(0);
    expect(verified.stdout).toContain("all 1 have their carers");
  });
});
