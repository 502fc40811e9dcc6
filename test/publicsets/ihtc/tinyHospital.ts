import * as fc from "fast-check";

export interface Hospital {
  days: number;
  skill_levels: number;
  shift_types: string[];
  weights: { room_nurse_skill: number; continuity_of_care: number; nurse_eccessive_workload: number };
  occupants: object[];
  patients: object[];
  rooms: { id: string }[];
  nurses: {
    id: string;
    skill_level: number;
    working_shifts: { day: number; shift: string; max_load: number }[];
  }[];
}

/** Two days of two shifts, two rooms, three nurses; everything small enough to work out by hand. */
export function handmadeHospital(): { instance: Hospital; solution: Record<string, unknown> } {
  const instance: Hospital = {
    days: 2,
    skill_levels: 3,
    shift_types: ["early", "late"],
    weights: { room_nurse_skill: 10, continuity_of_care: 3, nurse_eccessive_workload: 100 },
    occupants: [
      { id: "a0", length_of_stay: 1, workload_produced: [2, 1], skill_level_required: [2, 0], room_id: "r0" },
    ],
    patients: [
      {
        id: "p0",
        mandatory: true,
        length_of_stay: 5,
        workload_produced: [1, 1, 4, 1, 1, 1, 1, 1, 1, 1],
        skill_level_required: [1, 0, 0, 2, 0, 0, 0, 0, 0, 0],
      },
      { id: "p1", mandatory: false, length_of_stay: 1, workload_produced: [1, 1], skill_level_required: [0, 0] },
    ],
    rooms: [{ id: "r0" }, { id: "r1" }],
    nurses: [
      {
        id: "n0",
        skill_level: 0,
        working_shifts: [
          { day: 0, shift: "early", max_load: 2 },
          { day: 1, shift: "early", max_load: 3 },
        ],
      },
      {
        id: "n1",
        skill_level: 1,
        working_shifts: [
          { day: 0, shift: "late", max_load: 9 },
          { day: 1, shift: "late", max_load: 9 },
        ],
      },
      { id: "n2", skill_level: 2, working_shifts: [{ day: 0, shift: "early", max_load: 9 }] },
    ],
  };
  const solution = {
    patients: [
      { id: "p0", admission_day: 0, room: "r0" },
      { id: "p1", admission_day: "none" },
    ],
    nurses: [
      {
        id: "n0",
        assignments: [
          { day: 0, shift: "early", rooms: ["r0"] },
          { day: 1, shift: "early", rooms: ["r0", "r1"] },
        ],
      },
      {
        id: "n1",
        assignments: [
          { day: 0, shift: "late", rooms: ["r0"] },
          { day: 1, shift: "late", rooms: ["r0"] },
        ],
      },
      { id: "n2", assignments: [{ day: 0, shift: "early", rooms: [] }] },
    ],
  };
  return { instance, solution };
}

/** Hospitals with at most two days, three rooms, four persons and three nurses, and an admission of everybody. */
export const tinyHospital: fc.Arbitrary<{ instance: Hospital; fixed: { patients: object[] } }> = fc
  .record({
    days: fc.integer({ min: 1, max: 2 }),
    rooms: fc.integer({ min: 1, max: 2 }),
    nurses: fc.integer({ min: 1, max: 3 }),
    weights: fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })),
    persons: fc.array(
      fc.record({
        stay: fc.integer({ min: 1, max: 3 }),
        day: fc.nat(1),
        room: fc.nat(1),
        loads: fc.array(fc.nat(4), { minLength: 6, maxLength: 6 }),
        levels: fc.array(fc.nat(2), { minLength: 6, maxLength: 6 }),
        occupant: fc.boolean(),
      }),
      { maxLength: 4 },
    ),
    levels: fc.array(fc.nat(2), { minLength: 3, maxLength: 3 }),
    loads: fc.array(fc.nat(6), { minLength: 12, maxLength: 12 }),
    duty: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
  })
  .map(({ days, duty, levels, loads, nurses, persons, rooms, weights }) => {
    const shift_types = ["early", "late"];
    const person = ({ levels, loads, stay }: (typeof persons)[number], id: string) => ({
      id,
      length_of_stay: stay,
      workload_produced: loads,
      skill_level_required: levels,
    });
    const rest = persons.filter(({ occupant }) => !occupant);
    return {
      instance: {
        days,
        skill_levels: 3,
        shift_types,
        weights: {
          room_nurse_skill: weights[0],
          continuity_of_care: weights[1],
          nurse_eccessive_workload: weights[2],
        },
        occupants: persons
          .filter(({ occupant }) => occupant)
          .map((one, i) => ({ ...person(one, `a${i}`), room_id: `r${one.room % rooms}` })),
        patients: rest.map((one, i) => ({ ...person(one, `p${i}`), mandatory: i === 0 })),
        rooms: Array.from({ length: rooms }, (_, i) => ({ id: `r${i}` })),
        nurses: Array.from({ length: nurses }, (_, n) => ({
          id: `n${n}`,
          skill_level: levels[n],
          working_shifts: Array.from({ length: days * 2 }, (_, t) => t)
            // the first nurse always works, so that every room can have one
            .filter((t) => n === 0 || duty[n * 4 + t])
            .map((t) => ({ day: t >> 1, shift: shift_types[t & 1], max_load: loads[n * 4 + t] })),
        })),
      },
      fixed: {
        patients: rest.map((one, i) => ({ id: `p${i}`, admission_day: one.day % days, room: `r${one.room % rooms}` })),
      },
    };
  });
