// A sick call at 06:30 on a Wednesday: three workers away, drawn by chance from those on duty. Compares the repair with solving anew, the latter for the first two draws.
// With `lived`, the week before is planned too and its encounters are the history, as in a unit that has been planned so for a while: the 14-day window of the measures is then full.
// usage: npm run bench:replan [-- <instance or profile:recipients:days:seed> [<seconds for a published roster> [<draws> [<seconds for solving anew> [new or lived]]]]]
import { readFileSync } from "node:fs";
import { loadavg } from "node:os";
import { generate, parseInstance, replan, solve, verify } from "../dist/index.js";

const [
  unit = "../shared/benchmarks/units/unit-100x30-7d.json",
  publishSeconds = "20",
  draws = "6",
  anewSeconds = "20",
  past = "new",
] = process.argv.slice(2);
const [profile, recipients, days, seed] = unit.split(":");
const document =
  seed === undefined
    ? JSON.parse(readFileSync(unit, "utf8"))
    : generate({
        profile,
        setting: "smallTown",
        recipients: Number(recipients),
        days: Number(days),
        seed: Number(seed),
      }).document;

function read(one) {
  const { instance, issues } = parseInstance(one);
  if (instance === null) throw new Error(`the instance cannot be read: ${JSON.stringify(issues[0])}`);
  return instance;
}

const publish = (one, draw) => solve(one, { seed: draw, timeLimitMs: Number(publishSeconds) * 1000 });
const daysLater = (date, days) => new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

/** The same week seven days earlier, in which those work at the weekend who are off at this one. */
function weekBefore() {
  const moved = JSON.stringify(document).replace(/"(\d{4}-\d\d-\d\d)"/g, (_, date) => `"${daysLater(date, -7)}"`);
  const before = JSON.parse(moved);
  const weekend = [0, 1, 2, 3, 4, 5, 6]
    .map((day) => daysLater(before.horizon.start, day))
    .filter((date) => [0, 6].includes(new Date(date).getUTCDay()));
  for (const { shifts } of before.workers) {
    const off = shifts.unavailable ?? [];
    const free = weekend.every((date) => off.includes(date));
    shifts.unavailable = [...off.filter((date) => !weekend.includes(date)), ...(free ? [] : weekend)];
  }
  return before;
}

/** The instance with the encounters of a roster of the week before. */
async function lived(draw) {
  const before = read(weekBefore());
  const { shifts } = await publish(before, draw + 1000);
  const recipientsOf = new Map(before.visits.map((visit) => [visit.id, visit.recipients]));
  const history = shifts.flatMap(({ date, visits, worker }) =>
    visits.flatMap(({ visit }) =>
      recipientsOf.get(visit).map((r) => ({ recipient: before.recipients[r].id, worker, date, visits: 1 })),
    ),
  );
  return read({ ...document, history });
}

if (document.horizon.days !== 7 && past === "lived") throw new Error("a week before is made for one week only");
let instance = read(document);
const day = instance.horizon.weekdays.indexOf(3);
const date = instance.horizon.dates[day];
const recipientsOf = new Map(instance.visits.map((visit) => [visit.id, visit.recipients]));

function carersOf({ shifts }) {
  const carers = new Map();
  for (const { visits, worker } of shifts)
    for (const { visit } of visits) carers.set(visit, [...(carers.get(visit) ?? []), worker]);
  return carers;
}

function figures(published, roster, revised, away) {
  const before = carersOf(published);
  const after = carersOf(roster);
  const crew = instance.recipients.map(({ historyCarers }) => new Set(historyCarers));
  for (const [visit, workers] of before)
    for (const worker of workers) for (const r of recipientsOf.get(visit)) crew[r].add(worker);
  let lost = 0;
  let moved = 0;
  let known = 0;
  let others = 0;
  let changed = 0;
  const goneFrom = new Set(
    published.shifts
      .filter((shift) => shift.date === date && away.includes(shift.worker))
      .flatMap(({ visits }) => visits.map(({ visit }) => visit)),
  );
  for (const [visit, workers] of before) {
    for (const worker of workers) {
      const isLost = goneFrom.has(visit) && away.includes(worker);
      if (isLost) lost++;
      else others++;
      if (!isLost && !after.get(visit)?.includes(worker)) changed++;
    }
    for (const worker of after.get(visit) ?? []) {
      if (workers.includes(worker)) continue;
      moved++;
      if (recipientsOf.get(visit).every((r) => crew[r].has(worker))) known++;
    }
  }
  const { objectives, valid } = verify(revised, roster, { published });
  return {
    lost,
    moved,
    otherShare: (100 * changed) / others,
    knownShare: (100 * known) / Math.max(1, moved),
    strangers: moved - known,
    left: published.unassigned.length,
    unassigned: roster.unassigned.length,
    carers: Object.values(objectives.continuity.carers).reduce((sum, count) => sum + count, 0),
    valid,
  };
}

const columns = [
  "draw",
  "how",
  "ms",
  "cpu ms",
  "valid",
  "lost",
  "left out before",
  "left out",
  "moved",
  "to strangers",
  "others changed %",
  "moved to known %",
  "carers",
];
console.log(`| ${columns.join(" | ")} |\n|${columns.map(() => "---").join("|")}|`);
function print(draw, how, ms, cpu, found) {
  const { carers, knownShare, left, lost, moved, otherShare, strangers, unassigned, valid } = found;
  const cells = [
    draw,
    how,
    Math.round(ms),
    Math.round(cpu),
    valid,
    lost,
    left,
    unassigned,
    moved,
    strangers,
    otherShare.toFixed(1),
    knownShare.toFixed(0),
    carers,
  ];
  console.log(`| ${cells.join(" | ")} |`);
}
async function timed(work) {
  const started = performance.now();
  const used = process.cpuUsage();
  const result = await work();
  const { system, user } = process.cpuUsage(used);
  return { result, ms: performance.now() - started, cpu: (system + user) / 1000 };
}

let state = 12345;
const draw = (n) => {
  state = (Math.imul(state, 1103515245) + 12345) >>> 0;
  return Math.floor((state / 4294967296) * n);
};
for (let round = 1; round <= Number(draws); round++) {
  if (past === "lived") instance = await lived(round);
  const published = await publish(instance, round);
  const onDuty = published.shifts.filter((shift) => shift.date === date).map(({ worker }) => worker);
  const away = [];
  while (away.length < 3) away.push(...onDuty.splice(draw(onDuty.length), 1));
  const changes = { freeze: `${date}T06:30`, absences: away.map((worker) => ({ worker, from: date })) };
  const repair = await timed(() => replan(instance, published, changes));
  const { instance: revised, roster } = repair.result;
  const stands = (one) =>
    JSON.stringify(
      one.shifts
        .filter((shift) => shift.date < date)
        .toSorted((a, b) => (a.worker + a.date < b.worker + b.date ? -1 : 1)),
    );
  if (stands(roster) !== stands(published)) throw new Error("work before the freeze time has changed");
  print(round, "repair", repair.ms, repair.cpu, figures(published, roster, revised, away));
  if (round > 2 || Number(anewSeconds) === 0) continue;
  for (const seconds of [2, Number(anewSeconds)]) {
    const anew = await timed(() => solve(revised, { seed: round, timeLimitMs: seconds * 1000 }));
    print(round, `solved anew, ${seconds} s`, anew.ms, anew.cpu, figures(published, anew.result, revised, away));
  }
}
console.log(
  `load ${loadavg()
    .map((load) => load.toFixed(1))
    .join(", ")}`,
);
