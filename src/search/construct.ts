import type { ShiftPatterns } from "../problem/ShiftPatterns";
import type { Random } from "../random";
import type { Insertion } from "./Insertion";
import type { RosterState } from "./RosterState";

/** Gives every worker shifts where visits are uncovered most, within her pattern rules, and inserts the visits greedily. */
export function construct(state: RosterState, insertion: Insertion, patterns: ShiftPatterns, random: Random): void {
  const { problem } = state;
  for (let slot = 0; slot < problem.slots; slot++) {
    if (problem.slotFixed[slot] >= 0 && state.option[slot] < 0) state.setOption(slot, problem.slotFixed[slot]);
  }
  assignShifts(state, patterns, random);

  const order = [...Array(problem.parts).keys()];
  const room = (part: number) => {
    const visit = problem.partVisit[part];
    let width = 0;
    for (let c = problem.visitChoices[visit]; c < problem.visitChoices[visit + 1]; c++) {
      width += problem.choiceLatest[c] - problem.choiceEarliest[c] + 1;
    }
    return width;
  };
  const key = order.map((part) => {
    const visit = problem.partVisit[part];
    const urgent = problem.partUrgency[part] > 10 ? -1e9 : 0;
    return urgent + (problem.timed[visit] ? -1e6 : 0) + room(part) * (0.8 + 0.4 * random.uniform());
  });
  order.sort((a, b) => key[a] - key[b] || a - b);
  for (const part of order) insertion.insert(part);
  for (let visit = 0; visit < problem.visits; visit++) {
    const seats = problem.visitParts[visit + 1] - problem.visitParts[visit];
    if (state.placed[visit] === 0 || state.placed[visit] === seats) continue;
    for (let p = problem.visitParts[visit]; p < problem.visitParts[visit + 1]; p++)
      if (state.slotOf[p] >= 0) state.remove(p);
  }
}

/** Demand still uncovered, in half-hour bands of the horizon; each shift added covers its span. */
function assignShifts(state: RosterState, patterns: ShiftPatterns, random: Random): void {
  const { problem } = state;
  const band = 30 * problem.ticksPerMinute;
  let end = 0;
  for (let o = 0; o < problem.optionEnd.length; o++) end = Math.max(end, problem.optionEnd[o]);
  const bands = Math.ceil(end / band) + 1;
  const demand = new Float64Array(bands);
  for (let part = 0; part < problem.parts; part++) {
    const visit = problem.partVisit[part];
    const first = problem.visitChoices[visit];
    const choices = problem.visitChoices[visit + 1] - first;
    for (let c = first; c < first + choices; c++) {
      const from = Math.max(0, Math.floor(problem.choiceEarliest[c] / band));
      const to = Math.min(bands - 1, Math.floor((problem.choiceLatest[c] + problem.partDuration[part]) / band));
      const each = (problem.partDuration[part] * 1.35) / (band * choices * (to - from + 1));
      for (let b = from; b <= to; b++) demand[b] += each;
    }
  }
  const cover = (option: number, amount: number) => {
    const from = Math.max(0, Math.floor(problem.optionStart[option] / band));
    const to = Math.min(bands - 1, Math.ceil(problem.optionEnd[option] / band) - 1);
    for (let b = from; b <= to; b++) demand[b] -= amount;
  };
  const scarcity = scarcityByDay(state);
  for (let slot = 0; slot < problem.slots; slot++) if (state.option[slot] >= 0) cover(state.option[slot], 1);

  const gainOf = (option: number) => {
    const from = Math.max(0, Math.floor(problem.optionStart[option] / band));
    const to = Math.min(bands - 1, Math.ceil(problem.optionEnd[option] / band) - 1);
    let gain = 0;
    for (let b = from; b <= to; b++) gain += demand[b] > 0 ? Math.min(1.5, demand[b]) : 0.05 * Math.max(-4, demand[b]);
    return gain;
  };
  // one shift per worker and round, so that nobody takes all the places before the others have had one
  const workers = random.shuffle([...Array(problem.workers).keys()]);
  for (let round = 0; round < problem.days; round++) {
    for (const worker of workers) {
      let best = -1;
      let bestGain = 0;
      for (let day = 0; day < problem.days; day++) {
        const slot = worker * problem.days + day;
        if (state.option[slot] >= 0) continue;
        for (let o = problem.slotOptions[slot]; o < problem.slotOptions[slot + 1]; o++) {
          const gain = gainOf(o) * scarcity[day] * (0.9 + 0.2 * random.uniform());
          if (gain <= bestGain) continue;
          state.option[slot] = o;
          const legal = patterns.legal(worker, state.option);
          state.option[slot] = -1;
          if (!legal) continue;
          best = o;
          bestGain = gain;
        }
      }
      if (best < 0) continue;
      state.setOption(problem.optionSlot[best], best);
      cover(best, 1);
    }
  }
}

/** By day: visit ticks per worker who could work, relative to the busiest day; days that few can work are staffed first. */
function scarcityByDay({ problem }: RosterState): Float64Array {
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
  return load.map((x) => (x / most) * (x / most) + 1e-6);
}
