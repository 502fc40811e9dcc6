import type { Carrier, OnReports } from "./Carrier";
import { LaneRunner } from "./LaneRunner";
import type { LaneSetup } from "./LaneSetup";
import type { Leg } from "./Leg";

/** Carries lanes in this thread. */
export class LocalCarrier implements Carrier {
  readonly lanes: readonly number[];
  private runner: LaneRunner | null = null;
  private prepared: Promise<void> | null = null;
  private stopping: { atOnce: boolean } | null = null;

  constructor(
    private readonly setup: LaneSetup,
    private readonly onReports: OnReports,
  ) {
    this.lanes = setup.lanes.map(({ lane }) => lane);
  }

  prepare(): Promise<void> {
    this.prepared ??= this.construct();
    return this.prepared;
  }

  private async construct(): Promise<void> {
    const runner = new LaneRunner(this.setup, () => this.onReports(runner.reports()));
    this.runner = runner;
    if (this.stopping) runner.stop(this.stopping.atOnce);
    await runner.prepare();
    this.onReports(runner.reports());
  }

  async run(leg: Leg): Promise<void> {
    const runner = this.runner as LaneRunner;
    await runner.run(leg);
    this.onReports(runner.reports());
  }

  stop(atOnce: boolean): void {
    this.stopping = { atOnce };
    this.runner?.stop(atOnce);
  }

  dispose(): void {
    this.stop(true);
  }
}
