/** What a repair pays for; a visit made by a stranger is worth 24 that change between carers the recipient has. */
export interface RepairCosts {
  /** A visit made by somebody other than published. */
  change: number;
  /** The same on top, for each beyond a twentieth of all visits that could have stayed with their carers. */
  manyChanges: number;
  /** A visit made by somebody whom a recipient of it did not have. */
  stranger: number;
  /** A recipient who meets a worker whom she did not have, however often. */
  newCarer: number;
  /** A missing visit of a contact. */
  contact: number;
  /** A shift worked on top. */
  extraShift: number;
  /** Another shift instead of the published one. */
  changedShift: number;
  /** A rest below the ordinary length. */
  reducedRest: number;
  /** A minute of travel. */
  travel: number;
}

/** With a stranger worth less, nobody ever makes room for somebody the recipient knows. */
export const repairCosts: RepairCosts = {
  change: 0.5,
  manyChanges: 3,
  stranger: 12,
  newCarer: 3,
  contact: 0.5,
  extraShift: 0.8,
  changedShift: 0.4,
  reducedRest: 0.3,
  travel: 0.001,
};
