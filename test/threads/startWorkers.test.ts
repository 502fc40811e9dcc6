import { describe, expect, it } from "vitest";
import { startWorkers } from "../../src/threads/startWorkers";

describe("startWorkers", () => {
  it("makes as many workers as asked for", async () => {
    const made = [1, 2, 3].map(() => ({ postMessage() {}, terminate() {} }));
    const left = [...made];
    expect(await startWorkers(3, () => left.shift() as (typeof made)[number])).toEqual(made);
    expect(left).toEqual([]);
  });

  it("gives the error in place of a worker that could not be made, and goes on with the others", async () => {
    const worker = { postMessage() {}, terminate() {} };
    const broken = new TypeError("no such URL");
    const results: (() => typeof worker)[] = [
      () => {
        throw broken;
      },
      () => worker,
      () => {
        throw "not an error";
      },
    ];
    const [first, second, third] = await startWorkers(3, () => (results.shift() as () => typeof worker)());
    expect(first).toBe(broken);
    expect(second).toBe(worker);
    expect(third).toEqual(new Error("not an error"));
  });
});
