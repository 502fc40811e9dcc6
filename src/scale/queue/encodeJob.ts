import { travelMatrix } from "../../model/travelMatrix";
import { VERSION } from "../../version";
import type { UnitJob } from "../UnitExecutor";
import type { QueuePayload } from "./QueuePayload";

/** What of a job goes to the server. */
export function encodeJob({ id, initialRoster, instance, iterations, seed, timeLimitMs }: UnitJob): QueuePayload {
  const { locations, name: _, travel, workers, ...rest } = instance;
  return {
    format: "kontinuitet/unit-job@1",
    version: VERSION,
    id,
    seed,
    iterations: iterations ?? null,
    timeLimitMs: timeLimitMs ?? null,
    instance: {
      ...rest,
      locations: locations.map((place) => place.id),
      travel: [...travel.keys()].map((mode) => [mode, Array.from(travelMatrix(instance, mode)!)]),
      workers: workers.map((worker) => ({
        ...worker,
        maxContacts: Number.isFinite(worker.maxContacts) ? worker.maxContacts : null,
      })),
    },
    initialRoster:
      initialRoster === undefined ? null : { contacts: initialRoster.contacts, shifts: initialRoster.shifts },
  };
}
