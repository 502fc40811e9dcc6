import type { Objective, Recipient, Rules } from "../Instance";
import type { Context, IdIndex } from "./Context";
import type { Entries, Parts } from "./readParts";

type RecipientPart = NonNullable<Parts["recipients"]["list"][number]>;

/** Ids and shared data that recipients refer to. */
export interface RecipientReferences {
  workers: IdIndex;
  locations: IdIndex;
  /** Index of the only location, else null. */
  onlyLocation: number | null;
  rules: Rules;
  objective: Objective;
}

/** Recipients in document order, their history still empty; null for an entry whose form is wrong. */
export function buildRecipients(
  context: Context,
  part: Entries<RecipientPart>,
  references: RecipientReferences,
): (Recipient | null)[] {
  const { workers, locations, rules, objective } = references;
  return part.list.map((entry, i) => {
    if (entry === null) return null;
    const path = `/recipients/${i}`;
    const one = (id: string | undefined, field: string) =>
      id === undefined ? null : context.resolve(workers, id, "worker", `${path}/contact/${field}`);
    return {
      index: i,
      id: entry.id,
      location: locationOf(context, entry, path, locations, references.onlyLocation),
      weight: entry.weight ?? 1,
      aged65: entry.aged65 ?? null,
      contact: {
        policy: entry.contact?.policy ?? rules.contactPolicy,
        worker: one(entry.contact?.worker, "worker"),
        deputy: one(entry.contact?.deputy, "deputy"),
      },
      targetCarers: entry.targetCarers ?? null,
      maxCarers: entry.maxCarers ?? objective.maxCarers,
      statedMaxCarers: entry.maxCarers ?? null,
      preferred: context.resolveAll(workers, entry.preferred, "worker", `${path}/preferred`),
      excluded: context.resolveAll(workers, entry.excluded, "worker", `${path}/excluded`),
      protected: entry.protected ?? false,
      team: entry.team ?? null,
      historyCarers: [],
    };
  });
}

function locationOf(
  context: Context,
  entry: RecipientPart,
  path: string,
  locations: IdIndex,
  only: number | null,
): number {
  if (entry.location !== undefined)
    return context.resolve(locations, entry.location, "location", `${path}/location`) ?? -1;
  if (only !== null) return only;
  context.issues.error(
    "MISSING_FIELD",
    `${path}/location`,
    'The field "location" is missing.',
    "Add it: the id of a location.",
  );
  return -1;
}
