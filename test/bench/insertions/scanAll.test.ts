import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { compileNative } from "../../../bench/insertions/native";
import { QUERY, queriesOf } from "../../../bench/insertions/queriesOf";
import { scanAll } from "../../../bench/insertions/scanAll";
import { writeState } from "../../../bench/insertions/writeState";
import { generate } from "../../../src/generate/generate";
import { parseInstance } from "../../../src/model/parseInstance";
import { compile } from "../../../src/problem/compile";
import { Search } from "../../../src/search/Search";
import { NEVER } from "../../../src/search/state/Label";

const { document } = generate({ profile: "medium", setting: "urban", recipients: 15, days: 7, seed: 2 });
const { instance } = parseInstance(document);
const { state } = Search.prepared(instance!, compile(instance!), 1);
const queries = queriesOf(state, (parts) => parts);

it("asks only for eligible workers on duty, never for the shift a part is in", () => {
  expect(queries.length).toBeGreaterThan(QUERY * 100);
  for (let i = 0; i < queries.length; i += QUERY) {
    expect(state.option[queries[i]]).toBeGreaterThanOrEqual(0);
    expect(queries[i + 3]).toBeLessThanOrEqual(queries[i + 4]);
  }
});

it("has a checksum of the answers, whatever the number of passes", () => {
  const checksum = scanAll(state, queries, 1);
  expect(scanAll(state, queries, 3)).toBe(checksum);
  const found = [...Array(queries.length / QUERY).keys()].findIndex((i) => {
    const [slot, place, duration, earliest, latest] = queries.subarray(i * QUERY, (i + 1) * QUERY);
    return state.scan(slot, place, duration, earliest, latest) < NEVER;
  });
  const others = queries.slice();
  others[QUERY * found + 2] += 100_000;
  expect(scanAll(state, others, 1)).not.toBe(checksum);
});

const native = compileNative();
it.skipIf(native === null)("gives the same in C++ (skipped without g++)", () => {
  const folder = mkdtempSync(join(tmpdir(), "bench-state-"));
  try {
    writeState(join(folder, "state.bin"), state, queries);
    const before = state.evaluations;
    const checksum = scanAll(state, queries, 1);
    const run = native!.run(join(folder, "state.bin"), 1);
    expect(run).toMatchObject({ checksum, evaluations: state.evaluations - before, scans: queries.length / QUERY });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
