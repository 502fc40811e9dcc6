import type { Instance } from "../model/Instance";
import type { RouteProof } from "./Certificate";

export interface DerivedUnplaced {
  parts: number;
  reasons: string[];
}

export function deriveUnplaced(_instance: Instance, _proof: RouteProof): DerivedUnplaced {
  return { parts: 0, reasons: ["not yet"] };
}
