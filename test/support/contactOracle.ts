import fc from "fast-check";
import { generate } from "../../src/generate/generate";
import { ContactMatching } from "../../src/search/contacts/ContactMatching";
import type { RosterState } from "../../src/search/RosterState";
import { arbitraryInstanceDocument } from "./arbitraryInstance";

/** Visits the worker makes to the recipient by week. */
function visitsByWeek({ problem, slotOf }: RosterState, recipient: number, worker: number): number[] {
  const visits = Array<number>(problem.weeks).fill(0);
  for (let part = 0; part < problem.parts; part++) {
    const slot = slotOf[part];
    const visit = problem.partVisit[part];
    const whose = problem.recipientOfVisit.subarray(problem.visitRecipients[visit], problem.visitRecipients[visit + 1]);
    if (slot < 0 || Math.floor(slot / problem.days) !== worker || !whose.includes(recipient)) continue;
    visits[problem.weekOfDay[slot % problem.days]]++;
  }
  return visits;
}

function missesNothing(state: RosterState, recipient: number, worker: number): boolean {
  const { contactServable, contactVisits, weeks, workers } = state.problem;
  return visitsByWeek(state, recipient, worker).every(
    (made, week) =>
      made >= Math.min(contactVisits, contactServable[(recipient * workers + worker) * weeks + week] as number),
  );
}

/** Recipients whose contact misses a visit. */
export function missingContacts(state: RosterState): number[] {
  return [...state.contact.keys()].filter((r) => {
    const contact = state.contact[r] as number;
    return contact >= 0 && !missesNothing(state, r, contact);
  });
}

/** Carers of a recipient who may be her contact and miss nothing. */
export function possibleContacts(state: RosterState, recipient: number): number[] {
  const { contactEligible, excludes, workers } = state.problem;
  return [...Array(workers).keys()].filter(
    (worker) =>
      contactEligible[worker] &&
      !excludes[recipient * workers + worker] &&
      visitsByWeek(state, recipient, worker).some((made) => made > 0) &&
      missesNothing(state, recipient, worker),
  );
}

/** Contacts a worker can hold: as many as allowed, as long as her paid time leaves the minutes for each. */
export function contactRoomOf({ booked, paid, problem }: RosterState, worker: number): number {
  let most = problem.contactEligible[worker] ? (problem.contactCapacity[worker] as number) : 0;
  for (let week = 0; week < problem.weeks; week++) {
    const key = worker * problem.weeks + week;
    while (most > 0 && paid[key] > 0 && booked[key] + most * problem.contactTicks > paid[key]) most--;
  }
  return most;
}

/** Whether somebody else can be the recipient's contact with every other contact kept or passed to somebody who misses nothing. */
export function canBePassedOn(state: RosterState, recipient: number): boolean {
  const { contactNamed, recipients, workers } = state.problem;
  const held = [...Array(recipients).keys()].filter((r) => state.contact[r] >= 0);
  const candidates: number[][] = Array.from({ length: recipients }, () => []);
  for (const r of held) {
    const now = state.contact[r] as number;
    const others = contactNamed[r] >= 0 ? [] : possibleContacts(state, r).filter((worker) => worker !== now);
    candidates[r] = r === recipient ? others : [now, ...others];
  }
  const rooms = Int32Array.from({ length: workers }, (_, worker) =>
    Math.max(contactRoomOf(state, worker), state.caseload[worker] as number),
  );
  // nobody new where a worker holds more than she has room for
  for (const r of held)
    candidates[r] = (candidates[r] as number[]).filter(
      (worker) => worker === state.contact[r] || contactRoomOf(state, worker) >= (state.caseload[worker] as number),
    );
  const matching = new ContactMatching(
    candidates,
    rooms,
    Int32Array.from({ length: recipients }, () => -1),
  );
  return held.every((r) => matching.place(r));
}

/** Small units in which some workers may hold few contacts or none, and degenerate instances. */
export const tightContacts = fc
  .tuple(
    fc.oneof(
      arbitraryInstanceDocument({ maxDays: 7 }),
      fc
        .record({
          recipients: fc.integer({ min: 5, max: 14 }),
          days: fc.constantFrom(7, 14),
          seed: fc.integer({ min: 1, max: 1e6 }),
        })
        .map((sizes) => generate({ profile: "medium", setting: "smallTown", clientTimeShare: 0.5, ...sizes }).document),
    ),
    fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 8, maxLength: 8 }),
  )
  .map(([document, capacities]) => {
    const copy = structuredClone(document) as { workers: { maxContacts?: number }[] };
    copy.workers.forEach((worker, i) => {
      worker.maxContacts = capacities[i % capacities.length] as number;
    });
    return copy;
  });
