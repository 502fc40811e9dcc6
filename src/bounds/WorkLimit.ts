/** Thrown when a search has used up its nodes. */
export class WorkLimitReached extends Error {
  constructor() {
    super("work limit reached");
    this.name = "WorkLimitReached";
  }
}

/** Counts the nodes of a search, so that it gives up at the same place on every machine. */
export class WorkLimit {
  constructor(public left: number) {}

  /** @throws {WorkLimitReached} where no node is left. */
  spend(): void {
    if (this.left <= 0) throw new WorkLimitReached();
    this.left--;
  }
}
