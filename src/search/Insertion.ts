import type { Problem } from "../problem/Problem";
import type { Random } from "../random";
import type { Pool } from "./Pool";
import { NEVER, type RosterState } from "./RosterState";
import { StartIntervals } from "./StartIntervals";
import type { Weights } from "./Weights";

/** A part this far from the time wanted is never put out for it. */
const REACH_MINUTES = 60;

/** Workers on duty looked at for one insertion, at most about; of those so many by chance. */
const MOST_CONSIDERED = 32;
const STRANGERS = 5;

const IMPOSSIBLE = Number.POSITIVE_INFINITY;

/** Puts loose parts back: cheapest insertion, with the carers a recipient already has tried before anybody new. */
export class Insertion {
  private readonly problem: Problem;
  /** A pair that may not be joined during the current move. */
  forbiddenRecipient = -1;
  forbiddenWorker = -1;
  private readonly intervals: StartIntervals[] = [];
  private readonly burden: Float64Array;
  private readonly candidates: Int32Array;
  private readonly seen: Int32Array;
  private stamp = 0;
  private readonly chosen = new Int32Array(64);
  private readonly chosenBest = new Int32Array(64);

  constructor(
    private readonly state: RosterState,
    private readonly weights: Weights,
    private readonly random: Random,
  ) {
    this.problem = state.problem;
    this.burden = new Float64Array(this.problem.parts);
    this.candidates = new Int32Array(this.problem.workers + STRANGERS);
    this.seen = new Int32Array(this.problem.workers);
  }

  // ---- what may go where ----

  eligible(part: number, choice: number, worker: number): boolean {
    return this.problem.eligible[this.eligibilityRow(part, choice) + worker] === 1;
  }

  /** Where the workers' eligibility for a part and choice begins in `problem.eligible`. */
  private eligibilityRow(part: number, choice: number): number {
    const { problem } = this;
    const first = problem.visitChoices[problem.partVisit[part]];
    return problem.classOf[problem.partClasses[part] + choice - first] * problem.workers;
  }

  /** Whether a worker on duty in the slot may take the part at all: eligible, no cap reached, not in another seat of the visit, dependencies kept. */
  mayTake(part: number, choice: number, worker: number, slot: number): boolean {
    const visit = this.problem.partVisit[part];
    if (!this.eligible(part, choice, worker) || this.joinCost(visit, worker) === IMPOSSIBLE) return false;
    return !this.sharesVisit(visit, slot) && this.narrow(visit, choice);
  }

  /** Cost of the worker joining the recipients of the visit, or IMPOSSIBLE where a cap or the current move forbids it. */
  private joinCost(visit: number, worker: number): number {
    const { problem, state } = this;
    let cost = 0;
    for (let i = problem.visitRecipients[visit]; i < problem.visitRecipients[visit + 1]; i++) {
      const recipient = problem.recipientOfVisit[i];
      if (recipient === this.forbiddenRecipient && worker === this.forbiddenWorker) return IMPOSSIBLE;
      if (state.count[recipient * problem.workers + worker] > 0) continue;
      cost += this.newcomerCost(recipient);
    }
    return cost;
  }

  /** Cost of one more carer, or IMPOSSIBLE where the cap forbids her. */
  private newcomerCost(recipient: number): number {
    const { problem, state } = this;
    const carers = state.carers[recipient];
    if (carers >= problem.maxCarers[recipient]) return IMPOSSIBLE;
    const phi = recipient * problem.phiStride + carers;
    return this.weights.continuity * (problem.phi[phi + 1] - problem.phi[phi]);
  }

  /** What a visit by the worker gains the contact rule of its recipients. */
  private contactGain(visit: number, worker: number, week: number): number {
    const { problem, state, weights } = this;
    let gain = 0;
    for (let i = problem.visitRecipients[visit]; i < problem.visitRecipients[visit + 1]; i++) {
      const recipient = problem.recipientOfVisit[i];
      if (state.contact[recipient] !== worker) continue;
      const made = state.contactMade[recipient * problem.weeks + week];
      gain += weights.share / (problem.recipientVisits[recipient + 1] - problem.recipientVisits[recipient]);
      if (made < problem.contactVisits) gain += weights.miss;
    }
    return gain;
  }

