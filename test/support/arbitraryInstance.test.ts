import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseInstance } from "../../src/model/parseInstance";
import { arbitraryInstanceDocument } from "./arbitraryInstance";

describe("arbitraryInstanceDocument", () => {
  it("makes documents that parse without errors and keep to the limits", () => {
    const limits = { maxWorkers: 3, maxRecipients: 2, maxVisits: 5, maxDays: 8 };
    fc.assert(
      fc.property(arbitraryInstanceDocument(limits), (document) => {
        const { instance, issues } = parseInstance(document);
        expect(issues.filter((issue) => issue.severity === "error")).toEqual([]);
        expect(instance!.workers.length).toBeLessThanOrEqual(3);
        expect(instance!.recipients.length).toBeLessThanOrEqual(2);
        expect(instance!.visits.length).toBeLessThanOrEqual(5);
        expect(instance!.horizon.days).toBeLessThanOrEqual(8);
      }),
      { numRuns: 1000 },
    );
  });

  it("reaches the features and the degenerate cases", () => {
    const seen = new Set<string>();
    for (const document of fc.sample(arbitraryInstanceDocument(), { numRuns: 600, seed: 1 })) {
      const { instance } = parseInstance(document);
      const { visits, workers, dependencies, history, horizon, recipients } = instance!;
      const options = workers.flatMap((worker) => worker.shiftOptions.flat());
      const reached: Record<string, boolean> = {
        noVisits: visits.length === 0,
        noWorkers: workers.length === 0,
        oneWorker: workers.length === 1,
        allPinned: visits.length > 1 && visits.every((visit) => visit.pinned.workers.length > 0),
        repeat: visits.some((visit) => visit.repeatOf !== null),
        alternatives: visits.some((visit) => visit.windows.length > 1),
        couple: visits.some((visit) => visit.recipients.length > 1),
        double: visits.some((visit) => visit.seats.length > 1),
        elastic: visits.some((visit) => visit.seats[0].min < visit.seats[0].preferred),
        ownSeats: visits.some((visit) => visit.seats.length > 1 && visit.seats[0].skills !== visit.seats[1].skills),
        softSkill: visits.some((visit) => visit.seats[0].skills.some((need) => need.soft)),
        fixed: options.some((option) => option.fixed),
        overnight: options.some((option) => option.end > horizon.midnights[option.day + 1]),
        delegation: workers.some((worker) => worker.skills.some((held) => held.recipients !== null)),
        dayBreak: workers.some((worker) => worker.dayBreaks !== null),
        dependency: dependencies.length > 0,
        history: history.length > 0,
        cap: recipients.some((recipient) => recipient.maxCarers !== null),
        excluded: recipients.some((recipient) => recipient.excluded.length > 0),
        contact: recipients.some((recipient) => recipient.contact.worker !== null),
        shortDay: horizon.midnights.some(
          (at, day) => day > 0 && at - horizon.midnights[day - 1] === 1380 * horizon.ticksPerMinute,
        ),
        longDay: horizon.midnights.some(
          (at, day) => day > 0 && at - horizon.midnights[day - 1] === 1500 * horizon.ticksPerMinute,
        ),
      };
      for (const [feature, found] of Object.entries(reached)) {
        if (found) seen.add(feature);
        else seen.add(`without ${feature}`);
      }
    }
    expect([...seen].filter((feature) => !feature.startsWith("without")).length).toBe(22);
  });
});
