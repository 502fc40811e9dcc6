import type { Answer, Order } from "./messages";

/** The page as a Web Worker sees it. */
export const port = {
  send(answer: Answer): void {
    self.postMessage(answer);
  },
  listen(hear: (order: Order) => void): void {
    self.addEventListener("message", (event: MessageEvent<Order>) => hear(event.data));
  },
};
