import type { Instance } from "../Instance";
import { didYouMean } from "../parse/didYouMean";
import type { IssueCollector } from "../parse/IssueCollector";
import { shown } from "../parse/text";
import type { Sources } from "./Sources";

/** Skills that the document's own list of skills does not have, once each. */
export function findSkillNameFindings(issues: IssueCollector, instance: Instance, sources: Sources): void {
  if (sources.skills === null) return;
  const known = new Set(sources.skills);
  const seen = new Set<string>();
  const check = (skill: string, path: string): void => {
    if (known.has(skill) || seen.has(skill)) return;
    seen.add(skill);
    const close = didYouMean(skill, known);
    issues.warning(
      "UNKNOWN_SKILL",
      path,
      `The skill ${shown(skill)} is not in the document's list of skills.`,
      close === null ? "Add it to skills." : `Did you mean ${shown(close)}?`,
    );
  };
  for (const worker of instance.workers)
    for (const held of worker.skills) check(held.skill, `/workers/${worker.index}/skills`);
  for (const visit of instance.visits) {
    for (const seat of visit.seats)
      for (const need of seat.skills) check(need.skill, `/visits/${sources.visits[visit.index]}`);
  }
}
