import type { Problem } from "../../problem/Problem";

const BAND_MINUTES = 30;
/** What a band without anybody on duty counts as, so that its congestion stays finite. */
const LEAST_COVER = 0.3;
/** Workers needed for each one on duty beyond which a band is short of staff: a peak lower than that is evaded within the visits' windows. */
const FULL = 1.1;
/** What a band short of staff counts more, for each worker needed and each 1 of that ratio above `FULL`. */
const SHORTAGE = 40;

/** Workers needed and on duty by half-hour of the horizon. */
export class Staffing {
  /** [band] workers that visits keep busy, each visit spread evenly over the time in which it may be made. */
  readonly need: Float64Array;
  /** [band] workers on duty. */
  readonly cover: Float64Array;
  /** [day] visit time per worker who could work, relative to the busiest day. */
  readonly scarcity: Float64Array;
  /** [band] the need, more of it where few could work: what `congestion` goes by. */
  private readonly strain: Float64Array;
  private readonly first: Int32Array;
  private readonly last: Int32Array;

  constructor(problem: Problem) {
    const { choiceDay, choiceEarliest, choiceLatest, optionEnd, optionStart, partDuration, partVisit } = problem;
    const band = BAND_MINUTES * problem.ticksPerMinute;
    const bands = Math.ceil(optionEnd.reduce((most, end) => Math.max(most, end), 0) / band) + 1;
    this.need = new Float64Array(bands);
    this.cover = new Float64Array(bands);
    this.strain = new Float64Array(bands);
    this.first = optionStart.map((start) => Math.max(0, Math.floor(start / band)));
    this.last = optionEnd.map((end) => Math.min(bands - 1, Math.ceil(end / band) - 1));
    this.scarcity = scarcityByDay(problem);
    for (let part = 0; part < problem.parts; part++) {
      const visit = partVisit[part];
      const choice = problem.visitChoices[visit];
      const choices = problem.visitChoices[visit + 1] - choice;
      for (let c = choice; c < choice + choices; c++) {
        const from = Math.max(0, Math.floor(choiceEarliest[c] / band));
        const to = Math.min(bands - 1, Math.floor((choiceLatest[c] + partDuration[part]) / band));
        const each = partDuration[part] / (band * choices * (to - from + 1));
        const strained = each * this.scarcity[choiceDay[c]];
        for (let b = from; b <= to; b++) {
          this.need[b] += each;
          this.strain[b] += strained;
        }
      }
    }
  }

  /** Puts one worker more (1) or less (-1) on duty for a shift option. */
  add(option: number, workers: number): void {
    for (let b = this.first[option]; b <= this.last[option]; b++) this.cover[b] += workers;
  }

  /** How much of what `slack` times the need lacks a shift option would cover, in worker bands, less a little for bands with enough. */
  gain(option: number, slack: number): number {
    let gain = 0;
    for (let b = this.first[option]; b <= this.last[option]; b++) {
      const lacking = slack * this.need[b] - this.cover[b];
      gain += lacking > 0 ? Math.min(1.5, lacking) : 0.05 * Math.max(-4, lacking);
    }
    return gain;
  }

  /**
   * Sum over the bands of a shift option of need^3 / cover^2, the need weighted by the day's scarcity, and of what they are short of staff. Of a given number of
   * hours, those spread like that need make its sum over all bands least; the second term keeps bands with few workers from paying for it.
   */
  congestion(option: number): number {
    const { cover, strain } = this;
    let sum = 0;
    for (let b = this.first[option]; b <= this.last[option]; b++) {
      const workers = Math.max(LEAST_COVER, cover[b]);
      const busy = strain[b] / workers;
      sum += strain[b] * (busy * busy + SHORTAGE * Math.max(0, busy - FULL));
    }
    return sum;
  }
}

function scarcityByDay(problem: Problem): Float64Array {
  const load = new Float64Array(problem.days);
  for (let part = 0; part < problem.parts; part++) {
    const visit = problem.partVisit[part];
    const first = problem.visitChoices[visit];
    const choices = problem.visitChoices[visit + 1] - first;
    for (let c = first; c < first + choices; c++) load[problem.choiceDay[c]] += problem.partDuration[part] / choices;
  }
  for (let day = 0; day < problem.days; day++) {
    let able = 0;
    for (let w = 0; w < problem.workers; w++) {
      const slot = w * problem.days + day;
      if (problem.slotOptions[slot + 1] > problem.slotOptions[slot]) able++;
    }
    load[day] /= Math.max(1, able);
  }
  const most = Math.max(1e-9, ...load);
  return load.map((x) => x / most);
}
