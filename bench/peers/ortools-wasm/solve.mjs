import { CpModel, CpSolver, LinearExpr } from "or-tools-wasm/cp-sat";
import { openRun } from "../common/peer.mjs";

/**
 * Stage 1 of the two-stage model through the TypeScript API of or-tools-wasm: the same variables, rows and weights as
 * `cpsat/two_stage.py`. Time only as capacity of bands with a travel allowance; routes, starts and breaks by stage 2.
 */
const WEIGHT_UNASSIGNED = 5;
const WEIGHT_CONTACT = 20;

const run = openRun();
const { compact } = run;
const { recipients, relaxation, rules, visits, weeks, workers } = compact;
const model = new CpModel();
const bool = () => model.newBoolVar();
const weighted = (terms) =>
  LinearExpr.weightedSum(
    terms.map(([literal]) => literal),
    terms.map(([, factor]) => factor),
  );
const LEAST = -1_000_000_000;
const atMost = (terms, upper, lower = LEAST) =>
  terms.length > 0 && model.addLinearConstraint(weighted(terms), lower, upper);
const costs = [];
const shiftsGiven = new Set(run.hint.shifts.map(String));
const visitsGiven = new Set(run.hint.stageOne.map(String));
const placed = new Set(run.hint.stageOne.map(([v]) => v));

const x = workers.map((worker) => worker.options.map(bool));
workers.forEach((worker, w) => {
  const { options } = worker;
  const own = (keep, factor = () => 1) =>
    options.flatMap((option, o) => (keep(option) ? [[x[w][o], factor(option)]] : []));
  for (let day = 0; day < compact.days; day++)
    model.addAtMostOne(own((option) => option.day === day).map(([literal]) => literal));
  for (const [o, option] of options.entries()) if (option.fixed) model.addBoolOr([x[w][o]]);
  for (const [a, b] of worker.restConflicts) model.addBoolOr([x[w][a].not(), x[w][b].not()]);
  for (const stretches of worker.weeklyRests) {
    const rests = stretches.map(bool);
    const hinted = stretches.findIndex((blocked) => blocked.every((o) => !shiftsGiven.has(String([w, o]))));
    for (const [i, rest] of rests.entries()) model.addHint(rest, i === Math.max(0, hinted));
    model.addExactlyOne(rests);
    stretches.forEach((blocked, i) => {
      for (const o of blocked) model.addImplication(rests[i], x[w][o].not());
    });
  }
  weeks.forEach((week, i) => {
    const inside = ({ day }) => day >= week.firstDay && day < week.firstDay + week.days;
    atMost(
      own(inside, ({ paid }) => paid),
      worker.paidPerWeek[i],
    );
    atMost(own(inside), rules.maxDaysPerWeek);
  });
  atMost(
    own(
      () => true,
      ({ paid }) => paid,
    ),
    worker.paidInAll,
  );
  const stretch = rules.maxConsecutiveDays;
  for (let day = 0; day + stretch < compact.days; day++) {
    atMost(
      own((option) => option.day >= day && option.day <= day + stretch),
      stretch,
    );
  }
});

const z = recipients.map((recipient, r) =>
  workers.map((_, w) => {
    const literal = bool();
    costs.push([literal, Math.round(recipients[r].weight)]);
    if (recipient.met.includes(w)) model.addBoolOr([literal]);
    return literal;
  }),
);
recipients.forEach(({ maxCarers, metOthers }, r) => {
  if (maxCarers > 0)
    atMost(
      z[r].map((literal) => [literal, 1]),
      maxCarers - metOthers,
    );
});
const serving = visits.map(() => new Map());
workers.forEach((worker, w) => {
  worker.options.forEach((option, o) => {
    for (const v of option.serves) serving[v].set(w, [...(serving[v].get(w) ?? []), x[w][o]]);
  });
});
const made = new Map();
const u = [];
const a = visits.map((visit, v) => {
  const own = new Map();
  for (const [w, shifts] of serving[v]) {
    const literal = bool();
    own.set(w, literal);
    model.addBoolOr([literal.not(), ...shifts]);
    for (const r of visit.recipients) {
      model.addImplication(literal, z[r][w]);
      const week = weeks.findIndex(({ days, firstDay }) => visit.day >= firstDay && visit.day < firstDay + days);
      const key = `${r} ${w} ${week}`;
      made.set(key, [...(made.get(key) ?? []), literal]);
    }
  }
  const missing = bool();
  u.push(missing);
  costs.push([
    missing,
    Math.round((WEIGHT_UNASSIGNED * visit.priority * visit.carers * visit.length) / compact.ticksPerMinute),
  ]);
  atMost([...[...own.values()].map((literal) => [literal, 1]), [missing, visit.carers]], visit.carers, visit.carers);
  return own;
});

