import { expect, it } from "vitest";
import { againstOurs } from "../../../../bench/peers/run/againstOurs";
import type { Outcome } from "../../../../bench/peers/run/Outcome";
import type { Peer } from "../../../../bench/peers/run/Peer";
import type { Session } from "../../../../bench/peers/run/Session";

const peers = [
  { name: "one", own: "api" },
  { name: "two", own: "cli" },
  { name: "rival" },
  { name: "other" },
] as Peer[];
const outcome = (peer: string, cores: number, threads: number, seconds: number, parts: number, carers: number) =>
  ({
    peer,
    cores,
    threads,
    seconds,
    figures: { unassignedParts: parts, sumCarers: carers },
  }) as Outcome;
const rowsOf = (outcomes: Outcome[]) =>
  againstOurs({ outcomes } as Session, peers)
    .split("\n")
    .slice(4)
    .map((line) => line.slice(2, -2).split(" | "));

it("sets a peer's longest runs against our shortest with as many cores and the most threads", () => {
  const rows = rowsOf([
    outcome("one", 2, 1, 10, 0, 100),
    outcome("two", 2, 2, 10, 0, 60),
    outcome("two", 2, 2, 60, 0, 50),
    outcome("one", 1, 1, 10, 0, 80),
    outcome("rival", 2, 2, 10, 9, 99),
    outcome("rival", 2, 2, 300, 0, 70),
    outcome("other", 1, 1, 300, 0, 70),
  ]);
  expect(rows).toEqual([
    ["rival", "2", "300", "0 / 70", "worse", "0 / 60 in 10 s"],
    ["other", "1", "300", "0 / 70", "better", "0 / 80 in 10 s"],
  ]);
});

it("counts unassigned parts before carers, by medians of the seeds", () => {
  const rows = rowsOf([
    ...[61, 60, 99].map((carers) => outcome("two", 2, 2, 10, 1, carers)),
    ...[0, 2, 2].map((parts) => outcome("rival", 2, 1, 10, parts, 10)),
  ]);
  expect(rows).toEqual([["rival", "2", "10", "2 / 10", "worse", "1 / 61 in 10 s"]]);
});

it("compares nothing with a peer that has no roster, and says nothing without one side", () => {
  const failed = { ...outcome("rival", 2, 2, 10, 0, 0), figures: null };
  expect(rowsOf([outcome("two", 2, 2, 10, 0, 1), failed])[0].slice(3, 5)).toEqual(["no roster", "not compared"]);
  expect(againstOurs({ outcomes: [failed] } as unknown as Session, peers)).toBe("");
  expect(
    againstOurs({ outcomes: [outcome("two", 2, 2, 10, 0, 1), outcome("rival", 1, 1, 10, 0, 1)] } as Session, peers),
  ).toBe("");
});
