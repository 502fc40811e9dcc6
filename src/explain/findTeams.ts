import type { Visit, Worker } from "../model/Instance";
import type { Draft } from "../revise/Draft";
import type { StartRange } from "../revise/putVisit";
import type { PlacedEntry } from "./Placement";
import { placementsOf } from "./placementsOf";
import { staticObstacles } from "./staticObstacles";

/** Starts tried in a range, at most. */
const MOST_STARTS = 25;
const STEP_MINUTES = 5;

/**
 * Teams that could make a visit for several carers together, the given worker in each: one for the first start at which every seat can be filled by
 * people on duty, else one with people who would have to be called in. She comes first in the list.
 */
export function findTeams(draft: Draft, visit: Visit, worker: Worker, ranges: readonly StartRange[]): PlacedEntry[][] {
  const { instance } = draft;
  const seats = [...visit.seats.keys()];
  const met = new Set(
    visit.recipients.flatMap((index) => [
      ...draft.context.carersOf[index],
      ...instance.recipients[index].historyCarers,
    ]),
  );
  const mates = instance.workers
    .filter((other) => other !== worker && staticObstacles(draft, visit, seats, other).length === 0)
    .sort((a, b) => Number(met.has(b.id)) - Number(met.has(a.id)) || a.index - b.index);
  for (const onDuty of [true, false]) {
    for (const range of ranges) {
      for (const start of startsOf(draft, range)) {
        const at = [{ earliest: start, latest: start, desired: null }];
        const known = new Map<string, PlacedEntry | null>();
        const place = (who: Worker, seat: number): PlacedEntry | null => {
          const key = `${who.index} ${seat}`;
          let found = known.get(key);
          if (found === undefined) {
            const none = () => [];
            const fits = staticObstacles(draft, visit, [seat], who).length === 0;
            const all = fits ? placementsOf(draft, visit, seat, who, at, onDuty ? none : undefined) : [];
            found = all[0] ?? null;
            known.set(key, found);
          }
          return found;
        };
        for (const own of seats) {
          const first = place(worker, own);
          if (first === null) continue;
          const rest = seats.filter((seat) => seat !== own);
          const team = fill(rest, mates, place);
          if (team !== null) return [[first, ...team]];
        }
      }
    }
  }
  return [];
}

function fill(
  seats: readonly number[],
  mates: readonly Worker[],
  place: (who: Worker, seat: number) => PlacedEntry | null,
): PlacedEntry[] | null {
  if (seats.length === 0) return [];
  const [seat, ...rest] = seats;
  for (const mate of mates) {
    const own = place(mate, seat);
    if (own === null) continue;
    const others = fill(
      rest,
      mates.filter((other) => other !== mate),
      place,
    );
    if (others !== null) return [own, ...others];
  }
  return null;
}

function startsOf(draft: Draft, range: StartRange): number[] {
  const step = Math.max(
    STEP_MINUTES * draft.instance.horizon.ticksPerMinute,
    Math.ceil((range.latest - range.earliest) / (MOST_STARTS - 1)),
  );
  const starts: number[] = [];
  for (let start = range.earliest; start < range.latest; start += step) starts.push(start);
  return [...starts, range.latest];
}
