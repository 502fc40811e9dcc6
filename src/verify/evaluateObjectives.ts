import type { Roster } from "../model/Roster";
import type { Context } from "./Context";
import type { Objectives } from "./Objectives";
import { change } from "./objectives/change";
import { contact } from "./objectives/contact";
import { contactShare } from "./objectives/contactShare";
import { continuity } from "./objectives/continuity";
import { fairness } from "./objectives/fairness";
import { time } from "./objectives/time";
import { unassigned } from "./objectives/unassigned";

/** Every objective of a roster, computed from scratch. */
export function evaluateObjectives(context: Context, published: Roster | undefined): Objectives {
  return {
    unassigned: unassigned(context),
    contact: contact(context),
    continuity: continuity(context),
    contactShare: contactShare(context),
    time: time(context),
    fairness: fairness(context),
    change: change(context, published),
  };
}
