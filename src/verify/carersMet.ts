import type { Recipient } from "../model/Instance";
import type { Context } from "./Context";

/** Ids of the carers a recipient meets in the measuring window: those of the history and those of the roster. */
export function carersMet(context: Pick<Context, "carersOf">, recipient: Recipient): Set<string> {
  return new Set([...recipient.historyCarers, ...context.carersOf[recipient.index]]);
}
