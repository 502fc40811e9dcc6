/** Above this many visits the presence and carer rows are written per recipient, worker and day instead of per visit. */
const MOST_SINGLE_ROWS = 400;
const WEIGHT_UNASSIGNED = 5;
const WEIGHT_CONTACT = 20;

/**
 * Stage 1 of the two-stage model as a mixed-integer program, the same as `cpsat/two_stage.py`: shifts x[w,o], assignment a[v,w], unassigned
 * u[v], carers z[r,w], contacts c[r,w]; time only as capacity of bands with a travel allowance.
 *
 * @param {import("./Compact").Compact} compact
 * @returns columns with cost and bounds, all integer; rows `lower <= sum <= upper` as lists of [column, factor]; the columns by meaning
 */
export function stageOne(compact) {
  const columns = [];
  const rows = [];
  const column = (cost = 0, lower = 0) => columns.push({ cost, lower, upper: 1 }) - 1;
  const row = (lower, upper, terms) => rows.push({ lower, upper, terms });
  const INF = Number.POSITIVE_INFINITY;
  const { rules, visits, weeks, workers } = compact;
  const inWeek = (week, day) => day >= week.firstDay && day < week.firstDay + week.days;

  const rests = [];
  const x = workers.map((worker) => worker.options.map((option) => column(0, option.fixed ? 1 : 0)));
  workers.forEach((worker, w) => {
    const { options } = worker;
    const own = (keep) => options.flatMap((option, o) => (keep(option) ? [[x[w][o], 1]] : []));
    for (let day = 0; day < compact.days; day++)
      row(
        -INF,
        1,
        own((option) => option.day === day),
      );
    for (const [a, b] of worker.restConflicts)
      row(-INF, 1, [
        [x[w][a], 1],
        [x[w][b], 1],
      ]);
    for (const stretches of worker.weeklyRests) {
      const own = stretches.map(() => column());
      rests.push(stretches.map((blocked, i) => ({ rest: own[i], shifts: blocked.map((o) => x[w][o]) })));
      row(
        1,
        1,
        own.map((rest) => [rest, 1]),
      );
      stretches.forEach((blocked, i) => {
        if (blocked.length > 0)
          row(-INF, blocked.length, [[own[i], blocked.length], ...blocked.map((o) => [x[w][o], 1])]);
      });
    }
    weeks.forEach((week, i) => {
      row(
        -INF,
        worker.paidPerWeek[i],
        options.flatMap((option, o) => (inWeek(week, option.day) ? [[x[w][o], option.paid]] : [])),
      );
      row(
        -INF,
        rules.maxDaysPerWeek,
        own((option) => inWeek(week, option.day)),
      );
    });
    row(
      -INF,
      worker.paidInAll,
      options.map((option, o) => [x[w][o], option.paid]),
    );
    const run = rules.maxConsecutiveDays;
    for (let day = 0; day + run < compact.days; day++)
      row(
        -INF,
        run,
        own((option) => option.day >= day && option.day <= day + run),
      );
  });

  const z = compact.recipients.map((recipient) =>
    workers.map((_, w) => column(recipient.weight, recipient.met.includes(w) ? 1 : 0)),
  );
  compact.recipients.forEach((recipient, r) => {
    if (recipient.maxCarers > 0)
      row(
        -INF,
        recipient.maxCarers - recipient.metOthers,
        z[r].map((k) => [k, 1]),
      );
  });
  const serving = visits.map(() => new Map());
  workers.forEach((worker, w) => {
    worker.options.forEach((option, o) => {
      for (const v of option.serves) serving[v].set(w, [...(serving[v].get(w) ?? []), o]);
    });
  });
  const a = visits.map(() => new Map());
  /** By recipient, worker and day. */
  const made = new Map();
  const u = [];
  const single = visits.length <= MOST_SINGLE_ROWS;
  visits.forEach((visit, v) => {
    u[v] = column((WEIGHT_UNASSIGNED * visit.priority * visit.carers * visit.length) / compact.ticksPerMinute);
    for (const [w, options] of serving[v]) {
      const k = column();
      a[v].set(w, k);
      if (single) row(-INF, 0, [[k, 1], ...options.map((o) => [x[w][o], -1])]);
      for (const r of visit.recipients) {
        if (single)
          row(-INF, 0, [
            [k, 1],
            [z[r][w], -1],
          ]);
        const key = `${r} ${w} ${visit.day}`;
        made.set(key, [...(made.get(key) ?? []), k]);
      }
    }
    row(visit.carers, visit.carers, [[u[v], visit.carers], ...[...a[v].values()].map((k) => [k, 1])]);
  });
  if (!single) {
    for (const [key, own] of made) {
      const [r, w] = key.split(" ").map(Number);
      row(-INF, 0, [...own.map((k) => [k, 1]), [z[r][w], -own.length]]);
    }
  }

  const contactless = [];
  const caseload = workers.map(() => []);
  compact.recipients.forEach((recipient, r) => {
    if (!recipient.contact) return;
    const contacts = [column(WEIGHT_CONTACT)];
    contactless.push(contacts[0]);
    workers.forEach((worker, w) => {
      if (worker.caseload === 0 || (recipient.namedContact >= 0 && recipient.namedContact !== w)) return;
      const c = column();
      contacts.push(c);
      caseload[w].push([c, 1]);
      for (const week of weeks) {
        const days = Array.from({ length: week.days }, (_, i) => week.firstDay + i);
        row(-INF, 0, [[c, 1], ...days.flatMap((day) => (made.get(`${r} ${w} ${day}`) ?? []).map((k) => [k, -1]))]);
      }
    });
    row(
      1,
      1,
      contacts.map((c) => [c, 1]),
    );
  });
  for (const [w, worker] of workers.entries()) row(-INF, worker.caseload, caseload[w]);

  for (const band of compact.relaxation.bands) {
    workers.forEach((worker, w) => {
      const allowance = compact.relaxation.allowance[worker.mode];
      const load = band.visits.flatMap(([v, energy, inside]) =>
        a[v].has(w) ? [[a[v].get(w), energy + inside * allowance[v]]] : [],
      );
      const least = Math.min(...band.visits.flatMap(([v, , inside]) => (inside ? [allowance[v]] : [])), 1e6) % 1e6;
      const room = worker.options.flatMap((option, o) => {
        const present = Math.min(option.end, band.to) - Math.max(option.start, band.from);
        if (option.day !== band.day || present <= 0) return [];
        const within = option.breakEarliest >= band.from && option.breakLatest + option.breakLength <= band.to;
        return [[x[w][o], -(present + least - (within ? option.breakLength : 0))]];
      });
      const all = load.reduce((sum, [, k]) => sum + k, 0);
      if (room.length > 0 && all > Math.min(...room.map(([, k]) => -k))) row(-INF, 0, [...load, ...room]);
    });
  }
  workers.forEach((worker, w) => {
    for (const [v1, v2] of compact.relaxation.conflicts[worker.mode]) {
      if (a[v1].has(w) && a[v2].has(w))
        row(-INF, 1, [
          [a[v1].get(w), 1],
          [a[v2].get(w), 1],
        ]);
    }
  });
  return { columns, rows: rows.filter(({ terms }) => terms.length > 0), x, a, u, z, rests, contactless };
}

