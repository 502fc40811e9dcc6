import type { Instance, ObjectiveName } from "../model/Instance";

/** What the search pays for each thing, in units of one carer met (or its like in the leading objective). */
export interface Weights {
  /** Per mean part left out; grows from `looseFirst` to `looseLast` during a run. */
  loose: number;
  looseFirst: number;
  looseLast: number;
  /** Per missing contact or contact visit. */
  miss: number;
  missFirst: number;
  missLast: number;
  continuity: number;
  travel: number; // per tick
  share: number; // per unit of contact share
  /** Whether carers whom a recipient has are tried before anybody else; not where time goes before who comes. */
  crewFirst: boolean;
  /** Most that chance adds to the cost of a place; above 0 where the objective says nothing about who comes or how. */
  chance: number;
}

/** One unit of the leading objective is worth this many of the next one's units. */
const LEVEL_RATIO = 30;
/** How many natural units of each objective weigh about as much as one carer met. */
const NATURAL: Record<"continuity" | "contactShare" | "time", number> = { continuity: 1, contactShare: 0.5, time: 10 };

/** What a minute of travel costs at least: short routes leave room, which is worth something to every other objective. */
const ROOM = 0.003;

/** Turns the lexicographic levels of the objective into the weighted sum that the annealing walks on. */
export function weightsOf(instance: Instance): Weights {
  const { levels } = instance.objective;
  const levelOf = (name: ObjectiveName) => levels.findIndex((level) => level.some((term) => term.objective === name));
  const termWeight = (name: ObjectiveName) => levels.flat().find((term) => term.objective === name)?.weight ?? 0;
  const soft = (["continuity", "contactShare", "time"] as const).filter((name) => levelOf(name) >= 0);
  const order = [...new Set(soft.map(levelOf))].sort((a, b) => a - b);
  const weight = { continuity: 0, contactShare: 0, time: 0 };
  for (const name of soft) {
    const rank = order.indexOf(levelOf(name));
    const mates = soft.filter((other) => levelOf(other) === levelOf(name));
    const natural =
      mates.length > 1
        ? termWeight(name) / Math.max(...mates.map((mate) => termWeight(mate) * NATURAL[mate]))
        : 1 / NATURAL[name];
    weight[name] = natural / LEVEL_RATIO ** rank;
  }
  const people = Math.min(...soft.filter((name) => name !== "time").map(levelOf));
  // on short horizons too, a part left out costs more than a carer
  const weeks = Math.max(1, instance.horizon.days / 7);
  return {
    loose: 2 * weeks,
    looseFirst: 2 * weeks,
    looseLast: 12 * weeks,
    miss: levelOf("contact") >= 0 ? 3 : 0,
    missFirst: levelOf("contact") >= 0 ? 3 : 0,
    missLast: levelOf("contact") >= 0 ? 10 : 0,
    continuity: weight.continuity,
    travel: Math.max(weight.time * instance.objective.timeWeights.travel, ROOM) / instance.horizon.ticksPerMinute,
    share: weight.contactShare,
    crewFirst: people <= Math.min(Number.MAX_VALUE, ...soft.filter((name) => name === "time").map(levelOf)),
    chance: soft.length === 0 ? 1 : 0,
  };
}
