import type { Messages } from "../text/messages/en";
import type { PlacedShift } from "../verify/Context";
import { type Html, html } from "./Html";
import type { ReportData } from "./ReportData";
import { separateStops } from "./separateStops";

interface Point {
  x: number;
  y: number;
}

/** Side of the plane on which all places lie, side of a map, and margin in it. */
const PLANE = 1000;
const SIZE = 230;
const EDGE = 18;

/** Radius of a stop's dot with the room around it. */
const DOT = 8;

/** Least part of the plane that a map shows: a worker with one recipient gets no bare dot. */
const CLOSEST = PLANE / 12;

/** A base that would make everything so many times smaller is not on the map. */
const FARTHEST = 1.3;

const round = (value: number) => Math.round(value * 10) / 10;

/**
 * Routes over places with coordinates, north up, on a plane that is true near the middle. Places where a recipient with protected data lives are
 * left out altogether: no dot, no line to them, no share in the frame. Stops that would cover each other stand a little apart.
 */
export class RouteMap {
  private readonly points = new Map<number, Point>();
  private readonly homes: number[];

  constructor({ instance }: Pick<ReportData, "instance">) {
    const hidden = new Set(
      instance.recipients.filter((recipient) => recipient.protected).map(({ location }) => location),
    );
    this.homes = [...new Set(instance.recipients.map(({ location }) => location))].filter(
      (place) => !hidden.has(place),
    );
    const bases = instance.workers.flatMap(({ base }) => (base === null || hidden.has(base) ? [] : [base]));
    const shown = [...new Set([...this.homes, ...bases])].flatMap((place) => {
      const { lat, lon } = instance.locations[place];
      return lat === null || lon === null ? [] : [{ place, lat, lon }];
    });
    const lats = shown.map(({ lat }) => lat);
    const lons = shown.map(({ lon }) => lon);
    const [south, north, west, east] = [Math.min(...lats), Math.max(...lats), Math.min(...lons), Math.max(...lons)];
    const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
    const unit = PLANE / Math.max((east - west) * shrink, north - south, 1e-6);
    for (const { lat, lon, place } of shown)
      this.points.set(place, { x: round((lon - west) * shrink * unit), y: round((north - lat) * unit) });
  }

  /** Whether there is anything to draw: two places at least. */
  get drawable(): boolean {
    return this.points.size > 1;
  }

  /** Dots of all recipients, once in the document; every map refers to it. */
  places(): Html {
    const dots = this.homes.map((place) => {
      const point = this.points.get(place);
      return point === undefined ? "" : `M${point.x} ${point.y}h0`;
    });
    return html`<svg width="0" height="0" aria-hidden="true" class="defs"><defs><path id="places" vector-effect="non-scaling-stroke" d="${dots.join("")}"/></defs></svg>`;
  }

  /** A map for each shift of one worker that has visits, all of the same part of the plane: the one that holds her recipients. */
  routes(shifts: readonly PlacedShift[], { report: { plan: say } }: Messages): Html[] {
    const worked = shifts.filter(({ visits }) => visits.length > 0);
    const base = worked[0]?.worker.base ?? null;
    const known = (places: readonly (number | null)[]) =>
      places.flatMap((place) => (place === null ? [] : (this.points.get(place) ?? [])));
    const visited = known(worked.flatMap(({ visits }) => visits.map(({ visit }) => visit.location)));
    const [near, whole] = [frameOf(visited), frameOf([...visited, ...known([base])])];
    const frame = whole.scale < near.scale / FARTHEST ? near : whole;
    const home = known([base]).map(frame.place);
    return worked.map(({ entry, visits, worker }) => {
      const orders = new Map<number, number[]>();
      visits.forEach(({ visit: { location } }, i) => {
        if (this.points.has(location)) orders.set(location, [...(orders.get(location) ?? []), i + 1]);
      });
      const stops = [...orders].map(([place, order]) => {
        const text = order.join(",");
        return { ...frame.place(this.points.get(place)!), place, text, halfWidth: reach(text) + DOT, halfHeight: DOT };
      });
      separateStops(stops, SIZE);
      const at = new Map(stops.map(({ place, x, y }) => [place, { x, y }]));
      const route = [...home, ...visits.flatMap(({ visit }) => at.get(visit.location) ?? []), ...home];
      const line = route.map(({ x, y }, i) => `${i === 0 ? "M" : "L"}${round(x)} ${round(y)}`);
      const dots = stops.map(({ text, x, y }) => `M${round(x - reach(text))} ${round(y)}h${round(2 * reach(text))}`);
      const texts = stops.map(({ text, x, y }) => html`<text x="${round(x)}" y="${round(y + 3)}">${text}</text>`);
      const square = home.map(({ x, y }) => html`<path class="q" d="M${round(x - 5)} ${round(y - 5)}h10v10h-10z"/>`);
      return html`<figure><svg class="map" viewBox="0 0 ${SIZE} ${SIZE}" role="img" aria-label="${say.map(worker.id, entry.date)}"><use href="#places" class="o" transform="${frame.transform}"/><path class="r" d="${line.join("")}"/>${square}<path class="m" d="${dots.join("")}"/>${texts}</svg><figcaption>${say.mapCaption(entry.date, visits.length)}</figcaption></figure>`;
    });
  }
}

/** Half the stretch of a dot that holds a text, besides its round ends. */
function reach(text: string): number {
  return Math.max(0, (text.length - 2) * 2.4);
}

/** The part of the plane that holds the points, and how it goes onto a map. */
function frameOf(points: readonly Point[]): { scale: number; transform: string; place: (point: Point) => Point } {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, right, top, bottom] =
    points.length === 0 ? [0, PLANE, 0, PLANE] : [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = (SIZE - 2 * EDGE) / Math.max(right - left, bottom - top, CLOSEST);
  const dx = SIZE / 2 - ((left + right) / 2) * scale;
  const dy = SIZE / 2 - ((top + bottom) / 2) * scale;
  return {
    scale,
    transform: `translate(${round(dx)} ${round(dy)}) scale(${Math.round(scale * 1e4) / 1e4})`,
    place: ({ x, y }) => ({ x: round(x * scale + dx), y: round(y * scale + dy) }),
  };
}
