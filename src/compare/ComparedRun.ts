import type { Roster, RosterStatus } from "../model/Roster";

/** One figure of one run; what measures, figures and units there are: `figuresOf`. */
export interface MeasuredFigure {
  /** Name of a measure, e.g. `U21401`, or of an objective as `objective:time`. */
  measure: string;
  figure: string;
  /** null = not defined: nobody is covered, or the group is too small to publish. */
  value: number | null;
  /** How many recipients (workers, shifts, visits) the figure is about, of how many. null = too few to publish. */
  covered: number | null;
  total: number;
  /** True where the figure is left out because the group is too small. */
  suppressed: boolean;
}

/** What one run of one strategy on one instance gave. */
export interface ComparedRun {
  instance: string;
  strategy: string;
  seed: number;
  status: RosterStatus;
  iterations: number;
  stopped: string;
  figures: MeasuredFigure[];
  /** Where it was asked for. */
  roster?: Roster;
}
