import type { Problem } from "../problem/Problem";
import { ChangeLog } from "../search/shared/ChangeLog";
import type { RunPlan } from "../search/stop/planRun";
import type { RunProgress } from "../search/stop/RunProgress";
import type { Carrier } from "./Carrier";
import { CarrierLost } from "./CarrierLost";
import { compareLevels } from "./compareLevels";
import { exchange } from "./exchange";
import type { LaneReport } from "./LaneReport";
import type { LaneSetup } from "./LaneSetup";
import type { Leg } from "./Leg";
import { LocalCarrier } from "./LocalCarrier";
import { relativeGain } from "./relativeGain";
import { type Mark, marksOf, nextRound, type Round } from "./rounds";

/** How long workers get to hand in what they have when the run is stopped. */
const HAND_IN_MS = 25;
/** How far a run may exceed its time limit before the workers are not waited for. */
const GRACE_MS = 150;

/** The best roster of all lanes, packed, with the moves of all lanes. */
export interface Standing extends LaneReport {
  best: Int32Array;
}

export interface Hooks {
  /** Milliseconds since the run began. */
  elapsed: () => number;
  /** Called when lanes have reported; an error it throws ends the run and is passed on. */
  onReports: (standing: Standing, fraction: number | null) => void;
  /** Called with the reason when a worker has failed before the run has ended; an error it throws ends the run and is passed on. */
  onLost?: ((reason: string) => void) | undefined;
  /** The instance compiled, for searches in this thread. */
  problem?: Problem;
  /** Memory in which the lanes of one walk share it. */
  makeLog?: () => SharedArrayBuffer;
}

/** Runs the lanes leg by leg on their carriers, lets them exchange rosters in between, and ends the run. */
export class Cooperation {
  private readonly records = new Map<number, Standing>();
  private readonly constructed = new Map<number, Float64Array>();
  /** Legs that all lanes have done: what a replaced carrier has to do again. */
  private readonly history: Leg[] = [];
  private readonly lanes: readonly number[];
  private readonly walks: number;
  /** Of the walks shared at present. */
  private logs: SharedArrayBuffer[] = [];
  private carriers: Carrier[] = [];
  private fewest: Int32Array = new Int32Array(0);
  private known: Float64Array | null = null;
  private improvedAtMs = 0;
  private improvedAtIterations = 0;
  private stopped: string | null = null;
  private atOnce = false;
  private failure: { error: unknown } | null = null;
  private halt: () => void = () => {};
  private readonly halted: Promise<void>;

  constructor(
    private readonly setup: LaneSetup,
    private readonly plan: RunPlan,
    private readonly hooks: Hooks,
  ) {
    this.lanes = setup.lanes.map(({ lane }) => lane);
    this.walks = new Set(setup.lanes.map(({ walk }) => walk)).size;
    this.halted = new Promise((resolve) => {
      this.halt = resolve;
    });
  }

  /** A carrier in this thread. */
  local(lanes: readonly number[]): Carrier {
    const part = this.part(lanes);
    const { problem } = this.hooks;
    return new LocalCarrier("instance" in part ? { ...part, problem } : part, this.receive);
  }

  /** The setup of some of the lanes. */
  part(lanes: readonly number[]): LaneSetup {
    return { ...this.setup, lanes: this.setup.lanes.filter(({ lane }) => lanes.includes(lane)) };
  }

  /** Takes reports of lanes. */
  readonly receive = (reports: readonly LaneReport[]): void => {
    for (const report of reports) this.record(report);
    if (this.stopped !== null || reports.length === 0) return;
    if (this.plan.unit === "ms") this.noteImprovement();
    try {
      this.hooks.onReports(this.standing(), this.fraction());
    } catch (error) {
      this.failure ??= { error };
      this.stop("failed");
    }
    this.check((readsClock) => readsClock || this.plan.unit === "ms", null);
  };

  /**
   * Ends the run; the first reason counts.
   * @param atOnce whether first rosters under construction are taken as they are
   */
  stop(reason: string, atOnce = false): void {
    if (this.stopped !== null) return;
    this.stopped = reason;
    this.atOnce = atOnce;
    for (const carrier of this.carriers) carrier.stop(atOnce);
    this.halt();
  }

  /** Names the carriers that `run` will run on. */
  enlist(carriers: readonly Carrier[]): void {
    this.carriers = [...carriers];
    if (this.stopped !== null) for (const carrier of carriers) carrier.stop(this.atOnce);
  }

