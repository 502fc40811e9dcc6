/** Where a strategy lands between travel and carers: means over instances of means over seeds. */
export interface TradeoffPoint {
  strategy: string;
  /** Hours over the horizon. */
  travelHours: number;
  /** Different carers per recipient visited, history included. */
  carers: number;
  /** Fewest possible carers, over the same recipients. */
  fewestCarers: number;
  /** Share of the visits made by the recipient's contact, 0 to 1; null where nobody has one. */
  contactShare: number | null;
  /** Visits that were not placed. */
  unassigned: number;
}
