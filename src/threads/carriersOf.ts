import type { Carrier } from "./Carrier";
import type { Cooperation } from "./Cooperation";
import { RemoteCarrier } from "./RemoteCarrier";
import type { WorkerLike } from "./WorkerLike";

/** Carriers of the lanes: one in this thread where there are no workers, else one per worker, each with its share of the lanes. */
export function carriersOf(
  cooperation: Cooperation,
  lanes: readonly number[],
  workers: readonly (WorkerLike | null)[],
): Carrier[] {
  if (workers.length === 0) return [cooperation.local(lanes)];
  return workers.map((worker, i) => {
    const part = cooperation.part(lanes.filter((lane) => lane % workers.length === i));
    return new RemoteCarrier(worker, part, cooperation.receive);
  });
}
