import { parentPort } from "node:worker_threads";
import type { Answer, Order } from "./messages";

/** The main thread as a worker of Node.js sees it. */
export const port = {
  send(answer: Answer): void {
    parentPort?.postMessage(answer);
  },
  listen(hear: (order: Order) => void): void {
    parentPort?.on("message", hear);
  },
};
