/** What the library needs of a worker: a Web Worker and a worker of `node:worker_threads` both have it. */
export interface WorkerLike {
  postMessage(message: unknown): void;
  terminate(): unknown;
  /** As in browsers. */
  addEventListener?: unknown;
  /** As in Node.js. */
  on?: unknown;
}
