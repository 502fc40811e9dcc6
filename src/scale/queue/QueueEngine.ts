/** What is used of the packages `bullmq` and `ioredis`; both are optional, so that their own types are not asked for. */
export interface QueueEngine {
  Queue: new (name: string, options: Record<string, unknown>) => EngineQueue;
  Worker: new (
    name: string,
    process: (job: EngineJob) => Promise<unknown>,
    options: Record<string, unknown>,
  ) => EngineWorker;
  UnrecoverableError: new (message: string) => Error;
  Redis: new (options: Record<string, unknown>) => EngineClient;
}

export interface EngineClient {
  readonly status: string;
  on(event: "error", listener: (error: unknown) => void): unknown;
  on(event: "ready", listener: () => void): unknown;
  disconnect(): void;
}

export interface EngineQueue {
  add(name: string, data: unknown, options: Record<string, unknown>): Promise<EngineJob>;
  getJob(id: string): Promise<EngineJob | undefined>;
  getWorkersCount(): Promise<number>;
  remove(id: string): Promise<number>;
  on(event: "error", listener: (error: unknown) => void): unknown;
  close(): Promise<void>;
}

export interface EngineJob {
  id?: string;
  data: unknown;
  returnvalue: unknown;
  failedReason?: string;
  getState(): Promise<string>;
  retry(state: "failed"): Promise<void>;
  updateData(data: unknown): Promise<void>;
}

export interface EngineWorker {
  on(event: "error", listener: (error: unknown) => void): unknown;
  on(event: "active", listener: (job: EngineJob) => void): unknown;
  on(event: "completed", listener: (job: EngineJob) => void): unknown;
  on(event: "failed", listener: (job: EngineJob | undefined, error: Error) => void): unknown;
  on(event: "stalled", listener: (id: string) => void): unknown;
  close(force?: boolean): Promise<void>;
}
