import type { StartIntervals } from "../StartIntervals";
import { Label, NEVER, Shift, Tick } from "./Label";
import type { RosterData } from "./RosterData";
import { larger, smaller } from "./ticks";

/** Where in a row a visit could be inserted, and what that costs; nothing is changed. */
export function scansOf(roster: RosterData) {
  // a constant to the compiler, unlike a parameter
  const data = roster;
  return { missesShift, lacksRoom, scan, scanReplacing, scanIntervals };

  /** Whether a visit with this start window cannot stand inside the slot's shift, or the slot is off duty: no scan can succeed. */
  function missesShift(slot: number, duration: number, es: number, ls: number): boolean {
    const shift = data.shifts + slot * Shift.Size;
    return data.labels[shift + Shift.Start] > ls || data.labels[shift + Shift.End] < es + duration;
  }

  /** Whether visits, travel and break leave a slot on duty less than the duration, so that no scan can succeed. */
  function lacksRoom(slot: number, duration: number): boolean {
    const { labels } = data;
    const shift = data.shifts + slot * Shift.Size;
    const taken = labels[shift + Shift.Rest] + labels[shift + Shift.Visits] + labels[shift + Shift.Travel];
    return labels[shift + Shift.End] - labels[shift + Shift.Start] - taken < duration && data.problem.triangular;
  }

  /**
   * Cheapest feasible insertion of a visit of the given place, duration and start window into a row.
   * @returns extra travel in ticks, or NEVER; the position to insert before which is then in `foundPosition`
   */
  function scan(slot: number, at: number, duration: number, es: number, ls: number): number {
    const { labels } = data;
    // `| 0` throughout: the compiler then neither checks sums for overflow nor boxes what it keeps
    const first = es | 0;
    const latest = ls | 0;
    const takes = duration | 0;
    const shift = (data.shifts + Math.imul(slot | 0, Shift.Size)) | 0;
    const here = (labels[shift + Shift.Matrix] + Math.imul(at | 0, data.problem.locations | 0)) | 0;
    const into = (here + data.waysInto) | 0;
    const onward = (here + data.waysOut) | 0;
    const rest = labels[shift + Shift.Rest];
    const restFrom = labels[shift + Shift.RestFrom];
    const restTo = labels[shift + Shift.RestTo];
    const base = Math.imul(slot | 0, (data.stride | 0) * Label.Size);
    const last = (base + Math.imul(data.length[slot], Label.Size)) | 0;
    const leastEnd = (first + takes) | 0;
    let best: number = Tick.Never;
    let found = (base - Label.Size) | 0;
    let k = base;
    // latest starts grow along the row: before the first one late enough nothing fits
    while (k <= last && labels[(k + Label.Size + Label.Late0) | 0] < leastEnd) k = (k + Label.Size) | 0;
    const soonest = rest > 0 ? Label.End0 : Label.End1;
    // where the worker comes from, and from the middle of a step on where she goes next
    let place = labels[(k + Label.Place) | 0];
    for (; k <= last; k = (k + Label.Size) | 0) {
      // with a break to come a visit ends no later than with it taken, and may start no later
      if (labels[(k + soonest) | 0] > latest) break;
      const t1 = labels[(into + place) | 0];
      place = labels[(k + Label.Size + Label.Place) | 0];
      const t2 = labels[(onward + place) | 0];
      const extra = (t1 + t2 - labels[(k + Label.Leg) | 0]) | 0;
      if (extra >= best) continue;
      const d0 = labels[(k + Label.End0) | 0];
      const l0 = labels[(k + Label.Size + Label.Late0) | 0];
      const a0 = (d0 + t1) | 0;
      let start = larger(a0, first);
      if (start <= latest) {
        // the break comes after this visit
        const end = (start + takes) | 0;
        const on = (end + t2) | 0;
        if (on <= labels[(k + Label.Size + Label.Late1) | 0]) {
          best = extra;
          found = k;
          continue;
        }
        if (end <= restTo) {
          if (((larger(on, restFrom) + rest) | 0) <= l0) {
            best = extra;
            found = k;
            continue;
          }
        }
      }
      start = (labels[(k + Label.End1) | 0] + t1) | 0;
      if (d0 <= restTo) {
        start = smaller(start, (larger(a0, restFrom) + rest) | 0);
      }
      start = larger(start, first);
      if (start <= latest && ((start + takes + t2) | 0) <= l0) {
        best = extra;
        found = k;
      }
    }
    data.evaluations += (((k - base) | 0) / Label.Size) | 0;
    data.foundPosition = (((found + Label.Size - base) | 0) / Label.Size) | 0;
    return best;
  }

  /**
   * The cheapest run of at most `most` parts to put out so that the visit fits in their place.
   * @param burden cost of putting out each part; NEVER or more forbids it
   * @returns summed burden plus `travelWeight` x extra travel, or NEVER; the run is `foundSegment` parts from `foundPosition`
   */
  function scanReplacing(
    slot: number,
    at: number,
    duration: number,
    es: number,
    ls: number,
    most: number,
    burden: Float64Array,
    travelWeight: number,
  ): number {
    const { labels, row } = data;
    const { locations } = data.problem;
    const shift = data.shifts + slot * Shift.Size;
    const ways = data.waysOut + labels[shift + Shift.Matrix];
    const onward = ways + at * locations;
    const into = onward + data.waysInto - data.waysOut;
    const rest = labels[shift + Shift.Rest];
    const restFrom = labels[shift + Shift.RestFrom];
    const restTo = labels[shift + Shift.RestTo];
    const base = slot * data.stride;
    const last = base + data.length[slot];
    const leastEnd = es + duration;
    let best = NEVER;
    let foundAt = -1;
    let foundRun = 0;
    let looked = 0;
    for (let k = base; k <= last; k++) {
      const d0 = labels[k * Label.Size + Label.End0];
      const d1 = labels[k * Label.Size + Label.End1];
      if (d0 > ls && d1 > ls) break;
      const place = labels[k * Label.Size + Label.Place];
      const t1 = labels[into + place];
      const a0 = d0 + t1;
      const early = a0 < es ? es : a0;
      let taken = d1 + t1;
      if (d0 <= restTo) {
        let c = a0 < restFrom ? restFrom : a0;
        c += rest;
        if (c < taken) taken = c;
      }
      if (taken < es) taken = es;
      if (early > ls && taken > ls) continue;
      let price = 0;
      for (let run = 0; run <= most; run++) {
        if (run > 0) {
          if (k + run > last) break;
          price += burden[row[k + run]];
          if (price >= best) break;
        }
        const l0 = labels[(k + run + 1) * Label.Size + Label.Late0];
        const l1 = labels[(k + run + 1) * Label.Size + Label.Late1];
        if (l0 < leastEnd && l1 < leastEnd) continue;
        looked++;
        const next = labels[(k + run + 1) * Label.Size + Label.Place];
        const t2 = labels[onward + next];
        let fits = taken <= ls && taken + duration + t2 <= l0;
        if (!fits && early <= ls) {
          const end = early + duration;
          fits = end + t2 <= l1;
          if (!fits && end <= restTo) {
            let c = end + t2;
            if (c < restFrom) c = restFrom;
            fits = c + rest <= l0;
          }
        }
        if (!fits) continue;
        const total = price + travelWeight * (t1 + t2 - labels[ways + place * locations + next]);
        if (total < best) {
          best = total;
          foundAt = k;
          foundRun = run;
        }
        break;
      }
    }
    data.evaluations += looked;
    data.foundPosition = foundAt - base + 1;
    data.foundSegment = foundRun;
    return best;
  }

  /**
   * Every interval of starts at which the visit could be inserted into the row, for visits that must start together with others.
   * Appends to `into` and returns the number of intervals in it afterwards.
   */
  function scanIntervals(
    slot: number,
    at: number,
    duration: number,
    es: number,
    ls: number,
    into: StartIntervals,
  ): void {
    const { labels } = data;
    const shift = data.shifts + slot * Shift.Size;
    const onward = data.waysOut + labels[shift + Shift.Matrix] + at * data.problem.locations;
    const waysInto = onward + data.waysInto - data.waysOut;
    const rest = labels[shift + Shift.Rest];
    const restFrom = labels[shift + Shift.RestFrom];
    const restTo = labels[shift + Shift.RestTo];
    const base = slot * data.stride;
    const last = base + data.length[slot];
    data.evaluations += last - base + 1;
    for (let k = base; k <= last; k++) {
      const d0 = labels[k * Label.Size + Label.End0];
      const d1 = labels[k * Label.Size + Label.End1];
      if (d0 > ls && d1 > ls) break;
      const l0 = labels[(k + 1) * Label.Size + Label.Late0];
      const l1 = labels[(k + 1) * Label.Size + Label.Late1];
      const t1 = labels[waysInto + labels[k * Label.Size + Label.Place]];
      const t2 = labels[onward + labels[(k + 1) * Label.Size + Label.Place]];
      const extra = t1 + t2 - labels[k * Label.Size + Label.Leg];
      const a0 = d0 + t1;
      let latestEnd = l1 - t2;
      if (rest > 0 && restFrom + rest <= l0) {
        let c = l0 - rest - t2;
        if (c > restTo) c = restTo;
        if (c > latestEnd) latestEnd = c;
      }
      into.add(slot, k - base + 1, a0 < es ? es : a0, latestEnd - duration > ls ? ls : latestEnd - duration, extra);
      let taken = d1 + t1;
      if (d0 <= restTo) {
        let c = a0 < restFrom ? restFrom : a0;
        c += rest;
        if (c < taken) taken = c;
      }
      latestEnd = l0 - t2;
      into.add(
        slot,
        k - base + 1,
        taken < es ? es : taken,
        latestEnd - duration > ls ? ls : latestEnd - duration,
        extra,
      );
    }
  }
}
