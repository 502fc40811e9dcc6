/**
 * Levels of need. `S` service only; `A` one visit a day; `B` two or three; `C` four; `D` five or six.
 * Night visits (22:00 to 07:00) are made by another unit and are not drawn.
 */
export type Level = "S" | "A" | "B" | "C" | "D";

export type Profile = "light" | "medium" | "heavy";

/** What a profile draws from, and the key figures it is calibrated to. */
export interface ProfileTable {
  /** Share of recipients at each level; sums to 1. */
  levels: Record<Level, number>;
  /** Key figures of the Monte Carlo from which the mix was derived: targets of the calibration. */
  targets: {
    hoursPerMonth: number;
    visitsPerDayPer100: number;
    visitMeanMinutes: number;
    visitMedianMinutes: number;
    eligibleShare: number;
    doubleShare: number;
  };
}

/** Light: many with service only. Medium: the ratio of Karlstad (3.5 recipients per permanent worker). Heavy: many with several visits a day. */
export const profiles: Record<Profile, ProfileTable> = {
  light: {
    levels: { S: 0.42, A: 0.19, B: 0.22, C: 0.13, D: 0.04 },
    targets: {
      hoursPerMonth: 24,
      visitsPerDayPer100: 174,
      visitMeanMinutes: 27,
      visitMedianMinutes: 25,
      eligibleShare: 0.39,
      doubleShare: 0.09,
    },
  },
  medium: {
    levels: { S: 0.36, A: 0.17, B: 0.25, C: 0.17, D: 0.05 },
    targets: {
      hoursPerMonth: 27.5,
      visitsPerDayPer100: 204,
      visitMeanMinutes: 27,
      visitMedianMinutes: 24,
      eligibleShare: 0.47,
      doubleShare: 0.095,
    },
  },
  heavy: {
    levels: { S: 0.3, A: 0.15, B: 0.26, C: 0.21, D: 0.08 },
    targets: {
      hoursPerMonth: 32,
      visitsPerDayPer100: 236,
      visitMeanMinutes: 27,
      visitMedianMinutes: 24.5,
      eligibleShare: 0.55,
      doubleShare: 0.12,
    },
  },
};
