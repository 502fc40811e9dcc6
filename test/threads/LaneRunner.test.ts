import { expect, it } from "vitest";
import { fewestCarers } from "../../src/bounds/fewestCarers";
import { LaneRunner } from "../../src/threads/LaneRunner";
import type { Leg } from "../../src/threads/Leg";
import { unit } from "./unit";

const instance = unit();

async function bestAfter(fewest: Int32Array): Promise<number[]> {
  const leg: Leg = { unit: "iterations", from: 0, to: 1, ms: 0, moves: { 0: 2000 }, adopt: {}, walks: {}, fewest };
  const runner = new LaneRunner(
    { instance, initialRoster: undefined, lanes: [{ lane: 0, seed: 1, walk: 0 }] },
    () => {},
  );
  await runner.prepare();
  await runner.run(leg);
  return [...(runner.reports()[0].best ?? [])];
}

it("has its searches go by the bound that a leg brings", async () => {
  const fewest = Int32Array.from(fewestCarers(instance).byRecipient);
  const told = await bestAfter(fewest);
  expect(await bestAfter(fewest)).toEqual(told);
  expect(await bestAfter(new Int32Array(fewest.length))).not.toEqual(told);
});
