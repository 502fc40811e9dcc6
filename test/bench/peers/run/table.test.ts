import { expect, it } from "vitest";
import type { Outcome } from "../../../../bench/peers/run/Outcome";
import type { Peer } from "../../../../bench/peers/run/Peer";
import type { Session } from "../../../../bench/peers/run/Session";
import { table } from "../../../../bench/peers/run/table";

it("shows medians over the seeds, but the most violations of any", () => {
  const outcome = (seed: number, sumCarers: number, violations: number) =>
    ({
      peer: "rival",
      seconds: 10,
      cores: 2,
      seed,
      load: 1,
      loadAfter: 1,
      cpuSeconds: 1,
      stage2: { dropped: 0, inserted: seed },
      figures: {
        unassignedParts: 0,
        contact: 0,
        meanCarers: 1,
        meanCarersFrequent: 1,
        travelMinutes: 1,
        sumCarers,
        violations,
        violationCodes: violations > 0 ? ["REST"] : [],
      },
    }) as unknown as Outcome;
  const machine = { cpu: "c", cores: 2, memoryGb: 1, node: "v" };
  const outcomes = [outcome(1, 10, 0), outcome(2, 30, 3), outcome(3, 11, 0)];
  const session: Session = { instance: "i", hash: "h", machine, outcomes, skipped: [] };
  const lines = table(session, [{ name: "rival", notes: "" } as Peer]).split("\n");
  const cells = (line: string) => line.slice(2, -2).split(" | ");
  const head = cells(lines.find((line) => line.startsWith("| peer"))!);
  const row = cells(lines.find((line) => line.startsWith("| rival"))!);
  expect(row[head.indexOf("sum carers")]).toBe("11.0");
  expect(row[head.indexOf("violations")]).toBe("3 (REST)");
  expect(row[head.indexOf("notes")]).toBe("carers 10, 30, 11; stage 2 dropped 0, put in 1, 2, 3");
});