  private sharesVisit(visit: number, slot: number): boolean {
    const { problem, state } = this;
    for (let part = problem.visitParts[visit]; part < problem.visitParts[visit + 1]; part++) {
      if (state.slotOf[part] === slot) return true;
    }
    return false;
  }

  /** Window of a choice, narrowed by dependent visits that are placed; empty when `earliest > latest`. */
  private earliest = 0;
  private latest = 0;
  private narrow(visit: number, choice: number): boolean {
    const { problem, state } = this;
    let es = problem.choiceEarliest[choice];
    let ls = problem.choiceLatest[choice];
    for (let i = problem.visitDependencies[visit]; i < problem.visitDependencies[visit + 1]; i++) {
      const other = problem.dependencyOther[i];
      if (state.placed[other] === 0) continue;
      es = Math.max(es, state.earliest[other] + problem.dependencyLow[i]);
      ls = Math.min(ls, state.earliest[other] + problem.dependencyHigh[i]);
    }
    this.earliest = es;
    this.latest = ls;
    return es <= ls;
  }

  // ---- single parts ----

  /**
   * Inserts a loose part at the cheapest place: with a carer its recipient has where those go first, else with anybody on duty. Returns whether
   * it was placed.
   */
  insert(part: number): boolean {
    const { problem, state, weights } = this;
    const visit = problem.partVisit[part];
    if (state.slotOf[part] >= 0) return true;
    if (state.placed[visit] === 0 && problem.timed[visit]) return this.insertTimed(visit);
    this.best = IMPOSSIBLE;
    if (weights.crewFirst && problem.soleRecipient[visit] >= 0) this.considerCrew(part, visit);
    if (this.best === IMPOSSIBLE) this.considerDuty(part, visit);
    return this.place(part, visit);
  }

  /** The same with nobody but the carers its recipient has. */
  insertWithCrew(part: number): boolean {
    const { problem, state } = this;
    const visit = problem.partVisit[part];
    if (state.slotOf[part] >= 0) return true;
    if (state.placed[visit] === 0 && problem.timed[visit]) return false;
    this.best = IMPOSSIBLE;
    if (problem.soleRecipient[visit] >= 0) this.considerCrew(part, visit);
    return this.place(part, visit);
  }

  /** The same in given slots only. */
  insertInto(part: number, slots: Int32Array, size: number): boolean {
    const { problem, state } = this;
    const visit = problem.partVisit[part];
    if (state.placed[visit] === 0 && problem.timed[visit]) return this.insertTimed(visit);
    this.best = IMPOSSIBLE;
    const first = state.placed[visit] > 0 ? state.choice[visit] : problem.visitChoices[visit];
    const last = state.placed[visit] > 0 ? first + 1 : problem.visitChoices[visit + 1];
    for (let choice = first; choice < last; choice++) {
      this.open(part, visit, choice);
      for (let i = 0; i < size; i++) {
        if (slots[i] % problem.days === this.day) this.consider((slots[i] / problem.days) | 0);
      }
    }
    return this.place(part, visit);
  }

  private considerCrew(part: number, visit: number): void {
    const { problem, state } = this;
    const recipient = problem.soleRecipient[visit];
    const base = recipient * problem.workers;
    const first = state.placed[visit] > 0 ? state.choice[visit] : problem.visitChoices[visit];
    const last = state.placed[visit] > 0 ? first + 1 : problem.visitChoices[visit + 1];
    for (let choice = first; choice < last; choice++) {
      const day = problem.choiceDay[choice];
      this.open(part, visit, choice);
      for (let i = 0; i < state.crewSize[recipient]; i++) this.consider(state.crew[base + i]);
      // a contact who still owes her a visit this week is worth a new face
      const contact = state.contact[recipient];
      if (contact < 0 || state.count[base + contact] > 0) continue;
      if (state.contactMade[recipient * problem.weeks + problem.weekOfDay[day]] < problem.contactVisits) {
        this.consider(contact);
      }
    }
  }

