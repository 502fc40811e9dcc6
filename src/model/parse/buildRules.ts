import type { Rules } from "../Instance";
import { rulePresets } from "../rulePresets";
import { didYouMean } from "./didYouMean";
import type { IssueCollector } from "./IssueCollector";
import type { Parts } from "./readParts";
import { shown } from "./text";

/** The preset's rules with the document's own values over them. */
export function buildRules(issues: IssueCollector, part: Parts["rules"]): Rules {
  const { preset = "sweden-2023", ...own } = part ?? {};
  const known = Object.hasOwn(rulePresets, preset);
  if (!known) {
    const names = Object.keys(rulePresets);
    const close = didYouMean(preset, names);
    issues.error(
      "UNKNOWN_PRESET",
      "/rules/preset",
      `There is no preset of rules ${shown(preset)}.`,
      `${close === null ? "" : `Did you mean "${close}"? `}Presets: ${names.join(", ")}.`,
    );
  }
  const base = rulePresets[known ? (preset as Rules["preset"]) : "sweden-2023"];
  const stated = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
  const rules: Rules = { ...base, ...stated };
  if (rules.contactTitles !== null) rules.contactTitles = [...rules.contactTitles];
  return rules;
}