  /**
   * Runs on the carriers enlisted until the plan's end or `stop`. Afterwards `standing()` is the result, and the carriers are to be disposed of.
   * @param fewest lower bound on distinct carers by recipient; none where nobody is met
   */
  async run(fewest: readonly number[]): Promise<string> {
    this.fewest = Int32Array.from(fewest);
    const { deadlineMs, unit } = this.plan;
    // longer delays overflow the timer
    const alarm =
      deadlineMs < 2 ** 31 - GRACE_MS
        ? setTimeout(() => this.stop("timeLimit"), deadlineMs + GRACE_MS - this.hooks.elapsed())
        : undefined;
    try {
      if (this.stopped === null) {
        const work = this.work();
        await Promise.race([work, this.halted.then(() => Promise.race([work, wait(HAND_IN_MS)]))]);
      } else {
        // workers hand in what they have constructed; this thread would begin only now
        const remote = this.carriers.filter((carrier) => !(carrier instanceof LocalCarrier));
        if (remote.length > 0)
          await Promise.race([Promise.allSettled(remote.map((carrier) => carrier.prepare())), wait(HAND_IN_MS)]);
      }
      // stopped before any worker had constructed a roster
      if (this.records.size === 0 && this.failure === null) {
        const carrier = this.carriers.find((one) => one instanceof LocalCarrier) ?? this.local(this.lanes.slice(0, 1));
        if (this.atOnce) carrier.stop(true);
        await carrier.prepare();
      }
    } finally {
      clearTimeout(alarm);
    }
    if (this.failure) throw this.failure.error;
    return this.stopped ?? (unit === "ms" ? "timeLimit" : "iterationLimit");
  }

  /** Lets the carriers go, at the end or after a failure. */
  dispose(): void {
    for (const carrier of this.carriers) carrier.dispose();
  }

  standing(): Standing {
    let best: Standing | null = null;
    let iterations = 0;
    for (const lane of this.lanes) {
      const record = this.records.get(lane);
      if (record === undefined) continue;
      iterations += record.iterations;
      if (best === null || compareLevels(record.levels, best.levels) < 0) best = record;
    }
    if (best === null) throw new Error("internal: no lane has reported");
    return { ...best, iterations };
  }

  fraction(): number | null {
    const { limit, rounds, unit } = this.plan;
    if (rounds) return null;
    const done = unit === "ms" ? this.hooks.elapsed() : this.standing().iterations;
    return limit > 0 ? Math.min(1, done / limit) : 1;
  }

  private async work(): Promise<void> {
    let round = nextRound(this.plan, this.lanes.length, null, 0);
    let before: Float64Array | null = null;
    for (let index = 0; round !== null; index++) {
      let from = 0;
      let adopt: Leg["adopt"] = index > 0 ? this.restart() : {};
      for (const mark of marksOf(this.plan, this.walks, round)) {
        await this.runTo(round, from, mark, adopt);
        if (this.stopped !== null) return;
        from = mark.at;
        adopt = mark.exchange ? this.exchanged() : {};
        this.noteImprovement();
        const after = this.standing().levels;
        before ??= this.bestConstructed();
        const gain = this.plan.rounds && mark.at === 1 ? relativeGain(before, after) : null;
        this.check(() => true, gain);
        if (this.stopped !== null) return;
        if (mark.at === 1) before = after;
      }
      round = nextRound(this.plan, this.lanes.length, round, this.hooks.elapsed());
    }
  }

  /** One leg on every carrier. */
  private async runTo(round: Round, from: number, { at }: Mark, adopt: Leg["adopt"]): Promise<void> {
    const share = (x: number) => round.from + (1 - round.from) * Math.min(1, x);
    const lanes = this.lanes.length;
    const moves: Leg["moves"] = {};
    this.lanes.forEach((lane, i) => {
      const quota = Math.floor(round.length / lanes) + (i < round.length % lanes ? 1 : 0);
      moves[lane] = Math.round(quota * at) - Math.round(quota * from);
    });
    const { fewest } = this;
    const { unit } = this.plan;
    const shared = this.shareWalks();
    const leg = (walks: Leg["walks"]): Leg => {
      if (unit === "iterations") return { unit, from: share(from), to: share(at), ms: 0, moves, adopt, walks, fewest };
      // a lane that was late, because it had a roster to construct, has a shorter leg, not one that begins cooler
      const ms = Math.max(0, at * round.length - (this.hooks.elapsed() - round.start));
      return { unit, from: share(from), to: share(at), ms, moves: {}, adopt, walks, fewest };
    };
    const task = async (carrier: Carrier, walks: Leg["walks"]) => {
      await carrier.prepare();
      if (this.stopped === null) await carrier.run(leg(walks));
    };
    await Promise.all(
      this.carriers.map(async (carrier) => {
        try {
          await task(carrier, shared);
        } catch (error) {
          if (!(error instanceof CarrierLost)) throw error;
          // it may have ended while it held the lock
          for (const log of this.logs) ChangeLog.free(log);
          carrier.dispose();
          if (this.stopped === null) this.hooks.onLost?.(error.message);
          // alone: what the lost member had read and written is not this one's roster
          if (this.stopped === null) await this.replace(carrier, (other) => task(other, {}));
        }
      }),
    );
    if (unit === "iterations") this.history.push(leg({}));
  }

