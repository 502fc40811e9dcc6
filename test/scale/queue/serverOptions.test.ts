import { describe, expect, it } from "vitest";
import { queueExecutor } from "../../../src/scale/queue/queueExecutor";
import { queueWorker } from "../../../src/scale/queue/queueWorker";
import { serverOptions } from "../../../src/scale/queue/serverOptions";

describe("serverOptions", () => {
  it("reads the parts of a URL", () => {
    const of = (connection: string) => serverOptions({ connection });
    expect(of("redis://example.org")).toEqual({ host: "example.org", port: 6379 });
    expect(of("valkey://[::1]:7000/3")).toEqual({ host: "::1", port: 7000, db: 3 });
    expect(of("rediss://a%40b:c%2Fd@example.org:1")).toEqual({
      host: "example.org",
      port: 1,
      username: "a@b",
      password: "c/d",
      tls: {},
    });
    expect(of("redis://:word@example.org")).toEqual({ host: "example.org", port: 6379, password: "word" });
  });

  it("passes options on as they are", () => {
    const connection = { host: "example.org", tls: { ca: "…" }, family: 6 };
    expect(serverOptions({ connection })).toEqual(connection);
  });

  it("refuses what is no address, without repeating it", () => {
    for (const connection of ["example.org:6379", "http://:word@example.org", "redis://:word@example.org/a", ""]) {
      const refused = () => serverOptions({ connection });
      expect(refused).toThrow(RangeError);
      expect(refused).not.toThrow(/word|example/);
    }
  });
});

describe("queueExecutor and queueWorker", () => {
  it("refuse options out of range before they look for a server", async () => {
    const connection = "redis://localhost:1";
    for (const options of [
      { outstanding: 0 },
      { outstanding: 10_001 },
      { attempts: 1.5 },
      { pollMs: 0 },
      { keepDays: 0 },
      { queue: "a:b" },
      { connectTimeoutMs: 0 },
    ])
      await expect(queueExecutor({ connection, ...options })).rejects.toThrow(RangeError);
    for (const options of [{ lockDurationMs: 999 }, { stalledIntervalMs: 10 }, { mostStalls: -1 }, { queue: "" }])
      await expect(queueWorker({ connection, ...options })).rejects.toThrow(RangeError);
  });
});
