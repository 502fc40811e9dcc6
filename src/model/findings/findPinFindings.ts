import type { Instance, Visit } from "../Instance";
import type { IssueCollector } from "../parse/IssueCollector";
import { shown } from "../parse/text";
import { Qualification } from "./Qualification";
import type { Sources } from "./Sources";

const HINT = "Change the pin or what it contradicts; else the visit stays unassigned.";

/** Pins that contradict the rest of the input, once per visit of the document and reason. */
export function findPinFindings(issues: IssueCollector, instance: Instance, sources: Sources): void {
  const qualification = new Qualification(instance);
  const found = new Map<string, { path: string; detail: string; count: number }>();
  const note = (visit: Visit, field: string, reason: string): void => {
    const path = `/visits/${sources.visits[visit.index]}/pinned/${field}`;
    const entry = found.get(path + reason);
    if (entry === undefined)
      found.set(path + reason, { path, detail: `Visit ${shown(visit.id)}: ${reason}`, count: 1 });
    else entry.count++;
  };
  for (const visit of instance.visits) {
    checkStart(visit, note);
    checkWorkers(instance, qualification, visit, note);
  }
  checkOverlaps(instance, note);
  for (const { path, detail, count } of found.values()) {
    const places = count > 1 ? `; the same for ${count - 1} more visits of the repeat` : "";
    issues.warning("PIN_CONFLICT", path, `${detail}${places}.`, HINT);
  }
}

type Note = (visit: Visit, field: string, reason: string) => void;

function inWindow(visit: Visit, start: number): boolean {
  return visit.windows.some((window) => window.earliest <= start && start <= window.latest);
}

function checkStart(visit: Visit, note: Note): void {
  const { starts } = visit.pinned;
  if (starts.length > 0 && !starts.some((start) => inWindow(visit, start)))
    note(visit, "start", "the pinned start is outside its windows");
}

function checkWorkers(instance: Instance, qualification: Qualification, visit: Visit, note: Note): void {
  const { workers: pinned, starts } = visit.pinned;
  if (pinned.length > visit.seats.length)
    note(visit, "workers", `${pinned.length} workers are pinned to ${visit.seats.length} places`);
  const usable = starts.length === 0 ? [undefined] : starts.filter((start) => inWindow(visit, start));
  for (const index of pinned) {
    const worker = instance.workers[index];
    const who = `the pinned worker ${shown(worker.id)}`;
    if (qualification.excluded(visit, index)) note(visit, "workers", `${who} is excluded`);
    const seats = visit.seats.filter((seat) =>
      visit.windows.some((window) =>
        qualification
          .dates(window)
          .some((date) => qualification.masks(visit, seat, date).every((mask) => mask[index] === 1)),
      ),
    );
    if (seats.length === 0) {
      note(visit, "workers", `${who} does not hold the skills`);
      continue;
    }
    const least = Math.min(...seats.map((seat) => seat.min));
    const onDuty = visit.windows.some((window) =>
      usable.some((start) => qualification.hasShift(worker, visit, window, least, start)),
    );
    if (usable.length > 0 && !onDuty) note(visit, "workers", `${who} has no shift that covers it`);
  }
}

function checkOverlaps(instance: Instance, note: Note): void {
  const byWorker = new Map<number, { visit: Visit; start: number; end: number }[]>();
  for (const visit of instance.visits) {
    if (visit.pinned.starts.length !== 1) continue;
    const [start] = visit.pinned.starts;
    const end = start + Math.min(...visit.seats.map((seat) => seat.min));
    for (const worker of visit.pinned.workers) {
      const list = byWorker.get(worker) ?? [];
      list.push({ visit, start, end });
      byWorker.set(worker, list);
    }
  }
  for (const [worker, list] of byWorker) {
    list.sort((a, b) => a.start - b.start || a.end - b.end || a.visit.index - b.visit.index);
    for (let i = 1; i < list.length; i++) {
      if (list[i].start < list[i - 1].end) {
        const other = shown(list[i - 1].visit.id);
        note(
          list[i].visit,
          "start",
          `worker ${shown(instance.workers[worker].id)} is pinned to ${other} at the same time`,
        );
      }
    }
  }
}
