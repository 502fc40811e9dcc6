import type { Cooling } from "./acceptance/simulatedAnnealing";

/** What tunes a search; the defaults are measured, see `bench/`. */
export interface SearchParameters {
  cooling: Cooling;
  /** Share of a run after which the schedule has come to `urgeFrom`. */
  hurry: number;
  /** Visits offered to another of their recipient's carers before each move. */
  relocations: number;
  /** Moves between two appointments of contacts, per recipient. */
  appointPerRecipient: number;
  /** Progress of the schedule from which parts left out grow more urgent, and between two times that they do. */
  urgeFrom: number;
  urgeStep: number;
  /** Factor each time, most times the first urgency, and what is left of the excess each time once a part is placed. */
  urgeBy: number;
  urgeMost: number;
  urgeFade: number;
}

export const DEFAULT_PARAMETERS: SearchParameters = {
  cooling: { hottest: 4, settled: 1.1, coldest: 0.08, settledAt: 0.65 },
  hurry: 0.25,
  relocations: 30,
  appointPerRecipient: 3,
  urgeFrom: 0.4,
  urgeStep: 0.0025,
  urgeBy: 1.1,
  urgeMost: 8,
  urgeFade: 0.95,
};
