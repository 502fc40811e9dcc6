import type { ServedVisit } from "../bounds/servedByShift";
import type { BreakRule, Instance, Rules, ShiftOption, Tick, Worker } from "../model/Instance";
import { travelMatrix } from "../model/travelMatrix";

/** Everything about a shift that decides which visits one worker can make in it. */
interface Duty {
  id: number;
  travel: Int32Array | null;
  base: number | null;
  start: Tick;
  end: Tick;
  pause: { length: Tick; from: Tick; to: Tick } | null;
}

/** A visit as a worker could make it: at its shortest, in her start intervals. */
interface Job {
  location: number;
  length: Tick;
  intervals: { from: Tick; to: Tick }[];
  latest: Tick;
}

const MOST_JOBS = 20;

/**
 * Whether a worker can make a set of visits in one shift: some order, starts inside the windows, travel by her mode, the break between two of
 * them, back in time. Exact for the visits taken alone (an order is found or none exists); the common start of a double visit and dependencies
 * are not looked at. Dynamic programming over the sets made so far (Bellman 1962; Held, Karp 1962): the earliest end is the best one.
 */
export class RouteChecker {
  private readonly duties = new Map<string, Duty>();
  private readonly jobIds = new Map<string, number>();
  private readonly jobs: Job[] = [];
  private readonly known = new Map<string, boolean>();
  private readonly size: number;

  constructor(private readonly instance: Instance) {
    this.size = instance.locations.length;
  }

  duty(worker: Worker, shift: ShiftOption): Duty {
    const pause = pauseOf(this.instance.rules, shift, this.instance.horizon.ticksPerMinute);
    const key = JSON.stringify([worker.mode, worker.base, shift.start, shift.end, pause]);
    let duty = this.duties.get(key);
    if (duty === undefined) {
      const travel = travelMatrix(this.instance, worker.mode) ?? null;
      duty = { id: this.duties.size, travel, base: worker.base, start: shift.start, end: shift.end, pause };
      this.duties.set(key, duty);
    }
    return duty;
  }

  /** Index of a visit as a worker could make it in a shift. */
  job(served: ServedVisit): number {
    const { intervals, length, visit } = served;
    const { location } = this.instance.visits[visit];
    const sorted = [...intervals].sort((a, b) => a.from - b.from || a.to - b.to);
    const key = JSON.stringify([visit, length, sorted]);
    let id = this.jobIds.get(key);
    if (id === undefined) {
      id = this.jobs.length;
      this.jobIds.set(key, id);
      this.jobs.push({ location, length, intervals: sorted, latest: Math.max(...sorted.map(({ to }) => to)) });
    }
    return id;
  }

  jobOf(id: number): Job {
    return this.jobs[id];
  }

  /** @param jobs distinct, in any order */
  fits(duty: Duty, jobs: readonly number[]): boolean {
    if (jobs.length === 0) return true;
    const sorted = [...jobs].sort((a, b) => a - b);
    const key = `${duty.id}:${sorted.join()}`;
    let answer = this.known.get(key);
    if (answer === undefined) {
      answer = this.search(
        duty,
        sorted.map((job) => this.jobs[job]),
      );
      if (this.known.size > MOST_KNOWN) this.known.clear();
      this.known.set(key, answer);
    }
    return answer;
  }

  private search(duty: Duty, jobs: readonly Job[]): boolean {
    const { base, end, pause, start, travel } = duty;
    const n = jobs.length;
    let work = 0;
    for (const job of jobs) work += job.length;
    if (work + (pause?.length ?? 0) > end - start) return false;
    if (n > MOST_JOBS) return true;
    const { size } = this;
    const drive = (from: number | null, to: number | null) =>
      from === null || to === null || travel === null ? 0 : travel[from * size + to];
    // state: set made * 2n + last made * 2 + break taken
    let states = new Map<number, Tick>();
    const everything = 2 ** n - 1;
    const reach = (into: Map<number, Tick>, set: number, j: number, taken: number, at: Tick) => {
      const begin = firstStart(jobs[j], at);
      if (begin === NEVER) return;
      const done = begin + jobs[j].length;
      for (let other = 0; other < n; other++) if ((set & (1 << other)) === 0 && jobs[other].latest < done) return;
      const key = set * 2 * n + 2 * j + taken;
      const before = into.get(key);
      if (before === undefined || done < before) into.set(key, done);
    };
    for (let j = 0; j < n; j++) {
      const out = start + drive(base, jobs[j].location);
      reach(states, 1 << j, j, 0, out);
      if (pause !== null && pause.from <= pause.to)
        reach(states, 1 << j, j, 1, Math.max(out, pause.from) + pause.length);
    }
    for (let made = 1; made < n; made++) {
      const next = new Map<number, Tick>();
      for (const [key, at] of states) {
        const taken = key & 1;
        const last = (key % (2 * n)) >> 1;
        const set = Math.floor(key / (2 * n));
        for (let j = 0; j < n; j++) {
          if (set & (1 << j)) continue;
          const ride = drive(jobs[last].location, jobs[j].location);
          reach(next, set | (1 << j), j, taken, at + ride);
          if (!taken && pause !== null && at <= pause.to)
            reach(next, set | (1 << j), j, 1, Math.max(at + ride, Math.max(at, pause.from)) + pause.length);
        }
      }
      states = next;
      if (states.size === 0) return false;
    }
    for (const [key, at] of states) {
      const back = drive(jobs[(key % (2 * n)) >> 1].location, base);
      if (Math.floor(key / (2 * n)) !== everything) continue;
      if (pause === null || key & 1) {
        if (at + back <= end) return true;
      } else if (at <= pause.to && Math.max(at + back, Math.max(at, pause.from)) + pause.length <= end) return true;
    }
    return false;
  }
}

const NEVER = Number.POSITIVE_INFINITY;
const MOST_KNOWN = 1_000_000;

function firstStart(job: Job, at: Tick): Tick {
  for (const { from, to } of job.intervals) if (at <= to) return Math.max(at, from);
  return NEVER;
}

/** The starts that a break may have, so that nobody works too long without one; null where there is no break. */
function pauseOf(rules: Rules, shift: ShiftOption, ticksPerMinute: number): Duty["pause"] {
  const rule: BreakRule | null = shift.break;
  if (rule === null) return null;
  const limit = rules.maxWorkWithoutBreakHours;
  const stretch = limit === null ? NEVER : limit * 60 * ticksPerMinute;
  let from = Math.max(rule.earliest, shift.start);
  let to = Math.min(rule.latest, shift.end - rule.length);
  // a published shift that cannot keep the limit is a finding of the input
  const late = Math.max(from, Math.ceil(shift.end - stretch - rule.length));
  const early = Math.min(to, Math.floor(shift.start + stretch));
  if (late <= early || !shift.fixed) {
    from = late;
    to = early;
  }
  return { length: rule.length, from, to };
}

export type { Duty, Job };
