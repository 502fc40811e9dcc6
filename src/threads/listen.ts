import type { WorkerLike } from "./WorkerLike";

/** Hears a worker, of a browser or of Node.js: its messages, and that it has failed or ended. */
export function listen(
  worker: WorkerLike,
  onMessage: (message: unknown) => void,
  onFailure: (detail: string) => void,
): void {
  if (typeof worker.addEventListener === "function") {
    const add = worker.addEventListener.bind(worker) as (
      type: string,
      listener: (event: { data?: unknown; message?: string; preventDefault?: () => void }) => void,
    ) => void;
    add("message", (event) => onMessage(event.data));
    add("messageerror", () => onFailure("a message could not be read"));
    add("error", (event) => {
      // it is dealt with here, so it need not reach the page's own handler
      event.preventDefault?.();
      onFailure(event.message ?? "the worker could not be started");
    });
    return;
  }
  if (typeof worker.on !== "function")
    throw new TypeError("createWorker must return a worker with addEventListener or on");
  const on = worker.on.bind(worker) as (type: string, listener: (value: unknown) => void) => void;
  on("message", onMessage);
  on("messageerror", () => onFailure("a message could not be read"));
  on("error", (error) => onFailure(error instanceof Error ? error.message : String(error)));
  on("exit", () => onFailure("the worker ended"));
}
