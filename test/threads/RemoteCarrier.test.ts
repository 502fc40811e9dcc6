import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { CarrierLost } from "../../src/threads/CarrierLost";
import type { LaneSetup } from "../../src/threads/LaneSetup";
import type { Leg } from "../../src/threads/Leg";
import type { Answer, Order } from "../../src/threads/messages";
import { RemoteCarrier } from "../../src/threads/RemoteCarrier";
import { unit } from "./unit";

const setup: LaneSetup = {
  instance: unit(),
  initialRoster: undefined,
  lanes: [{ lane: 0, seed: 1, walk: 0 }],
};
const leg: Leg = {
  unit: "iterations",
  from: 0,
  to: 1,
  ms: 0,
  moves: { 0: 1 },
  adopt: {},
  walks: {},
  fewest: new Int32Array(10),
};

function scripted() {
  let hear: (event: { data: Answer }) => void = () => {};
  const orders: Order[] = [];
  const worker = {
    postMessage: (message: unknown) => void orders.push(message as Order),
    terminate: vi.fn(),
    addEventListener(type: string, listener: (event: { data: Answer }) => void) {
      if (type === "message") hear = listener;
    },
  };
  return { worker, orders, say: (answer: Answer) => hear({ data: answer }) };
}

describe("RemoteCarrier", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("gives up on a worker that shows no sign of life in ten seconds", async () => {
    const { orders, worker } = scripted();
    const prepared = new RemoteCarrier(worker, setup, () => {}).prepare();
    const outcome = expect(prepared).rejects.toThrow(CarrierLost);
    await vi.advanceTimersByTimeAsync(11_000);
    await outcome;
    expect(orders.map(({ kind }) => kind)).toEqual(["prepare"]);
  });

  it("has a worker construct once, however often it is asked", async () => {
    const { orders, say, worker } = scripted();
    const carrier = new RemoteCarrier(worker, setup, () => {});
    const first = carrier.prepare();
    expect(carrier.prepare()).toBe(first);
    say({ kind: "done", reports: [] });
    await first;
    expect(carrier.prepare()).toBe(first);
    expect(orders.map(({ kind }) => kind)).toEqual(["prepare"]);
  });

  it("waits while a worker constructs, and gives up on one that falls silent in a leg", async () => {
    const { say, worker } = scripted();
    const carrier = new RemoteCarrier(worker, setup, () => {});
    const prepared = carrier.prepare();
    say({ kind: "beat", reports: [] });
    await vi.advanceTimersByTimeAsync(60_000);
    say({ kind: "done", reports: [] });
    await prepared;

    const ran = carrier.run(leg);
    const outcome = expect(ran).rejects.toThrow(/no longer answers/);
    for (let i = 0; i < 10; i++) {
      await vi.advanceTimersByTimeAsync(4000);
      say({ kind: "beat", reports: [] });
    }
    await vi.advanceTimersByTimeAsync(6000);
    await outcome;
    await expect(carrier.run(leg)).rejects.toThrow(CarrierLost);
    carrier.dispose();
    expect(worker.terminate).toHaveBeenCalledOnce();
  });

  it("refuses what is no worker", () => {
    const worker = { postMessage() {}, terminate() {} };
    expect(() => new RemoteCarrier(worker, setup, () => {})).toThrow(TypeError);
  });
});
