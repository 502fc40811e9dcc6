/** A unit of a municipality: one manager, her workers and the recipients they look after. Indices are those of the municipality's instance. */
export interface CareUnit {
  id: string;
  /** Index of the location in the middle of the unit: a home from which the sum of travel to all its homes and bases is least. */
  middle: number;
  /** Recipient indices, ascending. */
  recipients: number[];
  /** Worker indices, ascending. */
  workers: number[];
}