  private considerDuty(part: number, visit: number): void {
    const { problem, state } = this;
    const first = state.placed[visit] > 0 ? state.choice[visit] : problem.visitChoices[visit];
    const last = state.placed[visit] > 0 ? first + 1 : problem.visitChoices[visit + 1];
    for (let choice = first; choice < last; choice++) {
      const day = problem.choiceDay[choice];
      const size = this.gather(visit, day);
      this.open(part, visit, choice);
      for (let i = 0; i < size; i++) this.consider(this.candidates[i]);
    }
  }

  /**
   * Workers on duty worth looking at, left in `candidates`: all of them where they are few; else those who serve the recipient's neighbours
   * and some others by chance, so that the cost of an insertion does not grow with the unit.
   */
  private gather(visit: number, day: number): number {
    const { problem, state, candidates, seen } = this;
    const duty = day * problem.workers;
    const onDuty = state.dutySize[day];
    let size = 0;
    if (onDuty <= MOST_CONSIDERED) {
      for (; size < onDuty; size++) candidates[size] = state.dutyWorker[duty + size];
      return size;
    }
    const stamp = ++this.stamp;
    const recipient = problem.recipientOfVisit[problem.visitRecipients[visit]];
    const offset = this.random.integer(Math.max(1, problem.neighbourCount));
    for (let i = -1; i < problem.neighbourCount && size < MOST_CONSIDERED - STRANGERS; i++) {
      const turn = i < 0 ? -1 : (i + offset) % problem.neighbourCount;
      const near = turn < 0 ? recipient : problem.neighbours[recipient * problem.neighbourCount + turn];
      for (let j = 0; j < state.crewSize[near]; j++) {
        const worker = state.crew[near * problem.workers + j];
        if (seen[worker] === stamp || state.option[worker * problem.days + day] < 0) continue;
        seen[worker] = stamp;
        candidates[size++] = worker;
      }
    }
    for (let i = 0; i < STRANGERS; i++) {
      const worker = state.dutyWorker[duty + this.random.integer(onDuty)];
      if (seen[worker] === stamp) continue;
      seen[worker] = stamp;
      candidates[size++] = worker;
    }
    return size;
  }

  private place(part: number, visit: number): boolean {
    const { problem, state } = this;
    if (this.best === IMPOSSIBLE) return false;
    if (state.placed[visit] === 0 && state.adjustable[visit]) {
      state.decide(
        visit,
        this.bestChoice,
        problem.choiceEarliest[this.bestChoice],
        problem.choiceLatest[this.bestChoice],
      );
    }
    state.insert(part, this.bestSlot, this.bestPosition);
    return true;
  }

  private best = IMPOSSIBLE;
  private bestSlot = -1;
  private bestPosition = 0;
  private bestChoice = -1;

  // the part and choice being considered, read once for all workers
  private visit = -1;
  private openChoice = -1;
  private day = 0;
  private week = 0;
  private at = 0;
  private duration = 0;
  private from = 0;
  private to = 0;
  private eligibility = 0;
  private recipient = -1;
  /** Cost of a new carer where the visit has one recipient. */
  private newcomer = 0;
  /** Whether another seat of the visit is placed. */
  private partlyPlaced = false;

  /** Reads a part and choice for the calls of `consider` that follow. */
  private open(part: number, visit: number, choice: number): void {
    const { problem, state } = this;
    const placed = state.placed[visit] > 0;
    this.visit = visit;
    this.openChoice = choice;
    this.day = problem.choiceDay[choice];
    this.week = problem.weekOfDay[this.day];
    this.at = problem.visitLocation[visit];
    this.duration = problem.partDuration[part];
    this.from = placed ? state.earliest[visit] : problem.choiceEarliest[choice];
    this.to = placed ? state.latest[visit] : problem.choiceLatest[choice];
    this.eligibility = this.eligibilityRow(part, choice);
    this.partlyPlaced = placed;
    this.recipient = problem.soleRecipient[visit];
    if (this.recipient >= 0) this.newcomer = this.newcomerCost(this.recipient);
  }

