/** Why a cell cannot be read. */
export class CellFault {
  constructor(
    readonly code: "BAD_CELL" | "AMBIGUOUS_DATE" | "AMBIGUOUS_NUMBER" | "AMBIGUOUS_TIME",
    /** What to do about it; default: what the cell should hold. */
    readonly hint: string | null = null,
  ) {}
}
