import type { Location } from "./Instance";
import type { TravelBySpeed } from "./TravelBySpeed";

const EARTH_RADIUS_KM = 6371.0088;
const RADIANS = Math.PI / 180;

/** Great-circle distance in km by the haversine formula; places without coordinates are at no distance. */
export function kmBetween(a: Location, b: Location): number {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return 0;
  const north = Math.sin((b.lat * RADIANS - a.lat * RADIANS) / 2);
  const east = Math.sin((b.lon * RADIANS - a.lon * RADIANS) / 2);
  const h = north ** 2 + Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * east ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Whole minutes, rounded up; 0 between equal coordinates. */
export function minutesBetween({ minutesPerKm, overheadMinutes }: TravelBySpeed, a: Location, b: Location): number {
  if (a.lat === b.lat && a.lon === b.lon) return 0;
  return Math.max(0, Math.ceil(kmBetween(a, b) * minutesPerKm + overheadMinutes - 1e-9));
}
