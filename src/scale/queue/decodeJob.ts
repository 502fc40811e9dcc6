import type { UnitJob } from "../UnitExecutor";
import type { QueuePayload } from "./QueuePayload";

/** The job of a payload. Its instance has no name and no coordinates: the search does not use them. */
export function decodeJob({ id, initialRoster, instance, iterations, seed, timeLimitMs }: QueuePayload): UnitJob {
  const { locations, travel, workers, ...rest } = instance;
  return {
    id,
    instance: {
      ...rest,
      name: "",
      locations: locations.map((place) => ({ id: place, lat: null, lon: null })),
      travel: new Map(travel.map(([mode, ticks]) => [mode, Int32Array.from(ticks)])),
      workers: workers.map((worker) => ({ ...worker, maxContacts: worker.maxContacts ?? Number.POSITIVE_INFINITY })),
    },
    seed,
    ...(iterations === null ? {} : { iterations }),
    ...(timeLimitMs === null ? {} : { timeLimitMs }),
    ...(initialRoster === null
      ? {}
      : {
          initialRoster: {
            format: "kontinuitet/roster@1",
            instance: instance.hash,
            status: "feasible",
            unassigned: [],
            score: [],
            ...initialRoster,
          },
        }),
  };
}
