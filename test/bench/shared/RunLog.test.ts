import { appendFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { RunLog } from "../../../bench/shared/RunLog";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "run-log-"));
});
afterEach(() => rmSync(folder, { recursive: true }));
const open = (fresh = false) => new RunLog<{ key: string; value: number }>(join(folder, "deep", "log.jsonl"), fresh);

it("goes on from what was written before, the later line of a key in force", () => {
  const log = open();
  log.add({ key: "a", value: 1 });
  log.add({ key: "b", value: 2 });
  log.add({ key: "a", value: 3 });
  expect(open().get("a")).toEqual({ key: "a", value: 3 });
  expect(open().all()).toHaveLength(2);
  expect(open().get("c")).toBeUndefined();
});

it("loses no more than the line that was cut off", () => {
  open().add({ key: "a", value: 1 });
  appendFileSync(join(folder, "deep", "log.jsonl"), '{"key":"b","val');
  const log = open();
  log.add({ key: "c", value: 3 });
  expect(
    open()
      .all()
      .map(({ key }) => key),
  ).toEqual(["a", "c"]);
});

it("forgets when asked to", () => {
  open().add({ key: "a", value: 1 });
  const log = open(true);
  expect(log.all()).toEqual([]);
  log.add({ key: "b", value: 2 });
  expect(readFileSync(join(folder, "deep", "log.jsonl"), "utf8")).toBe('{"key":"b","value":2}\n');
});
