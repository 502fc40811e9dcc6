import { expect, it } from "vitest";
import { mergeSessions } from "../../../../bench/peers/run/mergeSessions";
import type { Outcome } from "../../../../bench/peers/run/Outcome";
import type { Session } from "../../../../bench/peers/run/Session";

const outcome = (peer: string, seconds: number, seed: number, wallMs: number, cores = 2) =>
  ({ peer, seconds, seed, wallMs, cores }) as Outcome;
const session = (outcomes: Outcome[], skipped: Session["skipped"] = [], hash = "h"): Session => ({
  instance: "i",
  hash,
  machine: { cpu: "c", cores: 2, memoryGb: 1, node: "v" },
  outcomes,
  skipped,
});

it("replaces only the runs made again", () => {
  const before = session([
    outcome("a", 10, 1, 1),
    outcome("a", 10, 2, 1),
    outcome("b", 10, 1, 1),
    outcome("a", 10, 1, 1, 1),
  ]);
  const { outcomes } = mergeSessions(before, session([outcome("a", 10, 1, 9), outcome("a", 60, 1, 9)]));
  expect(
    outcomes.map(({ cores, peer, seconds, seed, wallMs }) => `${peer} ${seconds} ${seed} ${cores} ${wallMs}`),
  ).toEqual(["a 10 2 2 1", "b 10 1 2 1", "a 10 1 1 1", "a 10 1 2 9", "a 60 1 2 9"]);
});

it("keeps nothing of another version of the instance", () => {
  const now = session([outcome("a", 10, 1, 9)], [], "other");
  expect(mergeSessions(session([outcome("b", 10, 1, 1)]), now)).toEqual(now);
});

it("says of a peer that it was not run only while there is no run of it", () => {
  const missing = [{ peer: "a", reason: "not installed" }];
  expect(mergeSessions(session([], missing), session([outcome("a", 10, 1, 1)])).skipped).toEqual([]);
  expect(mergeSessions(session([outcome("a", 10, 1, 1)]), session([], missing)).skipped).toEqual([]);
  expect(mergeSessions(session([], missing), session([outcome("b", 10, 1, 1)])).skipped).toEqual(missing);
});
