/** Amount in a cell of a `Cover`, in minutes. */
export interface Amount {
  cell: number;
  minutes: number;
}

/** A period of the horizon and a skill; what a unit's workers must be able to cover. */
export interface Cell {
  days: "all" | "weekdays" | "weekends";
  /** Hour of the day, 0 to 23; null = the whole day. */
  hour: number | null;
  /** null = any worker. */
  skill: string | null;
  level: number | null;
}

/** Demand of the recipients and capacity of the workers by cell: whole horizon, weekdays and weekends, and each hour of those, by skill. */
export interface Cover {
  cells: Cell[];
  /** By recipient index. */
  demand: Amount[][];
  /** By worker index. */
  capacity: Amount[][];
}
