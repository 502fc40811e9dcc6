import type { Objective, ObjectiveName } from "./Instance";

/** What a strategy decides; weights of time and fairness are the user's own in every strategy. */
export interface ObjectivePreset extends Pick<Objective, "levels" | "phi" | "maxCarers" | "pairAsOne"> {
  /** null = as the input says, default 10. */
  targetCarers: number | null;
}

const each = (...names: ObjectiveName[]): Objective["levels"] => names.map((objective) => [{ objective, weight: 1 }]);

const continuityFirst: ObjectivePreset = {
  levels: each("unassigned", "contact", "continuity", "contactShare", "time", "fairness", "change"),
  phi: "count",
  targetCarers: null,
  maxCarers: null,
  pairAsOne: false,
};

/**
 * The strategies, as plain data: levels in the order in which they are minimised, and their parameters.
 *
 * - `continuity-first`: the default.
 * - `contact-first`: the contact's share of the visits before the number of carers.
 * - `travel-first`: time before continuity, as route planners do.
 * - `balanced`: continuity, contact share, time and fairness in one weighted level.
 * - `contact-pair`: contact and deputy count as one relation.
 * - `small-team`: a hard cap on carers for every recipient without one of her own (5).
 * - `single-carer`: carers beyond the first, squared.
 * - `random-in-team`: whoever of the team is on duty and may come, drawn by lot: the baseline that explains today's figures, not a plan to work
 *   by. The team is the unit, or what `teamSize` of a strategy of one's own makes of it.
 */
export const objectivePresets: Readonly<Record<string, Readonly<ObjectivePreset>>> = {
  "continuity-first": continuityFirst,
  "contact-first": {
    ...continuityFirst,
    levels: each("unassigned", "contact", "contactShare", "continuity", "time", "fairness", "change"),
  },
  "travel-first": {
    ...continuityFirst,
    levels: each("unassigned", "contact", "time", "continuity", "contactShare", "fairness", "change"),
  },
  balanced: {
    ...continuityFirst,
    levels: [
      ...each("unassigned", "contact"),
      [
        { objective: "continuity", weight: 60 },
        { objective: "contactShare", weight: 20 },
        { objective: "time", weight: 1 },
        { objective: "fairness", weight: 1 },
      ],
      ...each("change"),
    ],
  },
  "contact-pair": { ...continuityFirst, pairAsOne: true },
  "small-team": { ...continuityFirst, maxCarers: 5 },
  "single-carer": { ...continuityFirst, phi: "excess", targetCarers: 1 },
  "random-in-team": { ...continuityFirst, levels: each("unassigned", "contact") },
};

/** Weights within objective `time` by default. */
export const defaultTimeWeights: Readonly<Objective["timeWeights"]> = {
  travel: 1,
  waiting: 0.1,
  overtime: 1,
  desired: 1,
  belowPreferred: 1,
  softLoad: 1,
  softSkill: 10,
};

/** Weights within objective `fairness` by default. */
export const defaultFairnessWeights: Readonly<Objective["fairnessWeights"]> = {
  workload: 1,
  evenings: 1,
  weekends: 1,
  contacts: 1,
};