const caseloads = workers.map(() => []);
recipients.forEach((recipient, r) => {
  if (!recipient.contact) return;
  const missing = bool();
  costs.push([missing, WEIGHT_CONTACT]);
  model.addHint(missing, true);
  const contacts = [missing];
  workers.forEach((worker, w) => {
    if (worker.caseload === 0 || (recipient.namedContact >= 0 && recipient.namedContact !== w)) return;
    const contact = bool();
    contacts.push(contact);
    model.addHint(contact, false);
    caseloads[w].push([contact, 1]);
    weeks.forEach((_, week) => {
      model.addBoolOr([contact.not(), ...(made.get(`${r} ${w} ${week}`) ?? [])]);
    });
  });
  model.addExactlyOne(contacts);
});
for (const [w, worker] of workers.entries()) atMost(caseloads[w], worker.caseload);

for (const band of relaxation.bands) {
  workers.forEach((worker, w) => {
    const allowance = relaxation.allowance[worker.mode];
    const load = band.visits.flatMap(([v, energy, inside]) =>
      a[v].has(w) ? [[a[v].get(w), energy + inside * allowance[v]]] : [],
    );
    const nearest = band.visits.flatMap(([v, , inside]) => (inside ? [allowance[v]] : []));
    const least = nearest.length > 0 ? Math.min(...nearest) : 0;
    const room = worker.options.flatMap((option, o) => {
      const present = Math.min(option.end, band.to) - Math.max(option.start, band.from);
      if (option.day !== band.day || present <= 0) return [];
      const within = option.breakEarliest >= band.from && option.breakLatest + option.breakLength <= band.to;
      return [[x[w][o], -(present + least - (within ? option.breakLength : 0))]];
    });
    const all = load.reduce((sum, [, k]) => sum + k, 0);
    if (room.length > 0 && all > Math.min(...room.map(([, k]) => -k))) atMost([...load, ...room], 0);
  });
}
workers.forEach((worker, w) => {
  for (const [v1, v2] of relaxation.conflicts[worker.mode]) {
    if (a[v1].has(w) && a[v2].has(w)) model.addBoolOr([a[v1].get(w).not(), a[v2].get(w).not()]);
  }
});
model.minimize(weighted(costs));

// a value for every variable, as in cpsat/shifts.py
for (const [w, own] of x.entries()) {
  for (const [o, literal] of own.entries()) model.addHint(literal, shiftsGiven.has(String([w, o])));
}
a.forEach((own, v) => {
  for (const [w, literal] of own) model.addHint(literal, visitsGiven.has(String([v, w])));
});
for (const [v, literal] of u.entries()) model.addHint(literal, !placed.has(v));
const met = new Set(run.hint.stageOne.flatMap(([v, w]) => visits[v].recipients.map((r) => String([r, w]))));
z.forEach((own, r) => {
  for (const [w, literal] of own.entries()) {
    model.addHint(literal, met.has(String([r, w])) || recipients[r].met.includes(w));
  }
});

let last = -1000;
let latest = null;
const solver = new CpSolver();
Object.assign(solver.parameters, {
  // as in cpsat/solve.py
  numWorkers: Math.max(2, Number(process.env.KONTINUITET_BENCH_CORES ?? 2)),
  randomSeed: run.seed,
  maxTimeInSeconds: run.left(500) / 1000,
  // as in cpsat/solve.py
  cpModelProbingLevel: 0,
  symmetryLevel: 0,
});
const read = (values) => ({
  shifts: x.flatMap((own, w) => own.flatMap((literal, o) => (values(literal) ? [[w, o]] : []))),
  visits: a.flatMap((own, v) => [...own].flatMap(([w, literal]) => (values(literal) ? [[v, w]] : []))),
});
const status = await solver.solve(model, undefined, {
  onSolution(response) {
    latest = response;
    if (run.elapsed() - last < 500) return;
    last = run.elapsed();
    const { shifts, visits: assigned } = read((literal) => Number(response.solution[literal.index]) === 1);
    run.answer(shifts, assigned, { objective: Number(response.objectiveValue) });
  },
});
const name = solver.statusName(status);
if (name === "OPTIMAL" || name === "FEASIBLE") {
  const { shifts, visits: assigned } = read((literal) => solver.booleanValue(literal));
  run.answer(shifts, assigned, {
    status: name,
    objective: solver.objectiveValue(),
    bound: solver.bestObjectiveBound(),
    early: latest === null,
  });
}
// an orderly exit waits for the solver's threads to wind up, for many seconds on Node 20
process.kill(process.pid, "SIGKILL");
