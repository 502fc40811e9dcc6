import type { HhcrspProblem } from "./HhcrspProblem";

/** First day of converted instances; a Monday without a change of clocks. */
export const HHCRSP_START = "2026-01-05";

/** Ticks per minute of converted instances, whatever the instance's own decimals: solutions may wait for any time. */
export const HHCRSP_TICKS = 1000;

/** Id of the visit that a service becomes: that of the patient, or one visit per service where they follow each other. */
export function visitIdOf({ largestGap, patients }: HhcrspProblem, service: number): string {
  const patient = service >> 1;
  return largestGap[patient] > 0 ? `${patients[patient]}/${(service & 1) + 1}` : patients[patient];
}

/**
 * The instance as a `kontinuitet/instance@1` document: one day and one shift of 24 hours for everybody, hard window starts, window ends as desired latest
 * starts. Travel and total tardiness are then objective `time`. Left out, since the format has no words for them: the largest
 * tardiness, and that services in sequence need two different carers (the scorer refuses one carer for both).
 *
 * @throws RangeError where a window does not start and end on whole minutes of the day, or times are finer than thousandths of a minute
 */
export function hhcrspToInstance(problem: HhcrspProblem): Record<string, unknown> {
  const { able, ableStart, carers, carersNeeded, duration, largestGap, leastGap, patients, scale, serviceIds } =
    problem;
  if (scale > HHCRSP_TICKS) throw new RangeError("times finer than thousandths of a minute cannot be converted");
  const places = patients.length + 1;
  const minutes = (units: number) => units / scale;
  const clock = (units: number) => {
    const minute = minutes(units);
    if (!Number.isInteger(minute) || minute >= 1440) throw new RangeError(`${minute} is no whole minute of the day`);
    return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0")).join(":");
  };
  const office = "office";
  const held: Set<string>[] = carers.map(() => new Set());
  for (let s = 0; s < serviceIds.length; s++)
    for (let k = ableStart[s]; k < ableStart[s + 1]; k++) held[able[k]].add(serviceIds[s]);

  const visits = patients.flatMap((patient, p) => {
    const windows = [
      {
        date: HHCRSP_START,
        earliest: clock(problem.windowStart[p]),
        latest: "23:59",
        desired: { earliest: clock(problem.windowStart[p]), latest: clock(problem.windowEnd[p]) },
      },
    ];
    const services = Array.from({ length: carersNeeded[p] }, (_, k) => 2 * p + k);
    const seats = services.map((s) => ({ skills: [serviceIds[s]], minutes: minutes(duration[s]) }));
    return largestGap[p] > 0
      ? services.map((s, k) => ({ id: visitIdOf(problem, s), recipients: [patient], windows, carers: [seats[k]] }))
      : [{ id: patient, recipients: [patient], windows, carers: seats }];
  });
  const dependencies = patients.flatMap((_, p) =>
    largestGap[p] > 0
      ? [
          {
            first: visitIdOf(problem, 2 * p),
            second: visitIdOf(problem, 2 * p + 1),
            minGap: minutes(leastGap[p]),
            maxGap: minutes(largestGap[p]),
          },
        ]
      : [],
  );
  return {
    format: "kontinuitet/instance@1",
    horizon: { start: HHCRSP_START, days: 1, timeZone: "UTC", ticksPerMinute: HHCRSP_TICKS },
    locations: [{ id: office }, ...patients.map((id) => ({ id: `at ${id}` }))],
    travel: {
      way: {
        minutes: Array.from({ length: places }, (_, i) =>
          Array.from(problem.travel.subarray(i * places, (i + 1) * places), minutes),
        ),
      },
    },
    shiftTemplates: [{ id: "day", start: "00:00", end: "00:00" }],
    workers: carers.map((id, c) => ({
      id,
      skills: [...held[c]],
      mode: "way",
      base: office,
      shifts: { allowed: ["day"] },
    })),
    recipients: patients.map((id) => ({ id, location: `at ${id}` })),
    visits,
    dependencies,
    rules: { preset: "none" },
    objective: {
      order: ["unassigned", "time"],
      timeWeights: { travel: 1, desired: 1, waiting: 0, overtime: 0, belowPreferred: 0, softLoad: 0, softSkill: 0 },
    },
  };
}
