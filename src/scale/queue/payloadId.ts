import { hashDocument } from "../../model/hashDocument";
import type { QueuePayload } from "./QueuePayload";

/** Id of a payload on the server, drawn from what it says: the same unit, seed and budget have the same id, and are done once. */
export function payloadId(payload: QueuePayload): string {
  return `unit-${hashDocument(JSON.stringify(payload))}`;
}
