import type { WorkerLike } from "./WorkerLike";

/** @returns as many workers as asked for; the error for one that could not be made, so that its searches run in this thread */
export async function startWorkers(
  count: number,
  createWorker: (() => WorkerLike) | undefined,
): Promise<(WorkerLike | Error)[]> {
  const make =
    createWorker ??
    (await import("#spawn").then(
      ({ spawn }) => spawn,
      () => failToSpawn,
    ));
  return Array.from({ length: count }, () => attempt(make));
}

function attempt(make: () => WorkerLike): WorkerLike | Error {
  try {
    return make();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function failToSpawn(): never {
  throw new Error("no worker here");
}