  /** Notes the worker's cheapest place for what is open if it is the cheapest so far. What most often fails is asked first. */
  private consider(worker: number): void {
    const { problem, state, weights, duration, recipient } = this;
    const slot = worker * problem.days + this.day;
    if (state.missesShift(slot, duration, this.from, this.to)) return;
    if (state.lacksRoom(slot, duration)) return;
    let join = 0;
    if (recipient < 0) join = this.joinCost(this.visit, worker);
    else if (recipient === this.forbiddenRecipient && worker === this.forbiddenWorker) return;
    else if (state.count[recipient * problem.workers + worker] === 0) join = this.newcomer;
    if (join >= this.best) return;
    if (problem.eligible[this.eligibility + worker] !== 1) return;
    if (this.partlyPlaced && this.sharesVisit(this.visit, slot)) return;
    const extra = state.scan(slot, this.at, duration, this.from, this.to);
    if (extra >= NEVER || extra + duration > state.spare(worker, this.week)) return;
    const noise = 1 + 0.3 * this.random.uniform();
    const cost =
      join +
      weights.travel * extra * noise -
      this.contactGain(this.visit, worker, this.week) +
      Math.max(1e-4, weights.chance) * this.random.uniform();
    if (cost < this.best) {
      this.best = cost;
      this.bestSlot = slot;
      this.bestPosition = state.foundPosition;
      this.bestChoice = this.openChoice;
    }
  }

  // ---- visits whose start is decided on placing ----

  /** Places all seats of a visit at a common start, or none. */
  insertTimed(visit: number): boolean {
    const { problem, state } = this;
    const firstPart = problem.visitParts[visit];
    const seats = problem.visitParts[visit + 1] - firstPart;
    if (seats > this.chosen.length) return false;
    let bestCost = IMPOSSIBLE;
    let bestStart = 0;
    let bestChoice = -1;
    let bestIntervals: StartIntervals[] = [];
    for (let choice = problem.visitChoices[visit]; choice < problem.visitChoices[visit + 1]; choice++) {
      if (!this.narrow(visit, choice)) continue;
      const lists =
        bestChoice < 0 ? this.intervalsFor(seats) : Array.from({ length: seats }, () => new StartIntervals());
      this.collect(visit, choice, seats, lists);
      const found = this.bestStart(visit, choice, seats, lists, bestCost);
      if (found.cost < bestCost) {
        bestCost = found.cost;
        bestStart = found.start;
        bestChoice = choice;
        bestIntervals = lists;
        this.chosenBest.set(this.chosen);
      }
    }
    if (bestChoice < 0) return false;
    state.decide(visit, bestChoice, bestStart, bestStart);
    for (let seat = 0; seat < seats; seat++) {
      const list = bestIntervals[seat];
      const i = this.chosenBest[seat];
      state.insert(firstPart + seat, list.slot[i], list.position[i]);
    }
    return true;
  }

  private intervalsFor(seats: number): StartIntervals[] {
    while (this.intervals.length < seats) this.intervals.push(new StartIntervals());
    return this.intervals;
  }

  private collect(visit: number, choice: number, seats: number, lists: StartIntervals[]): void {
    const { problem, state } = this;
    const day = problem.choiceDay[choice];
    const week = problem.weekOfDay[day];
    const at = problem.visitLocation[visit];
    const size = this.gather(visit, day);
    for (let seat = 0; seat < seats; seat++) {
      const part = problem.visitParts[visit] + seat;
      const list = lists[seat];
      list.clear();
      for (let i = 0; i < size; i++) {
        const worker = this.candidates[i];
        const slot = worker * problem.days + day;
        const duration = problem.partDuration[part];
        if (state.missesShift(slot, duration, this.earliest, this.latest)) continue;
        if (state.lacksRoom(slot, duration)) continue;
        if (!this.eligible(part, choice, worker) || this.joinCost(visit, worker) === IMPOSSIBLE) continue;
        if (duration > state.spare(worker, week)) continue;
        state.scanIntervals(slot, at, duration, this.earliest, this.latest, list);
      }
    }
  }

