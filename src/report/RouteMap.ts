import type { PlacedShift } from "../verify/Context";
import { type Html, html } from "./Html";
import type { ReportData } from "./ReportData";

const SIZE = 320;
const EDGE = 14;

/**
 * Routes over places with coordinates, north up, on a plane that is true near the middle. Places where a recipient with protected data lives are
 * left out altogether: no dot, no line to them, no share in the frame.
 */
export class RouteMap {
  private readonly points = new Map<number, { x: number; y: number }>();
  private readonly homes: number[];
  private readonly height: number;

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
    const unit = (SIZE - 2 * EDGE) / Math.max((east - west) * shrink, north - south, 1e-6);
    for (const { lat, lon, place } of shown) {
      this.points.set(place, {
        x: Math.round((EDGE + (lon - west) * shrink * unit) * 10) / 10,
        y: Math.round((EDGE + (north - lat) * unit) * 10) / 10,
      });
    }
    this.height = shown.length === 0 ? 0 : Math.ceil((north - south) * unit + 2 * EDGE);
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
    return html`<svg width="0" height="0" aria-hidden="true" class="defs"><defs><path id="places" d="${dots.join("")}"/></defs></svg>`;
  }

  /** Routes of one worker. */
  routes(shifts: readonly PlacedShift[]): Html {
    const lines: string[] = [];
    const visited = new Set<number>();
    const base = shifts[0]?.worker.base ?? null;
    for (const { visits } of shifts) {
      if (visits.length === 0) continue;
      let drawn = "";
      for (const place of [base, ...visits.map(({ visit }) => visit.location), base]) {
        const point = place === null ? undefined : this.points.get(place);
        if (place === null || point === undefined) continue;
        if (place !== base) visited.add(place);
        drawn += `${drawn === "" ? "M" : "L"}${point.x} ${point.y}`;
      }
      lines.push(drawn);
    }
    const dots = [...visited].map((place) => {
      const point = this.points.get(place);
      return point === undefined ? "" : `M${point.x} ${point.y}h0`;
    });
    const home = base === null ? undefined : this.points.get(base);
    return html`<svg class="map" viewBox="0 0 ${SIZE} ${this.height}" width="${SIZE}" height="${this.height}"><use href="#places" class="o"/><path class="r" d="${lines.join("")}"/><path class="m" d="${dots.join("")}"/>${home === undefined ? "" : html`<rect x="${home.x - 5}" y="${home.y - 5}" width="10" height="10"/>`}</svg>`;
  }
}