  /**
   * Goes on without a carrier. Where the result must not depend on it, this thread does its work again; else its lanes are given up, and
   * this thread carries one only where no other is left.
   */
  private async replace(lost: Carrier, task: (carrier: Carrier) => Promise<void>): Promise<void> {
    const again = this.plan.unit === "iterations";
    this.carriers = this.carriers.filter((carrier) => carrier !== lost);
    if (!again && this.carriers.length > 0) return;
    const carrier = this.local(again ? lost.lanes : lost.lanes.slice(0, 1));
    this.carriers.push(carrier);
    await carrier.prepare();
    for (const leg of this.history) if (this.stopped === null) await carrier.run(leg);
    await task(carrier);
  }

  private record(report: LaneReport): void {
    const { best, figures, iterations, lane, levels } = report;
    const before = this.records.get(lane);
    if (!this.constructed.has(lane)) this.constructed.set(lane, levels);
    // a replaced carrier reports once more what is known
    if (before) before.iterations = Math.max(before.iterations, iterations);
    if (best === null || (before && compareLevels(levels, before.levels) >= 0)) return;
    this.records.set(lane, { lane, iterations: Math.max(before?.iterations ?? 0, iterations), levels, figures, best });
  }

  private exchanged(): Leg["adopt"] {
    const adopt: Leg["adopt"] = {};
    const standings = this.setup.lanes.flatMap(({ lane, walk }) => {
      const record = this.records.get(lane);
      return record === undefined ? [] : [{ lane, walk, levels: record.levels }];
    });
    for (const { from, lane } of exchange(standings)) adopt[lane] = (this.records.get(from) as Standing).best;
    return adopt;
  }

  /** New memory for each walk of several lanes, and who takes part in it. */
  private shareWalks(): Leg["walks"] {
    const walks: Leg["walks"] = {};
    const { makeLog } = this.hooks;
    this.logs = [];
    for (let walk = 0; walk < this.walks && makeLog !== undefined; walk++) {
      const members = this.setup.lanes.filter((one) => one.walk === walk);
      if (members.length < 2) continue;
      const log = makeLog();
      this.logs.push(log);
      members.forEach(({ lane }, member) => {
        walks[lane] = { log, member };
      });
    }
    return walks;
  }

  /** Every lane goes on from the best roster of its own, the worse half from the best of all. */
  private restart(): Leg["adopt"] {
    const own: Leg["adopt"] = {};
    for (const { best, lane } of this.records.values()) own[lane] = best;
    return { ...own, ...this.exchanged() };
  }

  private bestConstructed(): Float64Array {
    return [...this.constructed.values()].reduce((a, b) => (compareLevels(b, a) < 0 ? b : a));
  }

  /** Notes when the best roster last improved: in a run measured in moves, only where all lanes have done equally many. */
  private noteImprovement(): void {
    const { iterations, levels } = this.standing();
    if (this.known !== null && compareLevels(levels, this.known) >= 0) return;
    this.known = levels;
    this.improvedAtMs = this.hooks.elapsed();
    this.improvedAtIterations = iterations;
  }

  private check(asked: (readsClock: boolean) => boolean, roundGain: number | null): void {
    if (this.stopped !== null) return;
    const { figures, iterations } = this.standing();
    const progress: RunProgress = {
      elapsedMs: this.hooks.elapsed(),
      iterations,
      improvedAtMs: this.improvedAtMs,
      improvedAtIterations: this.improvedAtIterations,
      unassigned: figures.loose,
      unassignedValue: figures.penalty,
      missingContacts: figures.misses,
      carers: figures.carers,
      continuity: figures.continuity,
      fewestCarers: this.fewest.reduce((sum, carers) => sum + carers, 0),
      roundGain,
    };
    for (const { name, reached, readsClock } of this.plan.checks) {
      if (!asked(readsClock) || !reached(progress)) continue;
      this.stop(name);
      return;
    }
  }
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
