import type { Move } from "../Move";
import { bringContact } from "./bringContact";
import { changeShift } from "./changeShift";
import { ejectCarer } from "./ejectCarer";
import { eliminateCarer } from "./eliminateCarer";
import { emptyWorkerDay } from "./emptyWorkerDay";
import { openShift } from "./openShift";
import { placeLoose } from "./placeLoose";
import { rebuildRecipient } from "./rebuildRecipient";
import { removeStrings } from "./removeStrings";
import { replaceByOutsider } from "./replaceByOutsider";
import { swapRecipients } from "./swapRecipients";

/** Every move the search makes; their weights say how often. */
export const allMoves: readonly Move[] = [
  eliminateCarer,
  ejectCarer,
  swapRecipients,
  rebuildRecipient,
  removeStrings,
  emptyWorkerDay,
  changeShift,
  replaceByOutsider,
  bringContact,
  placeLoose,
  openShift,
];
