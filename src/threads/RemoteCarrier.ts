import type { Carrier, OnReports } from "./Carrier";
import { CarrierLost } from "./CarrierLost";
import type { LaneSetup } from "./LaneSetup";
import type { Leg } from "./Leg";
import { listen } from "./listen";
import type { Answer, Order } from "./messages";
import type { WorkerLike } from "./WorkerLike";

const TICK_MS = 500;
/** Ticks without a message before a worker counts as lost: until its first sign of life, while it constructs, and in a leg, where it beats often. */
const PATIENCE = { load: 20, construct: 240, leg: 10 };

interface Waiting {
  resolve: () => void;
  reject: (reason: CarrierLost) => void;
  timer: ReturnType<typeof setInterval>;
}

/** Carries lanes in a worker. */
export class RemoteCarrier implements Carrier {
  readonly lanes: readonly number[];
  private readonly worker: WorkerLike | null;
  private prepared: Promise<void> | null = null;
  private waiting: Waiting | null = null;
  private lost: string | null = null;
  private silentTicks = 0;
  private alive = false;

  /** @param worker the error where none could be made */
  constructor(
    worker: WorkerLike | Error,
    private readonly setup: LaneSetup,
    private readonly onReports: OnReports,
  ) {
    this.lanes = setup.lanes.map(({ lane }) => lane);
    if (worker instanceof Error) {
      this.worker = null;
      this.lost = `no worker could be made: ${worker.message}`;
    } else {
      this.worker = worker;
      listen(
        worker,
        (message) => this.hear(message as Answer),
        (detail) => this.fail(detail),
      );
    }
  }

  prepare(): Promise<void> {
    this.prepared ??= this.ask({ kind: "prepare", setup: this.setup }, PATIENCE.construct);
    return this.prepared;
  }

  run(leg: Leg): Promise<void> {
    return this.ask({ kind: "leg", leg }, PATIENCE.leg);
  }

  stop(atOnce: boolean): void {
    if (this.lost === null) this.worker?.postMessage({ kind: "stop", atOnce } satisfies Order);
  }

  dispose(): void {
    this.fail("it was no longer needed");
    this.worker?.terminate();
  }

  private ask(order: Order, patience: number): Promise<void> {
    if (this.lost !== null) return Promise.reject(new CarrierLost(this.lost));
    return new Promise((resolve, reject) => {
      this.silentTicks = 0;
      // ticks, not times: after a pause of the whole process the worker gets its chance
      const timer = setInterval(() => {
        if (++this.silentTicks > (this.alive ? patience : PATIENCE.load)) this.fail("it no longer answers");
      }, TICK_MS);
      this.waiting = { resolve, reject, timer };
      try {
        this.worker?.postMessage(order);
      } catch (error) {
        this.fail(error instanceof Error ? error.message : String(error));
      }
    });
  }

  private hear(answer: Answer): void {
    if (this.lost !== null) return;
    this.silentTicks = 0;
    this.alive = true;
    if (answer.kind === "failed") {
      this.fail(answer.detail);
      return;
    }
    this.onReports(answer.reports);
    if (answer.kind === "beat" || this.waiting === null) return;
    clearInterval(this.waiting.timer);
    this.waiting.resolve();
    this.waiting = null;
  }

  private fail(detail: string): void {
    if (this.lost !== null) return;
    this.lost = detail;
    if (this.waiting === null) return;
    clearInterval(this.waiting.timer);
    this.waiting.reject(new CarrierLost(detail));
    this.waiting = null;
  }
}
