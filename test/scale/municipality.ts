import { generate } from "../../src/generate/generate";
import type { Instance } from "../../src/model/Instance";
import { parseInstance } from "../../src/model/parseInstance";

/** A small invented municipality of `units` places, each with a base and a team of its own. */
export function municipality(seed = 1, units = 2, recipients = 8, days = 7): Instance {
  const parts = Array.from(
    { length: units },
    (_, unit) =>
      generate({ profile: "light", setting: "urban", recipients, workers: 6, days, seed: seed * 100 + unit }).document,
  );
  const rename = (unit: number, id: string) => `${"abcdefgh"[unit]}-${id}`;
  const document = {
    ...parts[0],
    locations: parts.flatMap(({ locations }, unit) =>
      locations.map((place) => ({ ...place, id: rename(unit, place.id), lon: place.lon + unit * 0.2 })),
    ),
    workers: parts.flatMap(({ workers }, unit) =>
      workers.map((worker) => ({
        ...worker,
        id: rename(unit, worker.id),
        base: rename(unit, worker.base),
        team: `team${unit}`,
      })),
    ),
    recipients: parts.flatMap(({ recipients: people }, unit) =>
      people.map((person) => ({
        ...JSON.parse(JSON.stringify(person)),
        id: rename(unit, person.id),
        location: rename(unit, person.location),
        excluded: [],
        preferred: [],
        contact: { policy: "required" },
      })),
    ),
    visits: parts.flatMap(({ visits }, unit) =>
      visits.map((visit) => ({
        ...visit,
        id: rename(unit, visit.id),
        recipients: visit.recipients.map((id) => rename(unit, id)),
      })),
    ),
    dependencies: parts.flatMap(({ dependencies }, unit) =>
      dependencies.map((one) => ({ ...one, first: rename(unit, one.first), second: rename(unit, one.second) })),
    ),
  };
  const { instance, issues } = parseInstance(document);
  if (instance === null) throw new Error(issues.map(({ code, detail }) => `${code} ${detail}`).join("\n"));
  return instance;
}
