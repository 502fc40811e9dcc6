import type { Random } from "../../random";
import type { RosterState } from "../RosterState";
import { passContactOn } from "./passContactOn";

/** Appoints others where contacts miss visits and somebody else would not. Journalled. */
export function mendContacts(state: RosterState, random: Random): void {
  const { problem } = state;
  const { contactServable, contactVisits, recipients, weeks, workers } = problem;
  for (let recipient = 0; recipient < recipients; recipient++) {
    const contact = state.contact[recipient];
    if (contact < 0) continue;
    for (let week = 0; week < weeks; week++) {
      const owed = Math.min(contactVisits, contactServable[(recipient * workers + contact) * weeks + week]);
      if (state.contactMade[recipient * weeks + week] >= owed) continue;
      passContactOn(state, random, recipient);
      break;
    }
  }
}
