import type * as z from "zod";
import type { Location } from "../Instance";
import { kmBetween, minutesBetween } from "../minutesBetween";
import type { matrixSchema, speedSchema } from "../schema/travel";
import type { TravelBySpeed } from "../TravelBySpeed";
import type { Context } from "./Context";
import type { Parts } from "./readParts";
import { listed, pointer, shown } from "./text";

/** Cells of all matrices together. */
const MOST_CELLS = 20_000_000;
const LONGEST_TRIP = 28 * 1440;
/** Largest number of locations whose triangles are all looked at. */
const ALL_TRIANGLES = 200;

/** Mode of documents that give no travel times: everything is next door. */
export const NO_TRAVEL = "none";

/** Locations in document order; a document without any has one, unnamed place. */
export function buildLocations(part: Parts["locations"]): Location[] {
  const given = part.list.map((l) => ({ id: l?.id ?? "", lat: l?.lat ?? null, lon: l?.lon ?? null }));
  return part.present ? given : [{ id: "place", lat: null, lon: null }];
}

/** Travel by mode, by speed where matrices would be too large; a mode that cannot be used maps to null. */
export function buildTravel(
  context: Context,
  locations: Location[],
  part: Parts["travel"],
): Map<string, Int32Array | TravelBySpeed | null> {
  const { issues } = context;
  const n = locations.length;
  const travel = new Map<string, Int32Array | TravelBySpeed | null>();
  if (part === null) {
    if (n > 1) {
      issues.warning(
        "NO_TRAVEL",
        "/travel",
        `There are no travel times between the ${n} locations; travel takes no time.`,
        "Add travel with one entry per mode.",
      );
    }
    const nothing = n * n > MOST_CELLS ? { minutesPerKm: 0, overheadMinutes: 0 } : new Int32Array(n * n);
    return travel.set(NO_TRAVEL, nothing);
  }
  if (part.size === 0 && issues.errors === 0) {
    issues.error(
      "MISSING_FIELD",
      "/travel",
      "There is no travel mode.",
      "Add a mode, or leave travel out where travel takes no time.",
    );
  }
  const matrices = [...part.values()].filter((entry) => entry !== null && "minutes" in entry).length;
  if (n * n * matrices > MOST_CELLS) {
    issues.error(
      "TOO_LARGE",
      "/travel",
      `${matrices} matrices between ${n} locations.`,
      "Give coordinates and speeds, or plan units one by one.",
    );
    for (const mode of part.keys()) travel.set(mode, null);
    return travel;
  }
  const dense = n * n * part.size <= MOST_CELLS;
  for (const [mode, entry] of part) {
    const path = `/travel${pointer(mode)}`;
    if (mode === "" || mode === "__proto__") {
      issues.error("BAD_VALUE", path, "This name cannot be a travel mode.", "Name the mode, e.g. bike.");
    }
    if (entry === null) travel.set(mode, null);
    else if ("minutes" in entry) travel.set(mode, fromMatrix(context, n, entry, `${path}/minutes`));
    else travel.set(mode, fromCoordinates(context, locations, entry, path, dense));
  }
  return travel;
}

function fromMatrix(context: Context, n: number, entry: z.infer<typeof matrixSchema>, path: string): Int32Array | null {
  const { issues } = context;
  const { minutes } = entry;
  const broken = minutes.length !== n ? -1 : minutes.findIndex((row) => row.length !== n);
  if (minutes.length !== n || broken >= 0) {
    const [at, found] = broken >= 0 ? [`${path}/${broken}`, minutes[broken].length] : [path, minutes.length];
    issues.error(
      "BAD_MATRIX",
      at,
      `Found ${found} entries for ${n} locations.`,
      "Give one row and one column per location, in their order.",
    );
    return null;
  }
  const ticksPerMinute = context.horizon?.ticksPerMinute ?? 1;
  const ticks = new Int32Array(n * n);
  let diagonal = -1;
  for (let from = 0; from < n; from++) {
    for (let to = 0; to < n; to++) ticks[from * n + to] = Math.ceil(minutes[from][to] * ticksPerMinute - 1e-9);
    if (diagonal < 0 && minutes[from][from] !== 0) diagonal = from;
  }
  if (diagonal >= 0) {
    issues.warning(
      "TRAVEL_DIAGONAL",
      `${path}/${diagonal}/${diagonal}`,
      `Staying at a location takes ${minutes[diagonal][diagonal]} minutes.`,
      "Write 0 on the diagonal unless two visits at one address need the time.",
    );
  }
  reportTriangles(context, n, minutes, path);
  return ticks;
}

