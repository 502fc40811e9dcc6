export type Setting = "urban" | "smallTown" | "rural";

/** Geography and means of travel of one unit. */
export interface SettingTable {
  /** Side of the square in which a unit's recipients live, km. */
  sideKm: number;
  /** Number of blocks or villages, least and most. */
  clusters: [number, number];
  /** Largest distance of a home from the middle of its cluster along each axis, km. */
  clusterRadiusKm: number;
  /** Share of recipients who live in the same house as another one, so that no travel lies between them. */
  sameHouse: number;
  /** Share of workers by mode; sums to 1. */
  modes: Record<string, number>;
  travel: Record<string, { speedKmh: number; detour: number; overheadMinutes: number }>;
}

const walk = { speedKmh: 4.5, detour: 1.2, overheadMinutes: 2 };
const bike = { speedKmh: 12, detour: 1.3, overheadMinutes: 2 };

/** Speeds and areas are assumptions; the shares by mode too, since no public figure was found. */
export const settings: Record<Setting, SettingTable> = {
  urban: {
    sideKm: 2,
    clusters: [3, 6],
    clusterRadiusKm: 0.25,
    sameHouse: 0.2,
    modes: { bike: 0.9, walk: 0.1 },
    travel: { walk, bike },
  },
  smallTown: {
    sideKm: 5,
    clusters: [3, 6],
    clusterRadiusKm: 0.5,
    sameHouse: 0.1,
    modes: { car: 0.75, bike: 0.25 },
    travel: { bike, car: { speedKmh: 25, detour: 1.3, overheadMinutes: 2 } },
  },
  rural: {
    sideKm: 20,
    clusters: [4, 8],
    clusterRadiusKm: 1,
    sameHouse: 0.05,
    modes: { car: 1 },
    travel: { car: { speedKmh: 55, detour: 1.3, overheadMinutes: 2 } },
  },
};
