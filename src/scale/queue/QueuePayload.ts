import type { Instance, Worker } from "../../model/Instance";
import type { Roster } from "../../model/Roster";

/** A `UnitJob` as it stands on the server: JSON of ids, codes, dates, times and numbers. Names, coordinates and texts are left out. */
export interface QueuePayload {
  format: "kontinuitet/unit-job@1";
  /** Of the library: only the same version makes the same roster. */
  version: string;
  id: string;
  seed: number;
  iterations: number | null;
  timeLimitMs: number | null;
  instance: Omit<Instance, "name" | "locations" | "travel" | "workers"> & {
    locations: string[];
    travel: [mode: string, ticks: number[]][];
    /** `maxContacts` null = no limit. */
    workers: (Omit<Worker, "maxContacts"> & { maxContacts: number | null })[];
  };
  initialRoster: Pick<Roster, "contacts" | "shifts"> | null;
}
