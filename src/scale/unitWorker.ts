import type { Roster } from "../model/Roster";
import { runUnitJob } from "./runUnitJob";
import type { UnitJob } from "./UnitExecutor";

/** What a worker thread of `threadExecutor` runs. */
export default function unitWorker(job: UnitJob): Promise<Roster> {
  return runUnitJob(job);
}
