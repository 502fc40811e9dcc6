import fc from "fast-check";
import { expect, it } from "vitest";
import { analyze } from "../../src/explain/analyze";
import { parseInstance } from "../../src/model/parseInstance";
import { solve } from "../../src/search/solve";
import type { TimeTerms } from "../../src/verify/Objectives";
import { verify } from "../../src/verify/verify";
import { arbitraryInstanceDocument } from "../support/arbitraryInstance";

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

it("attributes what adds up to the objectives", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryInstanceDocument(), async (document) => {
      const { instance } = parseInstance(document);
      if (instance === null) return;
      const roster = await solve(instance, { seed: 1, iterations: 60 });
      const { objectives } = verify(instance, roster);
      const { byDay, byRecipient, byWorker, metBefore } = analyze(instance, roster);
      const recipients = Object.values(byRecipient);
      const days = Object.values(byDay);
      expect(sum(recipients.map(({ unassigned }) => unassigned))).toBeCloseTo(objectives.unassigned.value, 6);
      expect(sum(days.map(({ unassigned }) => unassigned))).toBeCloseTo(objectives.unassigned.value, 6);
      expect(sum(recipients.map(({ contact }) => contact))).toBeCloseTo(objectives.contact.value, 6);
      expect(sum(recipients.map(({ contactShare }) => contactShare))).toBeCloseTo(objectives.contactShare.value, 6);
      const carers = sum(recipients.map((one) => one.carers));
      const paired = instance.objective.pairAsOne;
      if (!paired) expect(metBefore + sum(days.map(({ firstMeetings }) => firstMeetings))).toBe(carers);
      if (instance.objective.phi !== "worst") {
        expect(sum(recipients.map(({ continuity }) => continuity))).toBeCloseTo(objectives.continuity.value, 6);
      }
      for (const name of Object.keys(objectives.time.terms) as (keyof TimeTerms)[]) {
        expect(sum(days.map(({ time }) => time[name]))).toBeCloseTo(objectives.time.terms[name], 6);
        expect(sum(Object.values(byWorker).map(({ time }) => time[name]))).toBeCloseTo(objectives.time.terms[name], 6);
      }
    }),
    { numRuns: 60 },
  );
});