/**
 * A solution of the program from a plan: its shifts and assignments, less the visits that the bands have no room for, nobody contact.
 *
 * @returns a value for each column, or null where a row is broken all the same
 */
export function startFrom(compact, stage, plan) {
  const values = new Float64Array(stage.columns.length);
  const visitOf = new Map(stage.a.flatMap((own, v) => [...own.values()].map((k) => [k, v])));
  for (const [w, o] of plan.shifts) values[stage.x[w][o]] = 1;
  for (const [v, w] of plan.visits) if (stage.a[v].has(w)) values[stage.a[v].get(w)] = 1;
  for (const own of stage.rests) {
    const free = own.find(({ shifts }) => shifts.every((k) => values[k] === 0));
    if (free) values[free.rest] = 1;
  }
  for (const k of stage.contactless) values[k] = 1;
  const shifts = new Set(stage.x.flat());
  const drop = (v) => {
    for (const k of stage.a[v].values()) values[k] = 0;
  };
  compact.visits.forEach(({ carers }, v) => {
    if ([...stage.a[v].values()].reduce((sum, k) => sum + values[k], 0) !== carers) drop(v);
  });
  const sum = (terms) => terms.reduce((total, [k, factor]) => total + factor * values[k], 0);
  for (const { terms, upper } of stage.rows) {
    if (terms.some(([k, factor]) => factor < 0 && !shifts.has(k))) continue;
    for (const [k] of terms) {
      if (sum(terms) <= upper) break;
      if (visitOf.has(k) && values[k] === 1) drop(visitOf.get(k));
    }
  }
  compact.visits.forEach(({ recipients }, v) => {
    const carers = [...stage.a[v]].filter(([, k]) => values[k] === 1);
    if (carers.length === 0) values[stage.u[v]] = 1;
    for (const [w] of carers) for (const r of recipients) values[stage.z[r][w]] = 1;
  });
  stage.columns.forEach(({ lower }, k) => {
    values[k] = Math.max(values[k], lower);
  });
  const holds = ({ lower, terms, upper }) => sum(terms) <= upper + 1e-6 && sum(terms) >= lower - 1e-6;
  return stage.rows.every(holds) ? values : null;
}

/** The shifts and visits of a solution by columns. */
export function readSolution({ a, x }, values) {
  const shifts = x.flatMap((own, w) => own.flatMap((k, o) => (values[k] > 0.5 ? [[w, o]] : [])));
  const visits = a.flatMap((own, v) => [...own].flatMap(([w, k]) => (values[k] > 0.5 ? [[v, w]] : [])));
  return { shifts, visits };
}
