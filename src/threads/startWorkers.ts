import type { WorkerLike } from "./WorkerLike";

/** @returns as many workers as asked for; null for one that could not be made, so that its searches run in this thread */
export async function startWorkers(
  count: number,
  createWorker: (() => WorkerLike) | undefined,
): Promise<(WorkerLike | null)[]> {
  const make =
    createWorker ??
    (await import("#spawn").then(
      ({ spawn }) => spawn,
      () => failToSpawn,
    ));
  return Array.from({ length: count }, () => attempt(make));
}

function attempt(make: () => WorkerLike): WorkerLike | null {
  try {
    return make();
  } catch {
    return null;
  }
}

function failToSpawn(): never {
  throw new Error("no worker here");
}
