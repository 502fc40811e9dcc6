import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { generate } from "../../src/generate/generate";
import { divideIntoTeams } from "../../src/model/divideIntoTeams";
import { objectivePresets } from "../../src/model/objectivePresets";
import { parseInstance } from "../../src/model/parseInstance";
import { withStrategy } from "../../src/model/withStrategy";
import { instanceOf } from "../support/instanceOf";

const instance = parseInstance(
  generate({ profile: "medium", setting: "urban", recipients: 40, days: 2, seed: 3 }).document,
).instance!;

describe("divideIntoTeams", () => {
  it("makes teams of nearly equal size and visit time, none larger than asked, each recipient with one team", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), (teamSize) => {
        const { recipients, workers } = divideIntoTeams(instance, teamSize);
        const teams = new Set(workers.map(({ team }) => team));
        const sizes = [...teams].map((name) => workers.filter(({ team }) => team === name).length);
        expect(Math.max(...sizes)).toBeLessThanOrEqual(
          Math.max(teamSize, instance.workers.length / instance.recipients.length),
        );
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        for (const { excluded, index } of recipients) {
          const own = instance.recipients[index].excluded;
          const left = workers.filter((worker) => !excluded.includes(worker.index) || own.includes(worker.index));
          expect(new Set(left.map(({ team }) => team)).size).toBe(1);
          expect(own.every((worker) => excluded.includes(worker))).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("gives areas about the same minutes of visits", () => {
    const { recipients, workers } = divideIntoTeams(instance, 5);
    const minutes = new Map<string | null, number>();
    for (const visit of instance.visits) {
      const recipient = recipients[visit.recipients[0]];
      const { team } = workers.find(({ index }) => !recipient.excluded.includes(index))!;
      const length = visit.seats.reduce((sum, { preferred }) => sum + preferred, 0);
      minutes.set(team, (minutes.get(team) ?? 0) + length);
    }
    const loads = [...minutes.values()];
    expect(loads).toHaveLength(Math.ceil(workers.length / 5));
    expect(Math.min(...loads)).toBeGreaterThan(0.5 * Math.max(...loads));
  });

  it("keeps couples, shared visits and named workers together", () => {
    const small = instanceOf({
      workers: [{ id: "w1" }, { id: "w2" }, { id: "w3" }],
      recipients: [
        { id: "r1", location: "A" },
        { id: "r2", location: "A" },
        { id: "r3", location: "B", contact: { policy: "required", worker: "w1" } },
        { id: "r4", location: "C" },
      ],
    });
    const { recipients, workers } = divideIntoTeams(small, 1);
    expect(new Set(workers.map(({ team }) => team)).size).toBe(3);
    expect(recipients[0].excluded).toEqual(recipients[1].excluded);
    expect(recipients[2].excluded).not.toContain(0);
    expect(recipients.map(({ excluded }) => excluded.length)).toEqual([2, 2, recipients[2].excluded.length, 2]);
  });

  it("leaves a unit alone that is one team already, and refuses nonsense", () => {
    expect(divideIntoTeams(instance, instance.workers.length)).toBe(instance);
    for (const size of [0, 1.5, Number.NaN]) expect(() => divideIntoTeams(instance, size)).toThrow(RangeError);
  });

  it("is what a strategy with teamSize does, and contactPolicy sets every recipient's", () => {
    const strategy = {
      ...objectivePresets["travel-first"],
      name: "teams",
      teamSize: 6,
      contactPolicy: "required" as const,
    };
    const changed = withStrategy(instance, strategy);
    expect(changed.objective.preset).toBe("teams");
    expect(changed.workers.map(({ team }) => team)).toEqual(
      divideIntoTeams(instance, 6).workers.map(({ team }) => team),
    );
    expect(new Set(changed.recipients.map(({ contact }) => contact.policy))).toEqual(new Set(["required"]));
    expect(instance.recipients.some(({ contact }) => contact.policy !== "required")).toBe(true);
  });
});
