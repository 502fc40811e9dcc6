import { holdsSkills } from "../bounds/holdsSkills";
import type { Instance, ShiftOption, Visit, Worker } from "../model/Instance";
import { legTicks } from "../model/legTicks";
import type { ContactLiterals } from "./ContactLiterals";
import type { Slot } from "./Slot";
import { type Literal, not } from "./sat/Literal";
import type { SatSolver } from "./sat/SatSolver";

/**
 * Care contacts: who is whose, caseloads, visits that a contact misses (CONTACT_PRESENT) and the time she needs for her contacts (CONTACT_TIME, without
 * travel). Of several contact visits a week only the first is asked for. Nobody is the contact of a recipient who excludes her.
 */
export function addContacts(instance: Instance, solver: SatSolver, slots: readonly Slot[]): ContactLiterals {
  const { horizon, recipients, rules, visits, workers } = instance;
  const able = workers.filter((worker) => worker.maxContacts >= 1 && mayBe(instance, worker));
  const none: Literal[] = [];
  const missed: Literal[] = [];
  const contact = recipients.map((recipient) => {
    const own = new Map<number, Literal>();
    if (recipient.contact.policy !== "required") return own;
    const welcome = able.filter(({ index }) => !recipient.excluded.includes(index));
    const named = workers.find(
      (worker) =>
        worker.index === recipient.contact.worker &&
        mayBe(instance, worker) &&
        !recipient.excluded.includes(worker.index),
    );
    for (const worker of named === undefined ? welcome : [named]) own.set(worker.index, solver.newVariable());
    const nobody = solver.newVariable();
    none.push(nobody);
    solver.addClause([nobody, ...own.values()]);
    const literals = [...own.values()];
    for (let i = 0; i < literals.length; i++)
      for (let j = 0; j < i; j++) solver.addClause([not(literals[i]), not(literals[j])]);
    return own;
  });
  for (const worker of workers) {
    const load = contact.flatMap((own) => own.get(worker.index) ?? []);
    if (worker.maxContacts !== Number.POSITIVE_INFINITY)
      solver.addSum(
        load,
        load.map(() => 1),
        worker.maxContacts,
      );
    const mine = slots.filter((slot) => slot.worker === worker.index);
    for (const { days, firstDay } of horizon.weeks) {
      const week = mine.filter(({ day }) => day >= firstDay && day < firstDay + days);
      addTime(instance, solver, week, load);
    }
  }
  if (rules.contactVisits < 1) return { contact, none, missed };
  recipients.forEach((recipient) => {
    const own = visits.filter((visit) => visit.recipients.includes(recipient.index));
    horizon.weeks.forEach(({ days, firstDay }) => {
      const inWeek = (day: number) => day >= firstDay && day < firstDay + days;
      const here = own.filter((visit) => inWeek(visit.windows[0].day));
      if (contact[recipient.index].size === 0 || here.length === 0) return;
      const miss = solver.newVariable();
      missed.push(miss);
      for (const [w, literal] of contact[recipient.index]) {
        const mine = slots.filter((slot) => slot.worker === w);
        // a visit made counts in the week it starts in; a shift of the last day of the week before may reach into it
        const made = mine
          .filter(({ day }) => inWeek(day) || inWeek(day + 1) || inWeek(day - 1))
          .flatMap(({ makes }) => own.flatMap((visit) => makes.get(visit.index) ?? []));
        for (const { options } of mine)
          for (const { shift, works } of options)
            if (here.some((visit) => couldServe(instance, workers[w], shift, visit)))
              solver.addClause([not(literal), not(works), miss, ...made]);
      }
    });
  });
  return { contact, none, missed };
}

function mayBe({ rules }: Instance, { employment, title }: Worker): boolean {
  const titled = rules.contactTitles === null || (title !== null && rules.contactTitles.includes(title));
  return titled && (!rules.contactPermanent || employment === "permanent");
}

/** Visits and contact time of a week fit into its paid time; a week without a shift asks for nothing. */
function addTime(instance: Instance, solver: SatSolver, slots: readonly Slot[], load: readonly Literal[]): void {
  const each = instance.rules.contactMinutesPerWeek * instance.horizon.ticksPerMinute;
  if (each <= 0 || load.length === 0 || slots.length === 0) return;
  const on = solver.newVariable();
  const options = slots.flatMap((slot) => slot.options);
  for (const { works } of options) solver.addClause([not(works), on]);
  const made = slots.flatMap(({ makes }) =>
    [...makes].map(([visit, literal]) => ({
      literal,
      length: Math.min(...instance.visits[visit].seats.map(({ min }) => min)),
    })),
  );
  const most = each * load.length;
  solver.addSum(
    [...load, ...made.map(({ literal }) => literal), ...options.map(({ works }) => works), on],
    [...load.map(() => each), ...made.map(({ length }) => length), ...options.map(({ shift }) => -shift.paid), most],
    most,
  );
}

/** Whether she could make the visit alone from a shift, as objective `contact` asks. */
function couldServe(instance: Instance, worker: Worker, shift: ShiftOption, visit: Visit): boolean {
  if (visit.recipients.some((r) => instance.recipients[r].excluded.includes(worker.index))) return false;
  const drive = (from: number | null, to: number | null) =>
    from === null || to === null ? 0 : legTicks(instance, worker.mode, from, to);
  const there = drive(worker.base, visit.location);
  const back = drive(visit.location, worker.base);
  return visit.windows.some(({ day, earliest, latest }) => {
    const start = Math.max(shift.start + there, earliest);
    if (start > latest) return false;
    // the date of the start is the window's or the next one; both must hold, so that what is asked for is really asked for
    const dates = [instance.horizon.dates[day], instance.horizon.dates[day + 1]].filter((date) => date !== undefined);
    return visit.seats.some(
      (seat) =>
        start + seat.min + back <= shift.end &&
        dates.every((date) =>
          holdsSkills(
            worker,
            seat.skills.filter(({ soft }) => !soft),
            date,
            visit.recipients,
          ),
        ),
    );
  });
}
