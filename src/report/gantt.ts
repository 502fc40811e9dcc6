import type { PlacedShift } from "../verify/Context";
import { type Html, html } from "./Html";
import type { ReportData } from "./ReportData";
import { wallMinute } from "./wallMinute";

const LABEL = 92;
const WIDTH = 900;
const ROW = 30;
const HEAD = 20;

/** Hours that hold every shift of the roster, as minutes of the wall clock. */
export function ganttRange(shifts: readonly PlacedShift[]): { from: number; to: number } {
  let from = 1440;
  let to = 0;
  for (const { entry } of shifts) {
    from = Math.min(from, wallMinute(entry.date, entry.start));
    to = Math.max(to, wallMinute(entry.date, entry.end));
  }
  return from < to ? { from: Math.floor(from / 60) * 60, to: Math.ceil(to / 60) * 60 } : { from: 0, to: 1440 };
}

/** Shifts of one worker as SVG: a row per shift with visits, ways and break. */
export function gantt(
  { context, instance, messages }: ReportData,
  shifts: readonly PlacedShift[],
  { from, to }: { from: number; to: number },
): Html {
  const scale = (WIDTH - LABEL) / (to - from);
  const x = (minute: number) => Math.round((LABEL + (minute - from) * scale) * 10) / 10;
  const perMinute = instance.horizon.ticksPerMinute;
  const height = HEAD + shifts.length * ROW;
  const step = (to - from) / 60 > 18 ? 120 : 60;
  const hours: Html[] = [];
  for (let minute = from; minute <= to; minute += step) {
    const clock = `${String((minute / 60) % 24).padStart(2, "0")}`;
    hours.push(
      html`<path class="h" d="M${x(minute)} ${HEAD}V${height}"/><text class="a" x="${x(minute)}" y="14">${clock}</text>`,
    );
  }
  const rows = shifts.map((shift, i) => {
    const { date } = shift.entry;
    const top = HEAD + i * ROW + 4;
    const minute = (iso: string) => wallMinute(date, iso);
    const box = (kind: string, start: string, end: string) =>
      html`<rect class="${kind}" x="${x(minute(start))}" y="${top}" width="${Math.max(1, Math.round((minute(end) - minute(start)) * scale * 10) / 10)}" height="22"/>`;
    const ways = shift.visits.map(({ entry, travel }) =>
      way(minute(entry.start) - travel / perMinute, minute(entry.start)),
    );
    const last = shift.visits.at(-1);
    if (last !== undefined) {
      const end = minute(last.entry.end);
      ways.push(way(end, end + shift.travelHome / perMinute));
    }
    function way(start: number, end: number): string {
      return end > start ? `M${x(start)} ${top + 11}H${x(end)}` : "";
    }
    const visits = shift.visits.map(({ entry, visit }) => {
      const ids = visit.recipients.map((recipient) => instance.recipients[recipient].id).join(" + ");
      const own = visit.recipients.some((recipient) => context.contactsOf[recipient][0]?.worker === shift.worker);
      const width = (minute(entry.end) - minute(entry.start)) * scale;
      const text =
        width >= ids.length * 5.6 + 2
          ? html`<text class="${own ? "w" : "b"}" x="${x((minute(entry.start) + minute(entry.end)) / 2)}" y="${top + 15}">${ids}</text>`
          : "";
      return html`<g><title>${entry.start.slice(11, 16)}–${entry.end.slice(11, 16)} ${ids}</title>${box(`v${own ? " o" : ""}${visit.seats.length > 1 ? " d" : ""}`, entry.start, entry.end)}${text}</g>`;
    });
    const pause = shift.entry.break;
    return html`<text class="l" x="0" y="${top + 15}">${messages.wording.day(date)}</text>${box("s", shift.entry.start, shift.entry.end)}<path class="t" d="${ways.join("")}"/>${pause === undefined ? "" : box("p", pause.start, pause.end)}${visits}`;
  });
  return html`<svg viewBox="0 0 ${WIDTH + 12} ${height + 4}" >${hours}${rows}</svg>`;
}
