import * as fc from "fast-check";

/** One carer for s1, one for s2; a patient for each and one for both together; all on a line: office 0, p1 10, p2 20, p3 30 minutes away. */
export function handmadeUnit() {
  const at = [0, 10, 20, 30];
  const instance = {
    patients: [
      { id: "p1", time_window: [0, 5], required_caregivers: [{ service: "s1", duration: 10 }] },
      { id: "p2", time_window: [30.5, 60], required_caregivers: [{ service: "s2", duration: 5 }] },
      {
        id: "p3",
        time_window: [0, 45],
        required_caregivers: [
          { service: "s1", duration: 10 },
          { service: "s2", duration: 10 },
        ],
        synchronization: { type: "simultaneous" } as object,
      },
    ],
    services: [{ id: "s1" }, { id: "s2" }],
    caregivers: [
      { id: "c1", abilities: ["s1"] },
      { id: "c2", abilities: ["s2"] },
    ],
    central_offices: [{ id: "d" }],
    distances: at.map((a) => at.map((b) => Math.abs(a - b))),
  };
  const location = (patient: string, service: string, arrival_time: number, departure_time: number) => ({
    patient,
    service,
    arrival_time,
    departure_time,
  });
  const solution = {
    routes: [
      { caregiver_id: "c1", locations: [location("p1", "s1", 10, 20), location("p3", "s1", 45.5, 55.5)] },
      { caregiver_id: "c2", locations: [location("p2", "s2", 30.5, 35.5), location("p3", "s2", 45.5, 55.5)] },
    ],
  };
  return { instance, solution };
}

const tenths = fc.integer({ min: 0, max: 600 }).map((n) => n / 10);

/** Units with up to four patients, a third of them double, and two or three carers of whom the first two can do all. */
export const tinyUnit = fc
  .record({
    places: fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { minLength: 5, maxLength: 5 }),
    patients: fc.array(
      fc.record({
        start: tenths,
        length: tenths,
        durations: fc.tuple(fc.nat(20), fc.nat(20)),
        services: fc.tuple(fc.nat(1), fc.nat(1)),
        kind: fc.constantFrom("single", "single", "simultaneous", "sequential"),
        gap: fc.tuple(fc.nat(20), fc.nat(20)),
      }),
      { maxLength: 4 },
    ),
    third: fc.boolean(),
  })
  .map(({ patients, places, third }) => ({
    patients: patients.map(({ durations, gap, kind, length, services, start }, p) => ({
      id: `p${p}`,
      time_window: [start, Math.round((start + length) * 10) / 10],
      required_caregivers: (kind === "single" ? [0] : [0, 1]).map((k) => ({
        service: `s${services[k]}`,
        duration: durations[services[0] === services[1] ? 0 : k],
      })),
      ...(kind === "single"
        ? {}
        : {
            synchronization:
              kind === "simultaneous" ? { type: kind } : { type: kind, distance: [gap[0], gap[0] + gap[1]] },
          }),
    })),
    services: [{ id: "s0" }, { id: "s1" }],
    caregivers: [
      { id: "c0", abilities: ["s0", "s1"] },
      { id: "c1", abilities: ["s1", "s0"] },
      ...(third ? [{ id: "c2", abilities: ["s1"] }] : []),
    ],
    central_offices: [{ id: "d" }],
    distances: places
      .slice(0, patients.length + 1)
      .map(([x, y]) =>
        places
          .slice(0, patients.length + 1)
          .map(([u, v]) => Math.round(Math.sqrt((x - u) ** 2 + (y - v) ** 2) * 1000) / 1000),
      ),
  }));
