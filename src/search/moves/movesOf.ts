import type { Instance } from "../../model/Instance";
import type { Move } from "../Move";
import { weightsOf } from "../Weights";
import { allMoves } from "./allMoves";
import { changeShift } from "./changeShift";
import { emptyWorkerDay } from "./emptyWorkerDay";
import { openShift } from "./openShift";
import { placeLoose } from "./placeLoose";
import { removeStrings } from "./removeStrings";

/** Moves that have no eye for who visits whom. */
const plainMoves: readonly Move[] = [removeStrings, emptyWorkerDay, changeShift, placeLoose, openShift];

/** All moves, or those that leave to chance who comes, where the objective says nothing about it. */
export function movesOf(instance: Instance): readonly Move[] {
  return weightsOf(instance).chance > 0 ? plainMoves : allMoves;
}
