import type { Random } from "../random";
import { chance } from "./draw";
import type { GeneratedDocument } from "./GeneratedDocument";
import type { SettingTable } from "./settings";

const origin = { lat: 59.76, lon: 18.7 };
const kmPerDegree = 111.195;

export interface Places {
  /** The unit's base first, then one home for each recipient, in order. */
  locations: GeneratedDocument["locations"];
  base: string;
  homes: string[];
}

/** Draws a unit's base and homes in clusters. Units lie side by side on a grid; no place is a real one. */
export function drawPlaces(
  random: Random,
  setting: SettingTable,
  unit: { index: number; gridSide: number; recipients: number; firstHome: number },
): Places {
  const west = (unit.index % unit.gridSide) * setting.sideKm;
  const south = Math.floor(unit.index / unit.gridSide) * setting.sideKm;
  const place = (id: string, x: number, y: number) => ({
    id,
    lat: round(origin.lat + (south + y) / kmPerDegree),
    lon: round(origin.lon + (west + x) / (kmPerDegree * 0.5035)), // cos of the origin's latitude, as a constant
  });
  const middle = setting.sideKm / 2;
  const margin = setting.clusterRadiusKm;
  const clusterCount = setting.clusters[0] + random.integer(setting.clusters[1] - setting.clusters[0] + 1);
  const clusters = Array.from({ length: clusterCount }, (_, i) =>
    // The first cluster holds the base: the unit sits where most people live.
    i === 0
      ? { x: middle, y: middle }
      : {
          x: margin + random.uniform() * (setting.sideKm - 2 * margin),
          y: margin + random.uniform() * (setting.sideKm - 2 * margin),
        },
  );
  const base = `base${unit.index + 1}`;
  const locations = [place(base, middle, middle)];
  const homes: string[] = [];
  for (let i = 0; i < unit.recipients; i++) {
    const id = `L${unit.firstHome + i}`;
    if (i > 0 && chance(random, setting.sameHouse)) {
      const neighbour = locations[1 + random.integer(i)]!;
      locations.push({ ...neighbour, id });
    } else {
      const cluster = chance(random, 0.3) ? clusters[0]! : random.pick(clusters);
      locations.push(
        place(
          id,
          cluster.x + bell(random) * setting.clusterRadiusKm,
          cluster.y + bell(random) * setting.clusterRadiusKm,
        ),
      );
    }
    homes.push(id);
  }
  return { locations, base, homes };
}

/** Bell-shaped in -1 .. 1. */
function bell(random: Random): number {
  return (2 * (random.uniform() + random.uniform() + random.uniform())) / 3 - 1;
}

function round(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