  /** The start at which the seats can be filled at least cost; the interval chosen for each seat is left in `chosen`. */
  private bestStart(visit: number, choice: number, seats: number, lists: StartIntervals[], limit: number) {
    const { problem, state, weights } = this;
    const week = problem.weekOfDay[problem.choiceDay[choice]];
    let bestCost = limit;
    let bestStart = 0;
    const picked = new Int32Array(seats);
    // the seat that fewest workers may take is filled first, so that nobody is spent on a seat that anybody could fill
    const first = problem.visitChoices[visit];
    const able = (seat: number) =>
      problem.classWorkers[problem.classOf[problem.partClasses[problem.visitParts[visit] + seat] + choice - first]]
        .length;
    const order = [...picked.keys()];
    if (seats > 1) order.sort((a, b) => able(a) - able(b) || a - b);
    /** Whether the worker and those picked for the seats before are together more new faces than a recipient's cap allows. */
    const exceedsCap = (worker: number, seat: number) => {
      for (let i = problem.visitRecipients[visit]; i < problem.visitRecipients[visit + 1]; i++) {
        const recipient = problem.recipientOfVisit[i];
        const base = recipient * problem.workers;
        if (state.count[base + worker] > 0) continue;
        let carers = state.carers[recipient] + 1;
        for (let j = 0; j < seat; j++) {
          const mate = (lists[order[j]].slot[picked[order[j]]] / problem.days) | 0;
          if (state.count[base + mate] === 0) carers++;
        }
        if (carers > problem.maxCarers[recipient]) return true;
      }
      return false;
    };
    const tryStart = (start: number) => {
      let total = 0;
      for (let j = 0; j < seats; j++) {
        const seat = order[j];
        const list = lists[seat];
        const duration = problem.partDuration[problem.visitParts[visit] + seat];
        let least = IMPOSSIBLE;
        let at = -1;
        for (let i = 0; i < list.size; i++) {
          if (start < list.low[i] || start > list.high[i]) continue;
          const slot = list.slot[i];
          let used = false;
          for (let k = 0; k < j; k++) used ||= lists[order[k]].slot[picked[order[k]]] === slot;
          if (used) continue;
          const worker = (slot / problem.days) | 0;
          if (duration + list.extra[i] > state.spare(worker, week)) continue;
          if (j > 0 && exceedsCap(worker, j)) continue;
          let cost =
            this.joinCost(visit, worker) + weights.travel * list.extra[i] - this.contactGain(visit, worker, week);
          if (weights.chance > 0) cost += weights.chance * this.random.uniform();
          if (cost < least) {
            least = cost;
            at = i;
          }
        }
        if (at < 0) return;
        picked[seat] = at;
        total += least;
        if (total >= bestCost) return;
      }
      bestCost = total;
      bestStart = start;
      this.chosen.set(picked);
    };
    let tried = 0;
    for (let seat = 0; seat < seats; seat++) {
      const list = lists[seat];
      const offset = list.size ? this.random.integer(list.size) : 0;
      for (let j = 0; j < list.size && tried < 24; j++, tried++) tryStart(list.low[(j + offset) % list.size]);
    }
    return { cost: bestCost < limit ? bestCost : IMPOSSIBLE, start: bestStart };
  }

  // ---- forced insertion ----

  /**
   * Inserts a part into a given slot, putting out up to `most` parts that are in the way; those are appended to `ejected`.
   * Parts of `keep` (a recipient) stay.
   */
  force(part: number, slot: number, most: number, keep: number, ejected: Pool): boolean {
    const { problem, state } = this;
    const visit = problem.partVisit[part];
    const day = slot % problem.days;
    if (state.option[slot] < 0) return false;
    let choice = -1;
    if (state.placed[visit] > 0) {
      choice = problem.choiceDay[state.choice[visit]] === day ? state.choice[visit] : -1;
    } else {
      for (let c = problem.visitChoices[visit]; c < problem.visitChoices[visit + 1]; c++) {
        if (problem.choiceDay[c] === day) choice = c;
      }
    }
    if (choice < 0 || (state.placed[visit] === 0 && problem.timed[visit])) return false;
    const fixed = state.placed[visit] > 0;
    const es = fixed ? state.earliest[visit] : problem.choiceEarliest[choice];
    const ls = fixed ? state.latest[visit] : problem.choiceLatest[choice];
    return this.forceInto(part, visit, slot, choice, es, ls, most, keep, ejected);
  }

