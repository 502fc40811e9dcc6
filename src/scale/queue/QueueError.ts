/** Something is wrong with the queue, its server or a job on it, not with the input. Messages hold ids, codes and numbers. */
export class QueueError extends Error {
  override readonly name = "QueueError";
}
