import type { Carrier } from "./Carrier";
import type { Cooperation } from "./Cooperation";
import { RemoteCarrier } from "./RemoteCarrier";
import type { WorkerLike } from "./WorkerLike";

/**
 * Carriers of the lanes: one in this thread where there are no workers, else one per worker, each with its share of the lanes. Workers construct
 * their first rosters from now on, while this thread does something else.
 */
export function carriersOf(
  cooperation: Cooperation,
  lanes: readonly number[],
  workers: readonly (WorkerLike | Error)[],
): Carrier[] {
  if (workers.length === 0) return [cooperation.local(lanes)];
  return workers.map((worker, i) => {
    const part = cooperation.part(lanes.filter((lane) => lane % workers.length === i));
    const carrier = new RemoteCarrier(worker, part, cooperation.receive);
    // who waits for it later hears of a failure then
    carrier.prepare().catch(() => {});
    return carrier;
  });
}
