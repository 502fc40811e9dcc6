import type { Rule } from "./Rule";
import { availableRule } from "./rules/available";
import { breakRule } from "./rules/break";
import { carersRule } from "./rules/carers";
import { contactRule } from "./rules/contact";
import { contactLoadRule } from "./rules/contactLoad";
import { contactTimeRule } from "./rules/contactTime";
import { contactTitleRule } from "./rules/contactTitle";
import { dailyRestRule } from "./rules/dailyRest";
import { daysRule } from "./rules/days";
import { dependencyRule } from "./rules/dependency";
import { excludedRule } from "./rules/excluded";
import { hoursRule } from "./rules/hours";
import { maxCarersRule } from "./rules/maxCarers";
import { pinnedRule } from "./rules/pinned";
import { referenceRule } from "./rules/reference";
import { shiftRule } from "./rules/shift";
import { skillRule } from "./rules/skill";
import { spanRule } from "./rules/span";
import { travelRule } from "./rules/travel";
import { unassignedListRule } from "./rules/unassignedList";
import { weekendRule } from "./rules/weekend";
import { weeklyRestRule } from "./rules/weeklyRest";
import { windowRule } from "./rules/window";

/** Every hard rule, in the order in which `verify` checks and reports them: each with its text, parameters and source. */
export const rules: readonly Rule[] = [
  referenceRule,
  unassignedListRule,
  windowRule,
  carersRule,
  skillRule,
  excludedRule,
  pinnedRule,
  dependencyRule,
  travelRule,
  shiftRule,
  breakRule,
  availableRule,
  dailyRestRule,
  weeklyRestRule,
  spanRule,
  hoursRule,
  daysRule,
  weekendRule,
  contactTitleRule,
  contactLoadRule,
  contactRule,
  contactTimeRule,
  maxCarersRule,
];
