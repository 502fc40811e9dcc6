import { type BoundContext, boundContext } from "../bounds/boundContext";
import { seatDemands } from "../bounds/seatDemands";
import { servedByShift } from "../bounds/servedByShift";
import { tickOfIso } from "../model/calendar";
import type { Instance } from "../model/Instance";
import type { Roster } from "../model/Roster";
import { addCapacity } from "./addCapacity";
import { addCarers, type Maker } from "./addCarers";
import { addContacts } from "./addContacts";
import { addPatterns } from "./addPatterns";
import type { ContactLiterals } from "./ContactLiterals";
import { RouteChecker } from "./RouteChecker";
import { RouteTheory } from "./RouteTheory";
import type { Slot } from "./Slot";
import { type Literal, not } from "./sat/Literal";
import { SatSolver } from "./sat/SatSolver";

/**
 * The roster as literals: who works which shift, who makes which visit, who is whose contact, who meets whom. Every roster that `verify` accepts
 * gives an assignment; an assignment is a roster except for the common start of double visits, dependencies, and travel in CONTACT_TIME.
 */
export class Master {
  readonly routes: RouteChecker;
  readonly theory: RouteTheory;
  readonly solver: SatSolver;
  readonly context: BoundContext;
  readonly slots: Slot[];
  /** By visit: nobody makes it. */
  readonly left: Literal[];
  /** By recipient, then by worker not met before: she makes a visit to the recipient. */
  readonly meets: Map<number, Literal>[];
  readonly contacts: ContactLiterals;
  /** By recipient and number n: she has n carers or more; from one more than the history's. */
  readonly atLeast: Literal[][];

  /** @param people Whether carers and contacts are of interest; else recipients count no carers and have no contacts. */
  constructor(
    readonly instance: Instance,
    people = true,
  ) {
    this.routes = new RouteChecker(instance);
    const deferred: { theory: RouteTheory | null } = { theory: null };
    this.solver = new SatSolver({
      check: (solver, complete) => deferred.theory?.check(solver, complete) ?? null,
      backtracked: (length) => deferred.theory?.backtracked(length),
    });
    const { solver } = this;
    this.context = boundContext(instance);
    const { context } = this;
    const groups = instance.visits.map(seatDemands);
    const visits = instance.visits.map((visit) => ({
      visit,
      groups: groups[visit.index].groups,
      excluded: new Set(visit.recipients.flatMap((r) => instance.recipients[r].excluded)),
    }));

    this.slots = [];
    const makers = instance.visits.map((): Maker[] => []);
    for (const worker of instance.workers) {
      const own: Slot[] = [];
      worker.shiftOptions.forEach((options, day) => {
        if (options.length === 0) return;
        const slot: Slot = { worker: worker.index, day, options: [], makes: new Map() };
        const holding = new Map<number, { groupMask: number; works: Literal[] }>();
        for (const shift of options) {
          const works = solver.newVariable();
          const duty = this.routes.duty(worker, shift);
          const jobs = new Map<number, number>();
          for (const served of servedByShift(instance.horizon, worker, context.travel[worker.index], shift, visits)) {
            const job = this.routes.job(served);
            if (!this.routes.fits(duty, [job])) continue;
            jobs.set(served.visit, job);
            const entry = holding.get(served.visit) ?? { groupMask: 0, works: [] };
            entry.groupMask |= served.groupMask;
            entry.works.push(works);
            holding.set(served.visit, entry);
          }
          slot.options.push({ shift, duty, works, jobs });
        }
        for (const [visit, { groupMask, works }] of [...holding].sort((a, b) => a[0] - b[0])) {
          const literal = solver.newVariable();
          slot.makes.set(visit, literal);
          makers[visit].push({ worker: worker.index, literal, groupMask });
          solver.addClause([not(literal), ...works]);
        }
        own.push(slot);
      });
      addPatterns(solver, context, worker, own);
      this.slots.push(...own);
    }

    this.left = instance.visits.map((visit) => {
      const left = solver.newVariable();
      const own = makers[visit.index];
      const seats = visit.seats.length;
      for (const { literal } of own) solver.addClause([not(left), not(literal)]);
      const literals = own.map(({ literal }) => literal);
      solver.addSum(
        literals,
        literals.map(() => 1),
        seats,
      );
      for (const worker of new Set(own.map((maker) => maker.worker))) {
        const hers = own.filter((maker) => maker.worker === worker);
        for (let i = 0; i < hers.length; i++)
          for (let j = 0; j < i; j++) solver.addClause([not(hers[i].literal), not(hers[j].literal)]);
      }
      for (const demand of groups[visit.index].demands) {
        const able = own.filter(
          ({ groupMask, worker }) =>
            (groupMask & demand.groupMask) !== 0 &&
            (demand.only === null || demand.only === worker) &&
            (!demand.pinnedOnly || visit.pinned.workers.includes(worker)),
        );
        // able x -1 + left x -need <= -need
        solver.addSum(
          [...able.map(({ literal }) => literal), left],
          [...able.map(() => -1), -demand.need],
          -demand.need,
        );
      }
      return left;
    });

    addCapacity(solver, context, this.slots, this.left);

    const { atLeast, meets } = people
      ? addCarers(instance, solver, makers, this.left)
      : { atLeast: instance.recipients.map(() => []), meets: instance.recipients.map(() => new Map()) };
    this.meets = meets;
    this.atLeast = atLeast;
    this.contacts = people
      ? addContacts(instance, solver, this.slots)
      : { contact: instance.recipients.map(() => new Map()), none: [], missed: [] };
    this.theory = new RouteTheory(instance, this.slots, this.routes);
    deferred.theory = this.theory;
  }

  /** The literals that a roster makes true: its shifts, visits and contacts; null where it holds something that the model does not. */
  literalsOf(roster: Roster): Literal[] | null {
    const { horizon, recipients, visits, workers } = this.instance;
    const bySlot = new Map(this.slots.map((slot) => [`${workers[slot.worker].id} ${horizon.dates[slot.day]}`, slot]));
    const visitOf = new Map(visits.map((visit) => [visit.id, visit.index]));
    const holding: Literal[] = [];
    const worked = new Set<Literal>();
    const made = new Set<Literal>();
    for (const shift of roster.shifts) {
      const slot = bySlot.get(`${shift.worker} ${shift.date}`);
      const start = tickOfIso(horizon, shift.start);
      const end = tickOfIso(horizon, shift.end);
      const option = slot?.options.find(
        (one) =>
          one.shift.start === start &&
          one.shift.end === end &&
          (one.shift.template ?? undefined) === (shift.template ?? one.shift.template ?? undefined),
      );
      if (slot === undefined || option === undefined) return null;
      worked.add(option.works);
      for (const { visit } of shift.visits) {
        const literal = slot.makes.get(visitOf.get(visit) ?? -1);
        if (literal === undefined) return null;
        made.add(literal);
      }
    }
    for (const { makes, options } of this.slots) {
      for (const { works } of options) holding.push(worked.has(works) ? works : not(works));
      for (const literal of makes.values()) holding.push(made.has(literal) ? literal : not(literal));
    }
    const contactOf = new Map(roster.contacts.map(({ recipient, worker }) => [recipient, worker]));
    recipients.forEach((recipient) => {
      for (const [w, literal] of this.contacts.contact[recipient.index])
        holding.push(contactOf.get(recipient.id) === workers[w].id ? literal : not(literal));
    });
    return holding;
  }
}
