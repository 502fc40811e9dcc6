// Without the optional packages the library works, and the queue says what it needs.
import { queueExecutor } from "kontinuitet";

const error = await queueExecutor({ connection: "redis://localhost:1" }).catch((reason) => reason);
if (error?.name !== "QueueError" || !error.message.includes("npm install bullmq ioredis"))
  throw new Error(`not told what is missing: ${error}`);
