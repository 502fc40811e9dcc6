import { power } from "../../power";

/** Intervals of the range of temperatures, equal in their logarithms. */
const INTERVALS = 24;
/** Share of the run in which the range is swept once and measured. */
const MEASURED = 0.04;
/** Least time of an interval, in mean times. */
const LEAST = 0.05;
/** Power of the moves per change: moves that go to and fro make the search forget less than their number says. */
const FORGETTING = 0.75;

/**
 * Temperatures by progress, with time where the problem needs it. A short sweep from hot to cold measures the mean cost E and the share of moves
 * that change something by temperature T; then the range is cooled through at constant thermodynamic speed: time in proportion to
 * sqrt(dE/d ln T / T), times the time in which the search forgets, for which a power of the moves per change stands (Salamon, Nulton, Robinson, Pedersen, Ruppeiner
 * and Liao 1988). Where nothing was measured, time is the same for every interval.
 */
export class MeasuredCooling {
  temperature: number;
  private readonly costs = new Float64Array(INTERVALS);
  private readonly samples = new Float64Array(INTERVALS);
  private readonly moves = new Float64Array(INTERVALS);
  private readonly changes = new Float64Array(INTERVALS);
  /** Share of the schedule at which each interval ends; null before they are known. */
  private ends: Float64Array | null = null;
  private interval = 0;
  private measuring = false;

  constructor(
    private readonly hottest: number,
    private readonly coldest: number,
  ) {
    this.temperature = hottest;
  }

  /** @param progress share of the run, 0 to 1 */
  advance(progress: number): void {
    this.measuring = progress < MEASURED && this.ends === null;
    if (this.measuring) {
      const share = progress / MEASURED;
      this.interval = Math.min(INTERVALS - 1, Math.floor(share * INTERVALS));
      this.temperature = this.at(share);
      return;
    }
    this.ends ??= this.allot();
    const { ends } = this;
    const share = progress < MEASURED ? 0 : (progress - MEASURED) / (1 - MEASURED);
    let interval = 0;
    while (interval < INTERVALS - 1 && ends[interval] <= share) interval++;
    const start = interval === 0 ? 0 : ends[interval - 1];
    const within = ends[interval] > start ? Math.min(1, (share - start) / (ends[interval] - start)) : 1;
    this.temperature = this.at((interval + within) / INTERVALS);
  }

  /** Takes in what a stretch of moves at the temperature has shown. @param changes moves that changed something */
  note(cost: number, moves: number, changes: number): void {
    if (!this.measuring) return;
    this.costs[this.interval] += cost;
    this.samples[this.interval]++;
    this.moves[this.interval] += moves;
    this.changes[this.interval] += changes;
  }

  private at(share: number): number {
    return this.hottest * power(this.coldest / this.hottest, share);
  }

  private allot(): Float64Array {
    const { changes, costs, moves, samples } = this;
    const times = new Float64Array(INTERVALS).fill(1);
    const measured = Array.from(samples.keys()).filter((i) => samples[i] > 0);
    if (2 * measured.length > INTERVALS) {
      // intervals that the sweep has skipped count with the next one measured
      const stand = Array.from(samples, (_, i) => measured.find((j) => j >= i) ?? measured[measured.length - 1]);
      const mean = stand.map((i) => costs[i] / samples[i]);
      stand.forEach((j, i) => {
        const drop = mean[Math.max(0, i - 1)] - mean[Math.min(INTERVALS - 1, i + 1)];
        const slope = Math.sqrt(Math.max(0, drop) / this.at((i + 0.5) / INTERVALS));
        times[i] = slope * power((moves[j] + 1) / (changes[j] + 1), FORGETTING);
      });
    }
    const total = times.reduce((sum, time) => sum + time, 0);
    const least = total > 0 ? (LEAST * total) / INTERVALS : 1;
    for (let i = 0; i < INTERVALS; i++) times[i] = Math.max(least, times[i]);
    const whole = times.reduce((sum, time) => sum + time, 0);
    let end = 0;
    return times.map((time) => {
      end += time / whole;
      return end;
    });
  }
}
