/** A competitor: how to see that it is there, and how to start it. */
export interface Peer {
  /** As in `--peers`. */
  name: string;
  /** Folder under `bench/peers` with its model; also what `install.sh` takes. */
  folder: string;
  /** One line for the table. */
  model: string;
  /** What stage 2 or the model leaves out or adds, for the table. */
  notes: string;
  threads: number;
  /** Visits above which the model is not tried. */
  mostVisits?: number;
  /** Version where it is installed, else null. */
  version: () => string | null;
  /** Program and its first arguments; COMPACT OUT SECONDS SEED STARTED HINT follow, then `extra`. */
  command: () => string[];
  extra?: string[];
  /** Our own solver reads the instance itself and writes a roster. */
  own?: "api" | "cli";
}
