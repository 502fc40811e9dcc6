import { expect, it } from "vitest";
import { planRun } from "../../src/search/stop/planRun";
import type { Carrier } from "../../src/threads/Carrier";
import { Cooperation } from "../../src/threads/Cooperation";
import type { Leg } from "../../src/threads/Leg";
import { unit } from "./unit";

/** The legs that two lanes are sent, each reaching its end at once, when rosters have been constructed after 400 of 1000 ms. */
async function legs(): Promise<Leg[]> {
  let now = 0;
  const sent: Leg[] = [];
  const lanes = [0, 1].map((lane) => ({ lane, seed: lane, walk: lane }));
  const cooperation = new Cooperation(
    { instance: unit(), initialRoster: undefined, lanes },
    planRun({ timeLimitMs: 1000 }),
    { elapsed: () => now, onReports: () => {} },
  );
  const carrier: Carrier = {
    lanes: [0, 1],
    async prepare() {
      now = Math.max(now, 400);
    },
    async run(leg) {
      sent.push(leg);
      now += leg.ms;
      const figures = { loose: 0, penalty: 0, carers: 0, misses: 0, continuity: 0 };
      const report = { iterations: 1, levels: new Float64Array(1), figures, best: new Int32Array(1) };
      cooperation.receive(lanes.map(({ lane }) => ({ ...report, lane })));
    },
    stop() {},
    dispose() {},
  };
  cooperation.enlist([carrier]);
  await cooperation.run([]);
  return sent;
}

it("takes the whole schedule in what is left of the time when rosters have been constructed", async () => {
  expect((await legs()).map(({ from, ms, to }) => ({ from, ms, to }))).toEqual([
    { from: 0, ms: 500, to: 0.9 },
    { from: 0.9, ms: 100, to: 1 },
  ]);
});
