import { addIsoDays } from "../model/calendar";
import type { Instance } from "../model/Instance";
import type { WorkLimits } from "./CoverModel";
import { type LeastTravel, leastTravel } from "./leastTravel";
import { limitsText } from "./limitsText";
import { OptionLists } from "./OptionLists";
import { PatternShelf } from "./PatternShelf";
import { workLimits } from "./workLimits";

/** What the cover models of all recipients share. */
export interface BoundContext {
  instance: Instance;
  /** By worker; one object where they are equal. */
  limits: WorkLimits[];
  travel: LeastTravel[];
  /** By worker: equal where the ways from and to the base are. */
  homes: number[];
  /** By worker and day: equal where the same shifts are offered. */
  offers: number[][];
  /** By worker: equal where ways, shifts and limits are. */
  profiles: number[];
  /** By worker: her skills as text, validity only as far as it ends within the horizon. */
  held: { skill: string; recipients: number[] | null; text: string }[][];
  /** Visit indices by recipient. */
  visitsOf: number[][];
  /** By day; see `CoverModel.weekendParity`. */
  weekendParity: number[];
  lists: OptionLists;
  shelf: PatternShelf;
}

/** Prepares an instance for `buildCoverModel`. */
export function boundContext(instance: Instance): BoundContext {
  const { horizon, workers } = instance;
  const known = new Map<string, WorkLimits>();
  const limits = workers.map((worker) => {
    const own = workLimits(instance, worker);
    const key = limitsText(own);
    const found = known.get(key) ?? own;
    known.set(key, found);
    return found;
  });
  const numberHome = numbering();
  const homes = workers.map(({ base, mode }) => numberHome(base === null ? "nowhere" : `${base} ${mode}`));
  const travels: LeastTravel[] = [];
  const travel = workers.map(({ base, index, mode }) => {
    travels[homes[index]] ??= leastTravel(instance, mode, base);
    return travels[homes[index]];
  });
  const numberOffer = numbering();
  const offers = workers.map(({ shiftOptions }) =>
    shiftOptions.map((options) =>
      numberOffer(options.map(({ end, fixed, paid, start }) => `${start} ${end} ${paid} ${fixed}`).join()),
    ),
  );
  const numberLimits = numbering<WorkLimits>();
  const numberProfile = numbering();
  const profiles = workers.map((_, w) => numberProfile(`${homes[w]} ${offers[w]} ${numberLimits(limits[w])}`));

  // visits start on days of the horizon or the night after it: what ends later or began earlier holds throughout
  const last = addIsoDays(horizon.start, horizon.days + 1);
  const held = workers.map(({ skills }) =>
    skills.map(({ level, recipients, skill, validFrom, validTo }) => ({
      skill,
      recipients,
      text: JSON.stringify([
        skill,
        level,
        validFrom !== null && validFrom > horizon.start ? validFrom : null,
        validTo !== null && validTo < last ? validTo : null,
      ]),
    })),
  );
  const visitsOf: number[][] = instance.recipients.map(() => []);
  for (const visit of instance.visits) {
    for (const r of visit.recipients) visitsOf[r].push(visit.index);
  }
  return {
    instance,
    limits,
    travel,
    homes,
    offers,
    profiles,
    held,
    visitsOf,
    weekendParity: horizon.weekdays.map((weekday, day) =>
      weekday >= 6 ? Math.abs(horizon.calendarWeeks[day] % 2) : -1,
    ),
    lists: new OptionLists(),
    shelf: new PatternShelf(horizon.dates.map((_, day) => workers.flatMap(({ shiftOptions }) => shiftOptions[day]))),
  };
}

/** Numbers values from 0 on in the order in which they first come. */
function numbering<T = string>(): (value: T) => number {
  const numbers = new Map<T, number>();
  return (value) => {
    const number = numbers.get(value) ?? numbers.size;
    numbers.set(value, number);
    return number;
  };
}
