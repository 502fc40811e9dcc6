import { listKeys } from "./placeEntry";
import type { SheetName } from "./SheetSpec";

/** What a row of a sheet is written from; `key` names the entry that it adds to. */
export interface SheetEntry {
  key?: string;
  entry: unknown;
}

interface Document {
  locations?: { id: string }[];
  travel?: Record<string, { minutes?: number[][] }>;
  workers: { id: string; skills?: unknown[]; shifts?: { fixed?: unknown[]; unavailable?: string[] } }[];
  recipients: { id: string; contact?: { worker?: string; deputy?: string } }[];
  visits: { id: string; windows?: unknown[]; carers?: unknown }[];
}

/** The rows of a sheet, from a valid document. */
export function entriesOf(root: object, sheet: SheetName): SheetEntry[] {
  const document = root as Document;
  switch (sheet) {
    case "unit":
      return [];
    case "modes":
      return Object.entries(document.travel ?? {}).map(([key, entry]) => ({ key, entry }));
    case "travel":
      return Object.entries(document.travel ?? {}).flatMap(([mode, { minutes = [] }]) =>
        trips(document, mode, minutes),
      );
    case "places":
      return placesOf(document).map((entry) => ({ entry }));
    case "delegations":
      return document.workers.flatMap(({ id, skills = [] }) =>
        skills.flatMap((entry) => (typeof entry === "string" ? [] : [{ key: id, entry }])),
      );
    case "shifts":
      return document.workers.flatMap(({ id, shifts }) => (shifts?.fixed ?? []).map((entry) => ({ key: id, entry })));
    case "absences":
      return document.workers.flatMap(({ id, shifts }) =>
        (shifts?.unavailable ?? []).map((date) => ({ key: id, entry: { date } })),
      );
    case "contacts":
      return document.recipients.flatMap(({ contact, id }) =>
        contact?.worker === undefined && contact?.deputy === undefined ? [] : [{ key: id, entry: contact }],
      );
    case "windows":
      return document.visits.flatMap(({ id, windows = [] }) => windows.slice(1).map((entry) => ({ key: id, entry })));
    case "seats":
      return document.visits.flatMap(({ carers, id }) =>
        Array.isArray(carers) ? carers.map((entry) => ({ key: id, entry })) : [],
      );
    default: {
      const list = (root as Record<string, unknown[] | undefined>)[listKeys[sheet]] ?? [];
      return list.map((entry) => ({ entry }));
    }
  }
}

/** A document without locations has one; it is named where staying at it takes time. */
function placesOf({ locations, travel }: Document): { id: string }[] {
  const named = Object.values(travel ?? {}).some(({ minutes }) => minutes?.[0]?.[0] !== undefined && minutes[0][0] > 0);
  return locations ?? (named ? [{ id: "place" }] : []);
}

function trips(document: Document, mode: string, minutes: number[][]): SheetEntry[] {
  const places = placesOf(document).map(({ id }) => id);
  return minutes.flatMap((row, from) =>
    row.flatMap((value, to) =>
      from === to && value === 0 ? [] : [{ entry: { mode, from: places[from], to: places[to], minutes: value } }],
    ),
  );
}