function reportTriangles(context: Context, n: number, minutes: number[][], path: string): void {
  const step = Math.ceil(n / ALL_TRIANGLES);
  let count = 0;
  let worst = { gain: 0, from: 0, via: 0, to: 0 };
  for (let via = 0; via < n; via += step) {
    const second = minutes[via];
    for (let from = 0; from < n; from += step) {
      const direct = minutes[from];
      const first = direct[via];
      for (let to = 0; to < n; to += step) {
        const gain = direct[to] - first - second[to];
        if (gain > 1e-9 && from !== to) {
          count++;
          if (gain > worst.gain) worst = { gain, from, via, to };
        }
      }
    }
  }
  if (count === 0) return;
  const sample = step > 1 ? ` in a sample of every ${step}th location` : "";
  context.issues.warning(
    "TRAVEL_TRIANGLE",
    `${path}/${worst.from}/${worst.to}`,
    `${count} trips${sample} are longer than by way of a third location; the worst, from ${worst.from} to ${worst.to}, by ${worst.gain} minutes by way of ${worst.via}.`,
    "Harmless where it comes from rounding; otherwise mend the matrix.",
  );
}

function fromCoordinates(
  context: Context,
  locations: Location[],
  entry: z.infer<typeof speedSchema>,
  path: string,
  dense: boolean,
): Int32Array | TravelBySpeed | null {
  const without = locations.filter((l) => l.lat === null || l.lon === null);
  if (without.length > 0) {
    context.issues.error(
      "MISSING_COORDINATES",
      path,
      `${without.length} locations have no coordinates: ${listed(without.map((l) => shown(l.id)))}.`,
      "Give them lat and lon, or give this mode a matrix.",
    );
    return null;
  }
  const n = locations.length;
  const speed = {
    minutesPerKm: ((entry.detour ?? 1.3) * 60) / entry.speedKmh,
    overheadMinutes: entry.overheadMinutes ?? 0,
  };
  const ticks = new Int32Array(dense ? n * n : 0);
  let longest = dense ? 0 : longestTrip(locations, speed);
  if (dense) {
    const ticksPerMinute = context.horizon?.ticksPerMinute ?? 1;
    for (let from = 0; from < n; from++) {
      for (let to = from + 1; to < n; to++) {
        const minutes = minutesBetween(speed, locations[from], locations[to]);
        longest = Math.max(longest, minutes);
        ticks[from * n + to] = minutes * ticksPerMinute;
        ticks[to * n + from] = minutes * ticksPerMinute;
      }
    }
  }
  if (longest > LONGEST_TRIP) {
    context.issues.error(
      "OUT_OF_RANGE",
      path,
      `A trip takes ${longest} minutes; at most ${LONGEST_TRIP} are read.`,
      "Check the coordinates and the speed.",
    );
    return null;
  }
  return dense ? ticks : speed;
}

/** Minutes of the longest trip; from corner to corner of all places where even that is not too long, because of pairs there are too many. */
function longestTrip(locations: readonly Location[], speed: TravelBySpeed): number {
  const range = (values: number[]) => values.reduce(([a, b], v) => [Math.min(a, v), Math.max(b, v)], [180, -180]);
  const [south, north] = range(locations.map(({ lat }) => lat!));
  const [west, east] = range(locations.map(({ lon }) => lon!));
  // nowhere is a degree of longitude longer than on the parallel nearest to the equator
  const widest = south * north <= 0 ? 0 : Math.min(Math.abs(south), Math.abs(north));
  const place = (lat: number, lon: number) => ({ id: "", lat, lon });
  const most =
    kmBetween(place(south, west), place(north, west)) +
    kmBetween(place(widest, west), place(widest, Math.min(east, west + 180)));
  const corners = Math.ceil(most * speed.minutesPerKm + speed.overheadMinutes);
  if (corners <= LONGEST_TRIP) return corners;
  let longest = 0;
  for (const [at, from] of locations.entries())
    for (let to = at + 1; to < locations.length; to++)
      longest = Math.max(longest, minutesBetween(speed, from, locations[to]));
  return longest;
}
