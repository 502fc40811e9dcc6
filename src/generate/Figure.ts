/** One key figure of a generated instance beside the public figure it is calibrated to. */
export interface Figure {
  /** Stable name. */
  key: string;
  /** What it says, for a reader. */
  label: string;
  /** Null where it is undefined for this instance. */
  value: number | null;
  unit: "hours" | "visits" | "minutes" | "share" | "recipients" | "fullTimeWorkers";
  /** What it is calibrated to; null where nothing comparable was found. */
  reference: number | null;
  /** Kind of `reference`. `statistic`: published. `derived`: computed from published figures and assumptions. `assumption`: chosen for want of a figure. */
  basis: "statistic" | "derived" | "assumption";
  /** Address of the publication that the reference stands in or is derived from; null for an assumption. */
  source: string | null;
}
