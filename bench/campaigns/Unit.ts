import type { Instance } from "../../src/model/Instance";

/** An instance that a campaign solves. */
export interface Unit {
  name: string;
  instance: Instance;
  /** The document, where the child finds it. */
  file: string;
  /** Fewest distinct carers that any roster with all visits can have, summed over the recipients. */
  fewest: number;
}
