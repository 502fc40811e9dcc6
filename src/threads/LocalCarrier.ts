import type { Carrier, OnReports } from "./Carrier";
import { LaneRunner } from "./LaneRunner";
import type { LaneSetup } from "./LaneSetup";
import type { Leg } from "./Leg";

/** Carries lanes in this thread. */
export class LocalCarrier implements Carrier {
  readonly lanes: readonly number[];
  private runner: LaneRunner | null = null;
  private stopping = false;

  constructor(
    private readonly setup: LaneSetup,
    private readonly onReports: OnReports,
  ) {
    this.lanes = setup.lanes.map(({ lane }) => lane);
  }

  async prepare(): Promise<void> {
    if (this.runner !== null) return;
    const runner = new LaneRunner(this.setup, () => this.onReports(runner.reports()));
    this.runner = runner;
    if (this.stopping) runner.stop();
    this.onReports(runner.reports());
  }

  async run(leg: Leg): Promise<void> {
    const runner = this.runner as LaneRunner;
    await runner.run(leg);
    this.onReports(runner.reports());
  }

  stop(): void {
    this.stopping = true;
    this.runner?.stop();
  }

  dispose(): void {
    this.stop();
  }
}
