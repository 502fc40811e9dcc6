import { LaneRunner } from "./LaneRunner";
import type { Answer, Order } from "./messages";

const BEAT_MS = 100;

/** Answers orders in a worker. */
export function serve(port: { send(answer: Answer): void; listen(hear: (order: Order) => void): void }): void {
  let runner: LaneRunner | null = null;
  let beat = 0;

  function onSlice(): void {
    const now = performance.now();
    if (now - beat < BEAT_MS || runner === null) return;
    beat = now;
    port.send({ kind: "beat", reports: runner.reports() });
  }

  async function obey(order: Order): Promise<void> {
    if (order.kind === "prepare") {
      runner = new LaneRunner(order.setup, onSlice);
      await runner.prepare();
    } else if (runner === null) return;
    else if (order.kind === "leg") await runner.run(order.leg);
    else {
      runner.stop(order.atOnce);
      return;
    }
    port.send({ kind: "done", reports: runner.reports() });
  }

  port.send({ kind: "beat", reports: [] });
  port.listen((order) => {
    obey(order).catch((error) =>
      port.send({ kind: "failed", detail: error instanceof Error ? error.message : String(error) }),
    );
  });
}