  /** Forces every seat of a visit whose choice and start have just been decided into slots of the day. */
  forceAll(visit: number, day: number, most: number, ejected: Pool): boolean {
    const { problem, state, random } = this;
    const duty = state.dutySize[day];
    const recipient = problem.recipientOfVisit[problem.visitRecipients[visit]];
    const start = state.earliest[visit];
    for (let part = problem.visitParts[visit]; part < problem.visitParts[visit + 1]; part++) {
      const offset = duty > 0 ? random.integer(duty) : 0;
      let done = false;
      for (let pass = 0; pass < 2 && !done; pass++) {
        for (let i = 0; i < duty && !done; i++) {
          const worker = state.dutyWorker[day * problem.workers + ((i + offset) % duty)];
          const known = state.count[recipient * problem.workers + worker] > 0;
          if (known !== (pass === 0)) continue;
          const slot = worker * problem.days + day;
          done = this.forceInto(part, visit, slot, state.choice[visit], start, start, most, recipient, ejected);
        }
      }
      if (!done) return false;
    }
    return true;
  }

  private forceInto(
    part: number,
    visit: number,
    slot: number,
    choice: number,
    es: number,
    ls: number,
    most: number,
    keep: number,
    ejected: Pool,
  ): boolean {
    const { problem, state, weights } = this;
    const worker = (slot / problem.days) | 0;
    const duration = problem.partDuration[part];
    if (state.missesShift(slot, duration, es, ls)) return false;
    if (!this.eligible(part, choice, worker)) return false;
    if (this.joinCost(visit, worker) === IMPOSSIBLE || this.sharesVisit(visit, slot)) return false;
    this.weigh(slot, worker, keep, es, ls + duration);
    const price = state.scanReplacing(
      slot,
      problem.visitLocation[visit],
      duration,
      es,
      ls,
      most,
      this.burden,
      weights.travel,
    );
    if (price >= NEVER) return false;
    const position = state.foundPosition;
    const run = state.foundSegment;
    const at = slot * state.stride + position;
    for (let i = 0; i < run; i++) ejected.push(state.row[at + i]);
    for (let i = 0; i < run; i++) state.remove(ejected.parts[ejected.size - run + i]);
    if (state.placed[visit] === 0 && state.adjustable[visit]) state.decide(visit, choice, es, ls);
    const week = problem.weekOfDay[slot % problem.days];
    const extra = state.scan(slot, problem.visitLocation[visit], duration, es, ls);
    if (extra >= NEVER || extra + duration > state.spare(worker, week)) return false;
    state.insert(part, slot, state.foundPosition);
    return true;
  }

  /** What it costs to put each part of the row out: little where its recipient would lose a carer she hardly meets. */
  private weigh(slot: number, worker: number, keep: number, from: number, to: number): void {
    const { problem, state, burden } = this;
    const base = slot * state.stride;
    const margin = REACH_MINUTES * problem.ticksPerMinute;
    for (let k = 1; k <= state.length[slot]; k++) {
      const part = state.row[base + k];
      const visit = problem.partVisit[part];
      // what can't stand near the time wanted is not in the way
      if (state.earliest[visit] > to + margin || state.latest[visit] + problem.partDuration[part] < from - margin) {
        burden[part] = NEVER;
        continue;
      }
      let cost = problem.partUrgency[part] > 10 ? NEVER : 0.3;
      for (let i = problem.visitRecipients[visit]; i < problem.visitRecipients[visit + 1]; i++) {
        const recipient = problem.recipientOfVisit[i];
        if (recipient === keep) cost = NEVER;
        const visits = state.count[recipient * problem.workers + worker];
        cost += visits <= 1 ? 0 : visits >= 5 ? 1.2 : 0.24 * visits;
      }
      if (problem.timed[visit]) cost += 1;
      burden[part] = cost * (0.7 + 0.6 * this.random.uniform());
    }
  }
}
