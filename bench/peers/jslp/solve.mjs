import solver from "javascript-lp-solver";
import { openRun } from "../common/peer.mjs";

/**
 * javascript-lp-solver can't hold stage 1 as a whole, nor a day of it, so it gets what it can: on the greedy plan's rota, recipient by
 * recipient (most visits first), a program that gives the recipient's visits to workers on duty with as few carers as possible.
 *
 * Variables: a[v,w], z[w], u[v]; the room of a worker's day counts visits, travel allowance and what earlier recipients took, in the bands
 * of stage 1. Minimise 5 per unassigned minute + carers. Its word is not taken for anything: an answer that is not integral or overfills a
 * band is dropped, and the recipient's visits are left to stage 2.
 */
const run = openRun();
const { compact } = run;
const { relaxation, visits, workers } = compact;
const MOST_MS = 1000;

const dutyOf = new Map(run.hint.shifts.map(([w, o]) => [`${w} ${workers[w].options[o].day}`, workers[w].options[o]]));
const assigned = [];
const bandsOf = visits.map(() => []);
relaxation.bands.forEach((band, b) => {
  for (const [v, energy, inside] of band.visits) bandsOf[v].push({ b, energy, inside });
});
const room = new Map();
const key = (b, w) => `${b},${w}`;
relaxation.bands.forEach((band, b) => {
  workers.forEach((_, w) => {
    const duty = dutyOf.get(`${w} ${band.day}`);
    if (!duty) return;
    const within = duty.breakEarliest >= band.from && duty.breakLatest + duty.breakLength <= band.to;
    const present = Math.min(duty.end, band.to) - Math.max(duty.start, band.from);
    room.set(key(b, w), Math.max(0, present - (within ? duty.breakLength : 0)));
  });
});
const load = (v, w, { energy, inside }) => energy + inside * relaxation.allowance[workers[w].mode][v];

const own = compact.recipients.map((_, r) => visits.flatMap((visit, v) => (visit.recipients[0] === r ? [v] : [])));
const order = own.map((_, r) => r).sort((a, b) => own[b].length - own[a].length);
const count = { solved: 0, notIntegral: 0, overfull: 0, infeasible: 0 };
for (const r of order) {
  if (run.left() < 200) break;
  const model = {
    optimize: "cost",
    opType: "min",
    constraints: {},
    variables: {},
    binaries: {},
    options: { timeout: Math.min(MOST_MS, run.left()) },
  };
  const bool = (name, terms) => {
    model.variables[name] = terms;
    model.binaries[name] = 1;
  };
  for (const v of own[r]) {
    const visit = visits[v];
    model.constraints[`visit${v}`] = { equal: visit.carers };
    bool(`u${v}`, {
      cost: (5 * visit.priority * visit.carers * visit.length) / compact.ticksPerMinute,
      [`visit${v}`]: visit.carers,
    });
    for (const w of visit.eligible) {
      const duty = dutyOf.get(`${w} ${visit.day}`);
      if (!duty?.serves.includes(v)) continue;
      const terms = { cost: 0, [`visit${v}`]: 1, [`meet${v},${w}`]: 1 };
      model.constraints[`meet${v},${w}`] = { max: 0 };
      for (const part of bandsOf[v]) {
        if (!room.has(key(part.b, w))) continue;
        terms[`room${key(part.b, w)}`] = load(v, w, part);
        model.constraints[`room${key(part.b, w)}`] = { max: room.get(key(part.b, w)) };
      }
      bool(`a${v},${w}`, terms);
      if (!model.variables[`z${w}`]) bool(`z${w}`, { cost: compact.recipients[r].weight });
      model.variables[`z${w}`][`meet${v},${w}`] = -1;
    }
  }
  const answer = solver.Solve(model);
  count.solved++;
  if (!answer.feasible) {
    count.infeasible++;
    continue;
  }
  const names = Object.keys(model.variables);
  if (names.some((name) => Math.abs((answer[name] ?? 0) - Math.round(answer[name] ?? 0)) > 1e-6)) {
    count.notIntegral++;
    continue;
  }
  const taken = names
    .filter((name) => name[0] === "a" && answer[name] > 0.5)
    .map((name) => name.slice(1).split(",").map(Number));
  const used = new Map();
  for (const [v, w] of taken) {
    for (const part of bandsOf[v]) used.set(key(part.b, w), (used.get(key(part.b, w)) ?? 0) + load(v, w, part));
  }
  if ([...used].some(([at, amount]) => amount > (room.get(at) ?? Number.POSITIVE_INFINITY) + 1e-6)) {
    count.overfull++;
    continue;
  }
  for (const [at, amount] of used) if (room.has(at)) room.set(at, room.get(at) - amount);
  assigned.push(...taken);
  run.answer(run.hint.shifts, assigned, { ...count, recipients: order.length });
}
run.answer(run.hint.shifts, assigned, { ...count, recipients: order.length });
