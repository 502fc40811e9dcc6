import type { Encounter } from "./Encounter";

/** Groups one recipient's encounters by visit, in the order given: by `visit` id, or by date and start where there is none. */
export function visitsOf(encounters: readonly Encounter[]): Encounter[][] {
  const visits = new Map<string, Encounter[]>();
  encounters.forEach((encounter, at) => {
    const { date, start, visit } = encounter;
    const key = JSON.stringify(visit !== null ? [visit] : start !== null ? [date, start] : [at]);
    const own = visits.get(key);
    if (own === undefined) visits.set(key, [encounter]);
    else own.push(encounter);
  });
  return [...visits.values()];
}
