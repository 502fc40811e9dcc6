import type { Recipient, Visit } from "../Instance";
import { buildOccasions, repeatedDays } from "./buildOccasions";
import { buildSeats } from "./buildSeats";
import type { Context, IdIndex } from "./Context";
import { pinnedStarts, reportLostPin } from "./pinnedStarts";
import type { Entries } from "./readParts";
import { shown } from "./text";
import type { VisitPart } from "./VisitPart";

/** After repeats are expanded: 20,000 recipients over two weeks and some more. */
const MOST_VISITS = 1_000_000;

/** Visits and where in the document they come from. */
export interface BuiltVisits {
  visits: Visit[];
  /** By visit: index in the document's list. */
  sources: number[];
  /** By id in the document: the visit indices made from it. */
  byInputId: Map<string, number[]>;
}

/** Expands, resolves and converts the visits. */
export function buildVisits(
  context: Context,
  part: Entries<VisitPart>,
  recipientIds: IdIndex,
  workerIds: IdIndex,
  recipients: (Recipient | null)[],
): BuiltVisits {
  const built: BuiltVisits = { visits: [], sources: [], byInputId: new Map() };
  context.indexIds("visits", part);
  part.raw.forEach((raw) => {
    const id = raw !== null && typeof raw === "object" ? (raw as { id?: unknown }).id : undefined;
    if (typeof id === "string" && !built.byInputId.has(id)) built.byInputId.set(id, []);
  });
  if (tooMany(context, part)) return built;
  const taken = new Set(part.list.flatMap((entry) => (entry === null || entry.repeat !== undefined ? [] : [entry.id])));
  for (let i = 0; i < part.list.length; i++) {
    const entry = part.list[i];
    if (entry === null) continue;
    const path = `/visits/${i}`;
    const common = buildCommon(context, entry, path, recipientIds, workerIds, recipients);
    if (context.horizon === null || common === null) continue;
    const occasions = buildOccasions(context, context.horizon, entry, path);
    const own = built.byInputId.get(entry.id)!;
    for (const { id, windows } of occasions) {
      if (entry.repeat !== undefined) {
        if (taken.has(id)) {
          context.issues.error(
            "DUPLICATE_ID",
            `${path}/id`,
            `The repeat makes a visit ${shown(id)}, an id that is used elsewhere.`,
            "Give each visit an id of its own.",
          );
        }
        taken.add(id);
      }
      const index = built.visits.length;
      const starts = pinnedStarts(context.horizon, entry, windows);
      built.visits.push({
        index,
        id,
        repeatOf: entry.repeat === undefined ? null : entry.id,
        ...common,
        windows,
        pinned: { workers: common.pinned.workers, starts },
      });
      built.sources.push(i);
      own.push(index);
    }
    reportLostPin(context, entry, path, built.visits, own);
  }
  return built;
}

/** Counts before anything is built, so that the answer comes at once. */
function tooMany({ horizon, issues }: Context, part: Entries<VisitPart>): boolean {
  if (horizon === null) return false;
  let count = 0;
  const first = part.list.findIndex((entry) => {
    if (entry !== null) count += entry.repeat === undefined ? 1 : repeatedDays(horizon, entry.repeat).length;
    return count > MOST_VISITS;
  });
  if (first < 0) return false;
  issues.error(
    "TOO_LARGE",
    `/visits/${first}`,
    `More than ${MOST_VISITS} visits once repeats are expanded.`,
    "Plan units one by one.",
  );
  return true;
}

type Common = Omit<Visit, "index" | "id" | "repeatOf" | "windows">;

function buildCommon(
  context: Context,
  entry: VisitPart,
  path: string,
  recipientIds: IdIndex,
  workerIds: IdIndex,
  recipients: (Recipient | null)[],
): Common | null {
  const who = context.resolveAll(recipientIds, entry.recipients, "recipient", `${path}/recipients`);
  const locations = new Set(who.map((r) => recipients[r]?.location ?? -1));
  locations.delete(-1);
  if (locations.size > 1) {
    context.issues.error(
      "RECIPIENTS_APART",
      `${path}/recipients`,
      `Its recipients are at ${locations.size} locations.`,
      "Make one visit per location.",
    );
  }
  const seats = buildSeats(context, entry, path);
  const workers = context.resolveAll(workerIds, entry.pinned?.workers, "worker", `${path}/pinned/workers`);
  if (seats === null) return null;
  return {
    recipients: who,
    location: [...locations][0] ?? -1,
    kind: entry.kind ?? "care",
    seats,
    priority: entry.priority ?? 1,
    pinned: { workers, starts: [] },
    load: entry.load ?? null,
  };
}
