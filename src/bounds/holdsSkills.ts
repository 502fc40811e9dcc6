import type { SkillNeed, Worker } from "../model/Instance";

/**
 * Whether a worker holds every skill needed on a date for each of the recipients (`SKILL`): at that level or above, valid on that ISO date
 * (both ends inclusive), and for every recipient where the delegation is personal.
 */
export function holdsSkills(worker: Worker, needs: SkillNeed[], date: string, recipients: number[]): boolean {
  return needs.every((need) => {
    const held = worker.skills.filter(
      (skill) =>
        skill.skill === need.skill &&
        skill.level >= need.level &&
        (skill.validFrom === null || skill.validFrom <= date) &&
        (skill.validTo === null || date <= skill.validTo),
    );
    return recipients.every((r) => held.some((skill) => skill.recipients === null || skill.recipients.includes(r)));
  });
}
