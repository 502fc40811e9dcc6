import { coc } from "./coc";
import { contactShare } from "./contactShare";
import { distinctCarers } from "./distinctCarers";
import { effectiveCarers } from "./effectiveCarers";
import { exposure } from "./exposure";
import { hhi } from "./hhi";
import type { MeasureInput } from "./MeasureInput";
import type { MeasureResult } from "./MeasureResult";
import { mmci } from "./mmci";
import { secon } from "./secon";
import { u21401 } from "./u21401";
import { u21402 } from "./u21402";
import { u21436 } from "./u21436";
import { upc } from "./upc";

export type EncounterMeasure =
  | "U21401"
  | "U21402"
  | "U21436"
  | "distinctCarers"
  | "contactShare"
  | "UPC"
  | "COC"
  | "SECON"
  | "MMCI"
  | "HHI"
  | "effectiveCarers"
  | "exposure";

/** Every measure that needs encounters only: of a roster, of history, or of performed visits from a file. */
export function measureEncounters(input: MeasureInput): Record<EncounterMeasure, MeasureResult> {
  return {
    U21401: u21401(input),
    U21402: u21402(input),
    U21436: u21436(input),
    distinctCarers: distinctCarers(input),
    contactShare: contactShare(input),
    UPC: upc(input),
    COC: coc(input),
    SECON: secon(input),
    MMCI: mmci(input),
    HHI: hhi(input),
    effectiveCarers: effectiveCarers(input),
    exposure: exposure(input),
  };
}
