import type { Seat, SkillNeed, Tick } from "../Instance";
import type { Context } from "./Context";
import type { VisitPart } from "./VisitPart";

type Length = NonNullable<VisitPart["minutes"]>;

/** One seat per carer; null after an error. */
export function buildSeats(context: Context, entry: VisitPart, path: string): Seat[] | null {
  const own = needs(entry.skills);
  const parts = Array.isArray(entry.carers) ? entry.carers : new Array(entry.carers ?? 1).fill({});
  const common = entry.minutes === undefined ? null : buildLength(context, entry.minutes, `${path}/minutes`);
  const seats: Seat[] = [];
  for (let s = 0; s < parts.length; s++) {
    const { skills, minutes } = parts[s] as { skills?: VisitPart["skills"]; minutes?: Length };
    const length = minutes === undefined ? common : buildLength(context, minutes, `${path}/carers/${s}/minutes`);
    if (length === null) {
      if (minutes === undefined && entry.minutes === undefined) {
        context.issues.error(
          "MISSING_FIELD",
          `${path}/minutes`,
          'The field "minutes" is missing.',
          "Add it: minutes, or { min, preferred }.",
        );
      }
      return null;
    }
    seats.push({ skills: skills === undefined ? own : merge([...own, ...needs(skills)]), ...length });
  }
  return seats;
}

function needs(skills: VisitPart["skills"]): SkillNeed[] {
  return merge(
    (skills ?? []).map((need) =>
      typeof need === "string"
        ? { skill: need, level: 1, soft: false }
        : { skill: need.skill, level: need.level ?? 1, soft: need.soft ?? false },
    ),
  );
}

/** One need per skill and softness: the highest level. */
function merge(list: SkillNeed[]): SkillNeed[] {
  const merged: SkillNeed[] = [];
  for (const need of list) {
    const same = merged.findIndex((m) => m.skill === need.skill && m.soft === need.soft);
    if (same < 0) merged.push(need);
    else if (merged[same].level < need.level) merged[same] = need;
  }
  return merged;
}

function buildLength(context: Context, length: Length, path: string): { min: Tick; preferred: Tick } | null {
  if (typeof length === "number") {
    const ticks = context.ticks(length, path);
    return { min: ticks, preferred: ticks };
  }
  if (length.preferred < length.min) {
    context.issues.error(
      "BAD_MINUTES",
      path,
      `The preferred ${length.preferred} minutes are fewer than the least, ${length.min}.`,
      "Write min at most preferred.",
    );
    return null;
  }
  return {
    min: context.ticks(length.min, `${path}/min`),
    preferred: context.ticks(length.preferred, `${path}/preferred`),
  };
}
