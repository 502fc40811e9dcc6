import type { Random } from "../random";
import type { Insertion } from "../search/Insertion";
import { Pool } from "../search/Pool";
import { Snapshot } from "../search/Snapshot";
import type { RepairState } from "./RepairState";

/** A worse roster is accepted up to this cost at first, in moved visits. */
const HOT = 4;
const COLD = 0.02;

/** Parts taken out together, at most. */
const MOST_OUT = 6;

/** What a mean part that stays out costs the walk, at first and in the end. */
const LOOSE_FIRST = 40;
const LOOSE_LAST = 100;

/** Parts put back in one step, about. */
const MOST_QUEUED = 40;

/** Workers tried for a change of shifts. */
const MOST_ASKED = 30;

/** Combinations of shifts tried for one of them. */
const MOST_PATTERNS = 6;

/** Repairs a roster: puts loose visits in, then looks for ways to do it with fewer changes and fewer new faces. */
export class RepairSearch {
  private readonly random: Random;
  private best: Snapshot;
  private bestCost: number;
  private bestLoose: number;
  private cost: number;
  private loose: number;
  iterations = 0;
  private readonly pool: Pool;
  /** Parts that may have to move: whatever was loose or has been moved since. */
  private readonly stirred = new Set<number>();

  constructor(
    private readonly repair: RepairState,
    private readonly insertion: Insertion,
  ) {
    const { state, problem, random } = repair;
    this.random = random;
    this.pool = new Pool(problem.parts);
    for (let i = 0; i < state.looseSize; i++) this.stirred.add(state.loose[i]);
    state.begin();
    this.putBack(
      [...this.stirred].sort((a, b) => room(a) - room(b) || a - b),
      0,
    );
    this.cost = repair.cost();
    this.loose = repair.loose();
    this.bestCost = this.cost;
    this.bestLoose = this.loose;
    this.best = new Snapshot(state);

    /** Ticks in which a part may start: the least first. */
    function room(part: number): number {
      const visit = problem.partVisit[part];
      let width = 0;
      for (let c = problem.visitChoices[visit]; c < problem.visitChoices[visit + 1]; c++) {
        width += problem.choiceLatest[c] - problem.choiceEarliest[c] + 1;
      }
      return width;
    }
  }

  /** @param progress share of the run that is over, 0 to 1 */
  step(progress: number): void {
    const { repair, random } = this;
    const { state } = repair;
    this.iterations++;
    const target = this.target();
    if (target < 0) return;
    state.begin();
    repair.ejected.length = 0;
    if (!this.move(target)) {
      state.undo();
      return;
    }
    this.putBack(random.shuffle([...repair.ejected]), 0.4);
    const cost = repair.cost();
    const loose = repair.loose();
    const weight = LOOSE_FIRST + (LOOSE_LAST - LOOSE_FIRST) * progress;
    const heat = HOT * (1 - progress) ** 2 + COLD;
    if (cost - this.cost + weight * (loose - this.loose) > heat * random.uniform()) {
      state.undo();
      return;
    }
    for (const part of repair.ejected) this.stirred.add(part);
    this.cost = cost;
    this.loose = loose;
    if (loose > this.bestLoose + 1e-9 || (loose > this.bestLoose - 1e-9 && cost >= this.bestCost - 1e-9)) return;
    this.bestCost = cost;
    this.bestLoose = loose;
    this.best.take(state);
  }

  private move(target: number): boolean {
    const draw = this.random.uniform();
    if (this.repair.state.slotOf[target] < 0) return draw < 0.6 ? this.forceIn(target) : this.swapShifts(target);
    if (draw < 0.4) return this.bringKnown(target);
    if (draw < 0.55) return this.bringHome(target);
    if (draw < 0.65) return this.swapShifts(target);
    if (draw < 0.75) return this.closeShift();
    return this.ruin(target);
  }

  /** A loose part into anybody's day, by force. */
  private forceIn(part: number): boolean {
    const { repair, random, insertion } = this;
    const { problem, published, state } = repair;
    const visit = problem.partVisit[part];
    const first = problem.visitParts[visit];
    const end = problem.visitParts[visit + 1];
    if (end - first === 1 || state.placed[visit] > 0) return this.forceAnybody(part);
    const choices = problem.visitChoices[visit + 1] - problem.visitChoices[visit];
    if (choices === 0) return false;
    const choice = problem.visitChoices[visit] + random.integer(choices);
    const window = repair.windowOf(visit, choice);
    if (window === null) return false;
    const wanted = published.start[part];
    const start =
      wanted >= window.low && wanted <= window.high && random.uniform() < 0.4
        ? wanted
        : window.low + random.integer(window.high - window.low + 1);
    state.decide(visit, choice, start, start);
    this.pool.clear();
    if (!insertion.forceAll(visit, problem.choiceDay[choice], 1 + random.integer(2), this.pool)) return false;
    for (let p = first; p < end; p++) if (published.closed[state.slotOf[p]] === 1) return false;
    for (let i = 0; i < this.pool.size; i++) {
      if (published.stays[this.pool.parts[i]] === 1) return false;
      repair.ejected.push(this.pool.parts[i]);
    }
    return true;
  }

  /** A part that nobody makes to somebody on duty, whoever has fewest visits in the way. */
  private forceAnybody(part: number): boolean {
    const { repair, random } = this;
    const { problem, published, state } = repair;
    const visit = problem.partVisit[part];
    const choices = problem.visitChoices[visit + 1] - problem.visitChoices[visit];
    if (choices === 0) return false;
    const choice =
      state.placed[visit] > 0 ? state.choice[visit] : problem.visitChoices[visit] + random.integer(choices);
    const day = problem.choiceDay[choice];
    const duty = [...state.dutyWorker.subarray(day * problem.workers, day * problem.workers + state.dutySize[day])];
    const recipient = problem.recipientOfVisit[problem.visitRecipients[visit]];
    const known = (worker: number) => published.known[recipient * problem.workers + worker];
    const order = random.shuffle(duty).sort((a, b) => known(b) - known(a));
    const from = random.uniform() < 0.5 ? 0 : random.integer(order.length || 1);
    for (let i = 0; i < order.length; i++) {
      const worker = order[(from + i) % order.length];
      if (repair.force(part, worker * problem.days + day, 1 + random.integer(2))) return true;
    }
    return false;
  }

  /** Puts the best roster back. */
  finish(): number {
    this.best.restore(this.repair.state);
    return this.bestCost;
  }

  /** A part that is loose, else one that is not where it was: strangers' first. */
  private target(): number {
    const { problem, published, state } = this.repair;
    if (state.looseSize > 0 && this.random.uniform() < 0.5) return state.loose[this.random.integer(state.looseSize)];
    const moved: number[] = [];
    const strange: number[] = [];
    for (const part of this.stirred) {
      const worker = this.repair.workerOf(part);
      if (worker < 0) continue;
      const visit = problem.partVisit[part];
      if (this.repair.publishedBy(visit, worker)) continue;
      moved.push(part);
      for (let i = problem.visitRecipients[visit]; i < problem.visitRecipients[visit + 1]; i++) {
        if (published.known[problem.recipientOfVisit[i] * problem.workers + worker] === 0) strange.push(part);
      }
    }
    const pool = strange.length > 0 && this.random.uniform() < 0.6 ? strange : moved;
    return pool.length === 0 ? -1 : pool[this.random.integer(pool.length)];
  }

  /** A visit to somebody the recipient has, by force where needed. */
  private bringKnown(part: number): boolean {
    const { repair, random } = this;
    const { problem, published, state } = repair;
    const visit = problem.partVisit[part];
    const recipient = problem.recipientOfVisit[problem.visitRecipients[visit]];
    const now = repair.workerOf(part);
    const choices = problem.visitChoices[visit + 1] - problem.visitChoices[visit];
    if (choices === 0) return false;
    const choice = now >= 0 ? state.choice[visit] : problem.visitChoices[visit] + random.integer(choices);
    const known: number[] = [];
    for (let worker = 0; worker < problem.workers; worker++) {
      if (worker !== now && published.known[recipient * problem.workers + worker] === 1) known.push(worker);
    }
    repair.takeOut(part);
    for (const worker of random.shuffle(known)) {
      const slot = worker * problem.days + problem.choiceDay[choice];
      if (state.option[slot] >= 0 && repair.force(part, slot, 1 + random.integer(3))) return true;
    }
    return false;
  }

  /** A visit back to its published carer, by force where needed. */
  private bringHome(part: number): boolean {
    const { repair } = this;
    const { problem, published, state } = repair;
    const worker = published.worker[part];
    if (worker < 0) return false;
    const visit = problem.partVisit[part];
    const choice = state.choice[visit];
    if (problem.visitChoices[visit] === problem.visitChoices[visit + 1]) return false;
    repair.takeOut(part);
    return repair.force(part, worker * problem.days + problem.choiceDay[choice], 2);
  }

  /** Somebody works another shift on the day of the part, and where the rules ask for it another one, or none, on a later day of that week. */
  private swapShifts(part: number): boolean {
    const { repair, random } = this;
    const { problem, published, state } = repair;
    const visit = problem.partVisit[part];
    const choices = problem.visitChoices[visit + 1] - problem.visitChoices[visit];
    if (choices === 0) return false;
    const choice =
      state.slotOf[part] >= 0 ? state.choice[visit] : problem.visitChoices[visit] + random.integer(choices);
    const recipient = problem.recipientOfVisit[problem.visitRecipients[visit]];
    const day = problem.choiceDay[choice];
    const first = problem.choiceEarliest[choice];
    const last = problem.choiceLatest[choice];
    for (let asked = 0; asked < MOST_ASKED; asked++) {
      const worker = random.integer(problem.workers);
      if (asked < MOST_ASKED / 2 && published.known[recipient * problem.workers + worker] === 0) continue;
      const slot = worker * problem.days + day;
      const options = problem.slotOptions[slot + 1] - problem.slotOptions[slot];
      if (options === 0 || published.settled[slot] === 1) continue;
      const option = problem.slotOptions[slot] + random.integer(options);
      if (option === state.option[slot] || problem.optionStart[option] > last || problem.optionEnd[option] < first)
        continue;
      const changes = this.legalWith(slot, option);
      if (changes === null) continue;
      for (const change of changes) repair.changeShift(change.slot, change.option);
      repair.changeShift(slot, option);
      if (state.slotOf[part] >= 0) repair.takeOut(part);
      if (!repair.ejected.includes(part) && state.slotOf[part] < 0) repair.ejected.push(part);
      for (let i = 0; i < Math.min(20, state.looseSize); i++) {
        const loose = state.loose[i];
        if (!repair.ejected.includes(loose)) repair.ejected.push(loose);
      }
      return true;
    }
    return false;
  }

  /** Other shifts of the worker, two at most, that have to change for her to work an option; null where none were found. */
  private legalWith(slot: number, option: number): { slot: number; option: number }[] | null {
    const { repair, random } = this;
    const { problem, published, state, patterns } = repair;
    const worker = (slot / problem.days) | 0;
    const first = worker * problem.days;
    const held = state.option.slice(first, first + problem.days);
    const restore = () => state.option.set(held, first);
    for (let tries = 0; tries < MOST_PATTERNS; tries++) {
      state.option[slot] = option;
      const changes: { slot: number; option: number }[] = [];
      let legal = patterns.legal(worker, state.option);
      for (let more = 0; more < 4 && !legal && changes.length < 2; more++) {
        const other = first + random.integer(problem.days);
        if (other === slot || state.option[other] < 0 || published.settled[other] === 1) continue;
        if (changes.some((change) => change.slot === other)) continue;
        const ways = problem.slotOptions[other + 1] - problem.slotOptions[other];
        const draw = random.integer(ways + 2);
        const instead = draw >= ways ? -1 : problem.slotOptions[other] + draw;
        if (instead === state.option[other]) continue;
        state.option[other] = instead;
        changes.push({ slot: other, option: instead });
        legal = patterns.legal(worker, state.option);
      }
      restore();
      if (legal) return changes;
    }
    return null;
  }

  /** Goes back to a published shift, or does without one that is worked on top, where the rules let it. */
  private closeShift(): boolean {
    const { repair, random } = this;
    const { problem, published, state, patterns } = repair;
    const changed: number[] = [];
    for (let slot = 0; slot < problem.slots; slot++) {
      if (state.option[slot] !== published.option[slot]) changed.push(slot);
    }
    if (changed.length === 0) return false;
    const slot = random.pick(changed);
    const worker = (slot / problem.days) | 0;
    const now = state.option[slot];
    const slots = [slot, ...changed.filter((other) => other !== slot && ((other / problem.days) | 0) === worker)];
    // one alone where the rules let it, else all of hers
    state.option[slot] = published.option[slot];
    const legal = published.option[slot] < 0 || patterns.legal(worker, state.option);
    state.option[slot] = now;
    for (const one of legal ? [slot] : slots.sort((a, b) => published.option[a] - published.option[b])) {
      repair.changeShift(one, published.option[one]);
    }
    return true;
  }

  /** Takes a part out together with others that were moved, those of the same day first. */
  private ruin(part: number): boolean {
    const { repair, random } = this;
    const { problem, published, state } = repair;
    const day = (p: number) => problem.choiceDay[Math.max(0, state.choice[problem.partVisit[p]])];
    repair.takeOut(part);
    const near = random.shuffle(
      [...this.stirred].filter(
        (p) => p !== part && state.slotOf[p] >= 0 && published.stays[p] === 0 && day(p) === day(part),
      ),
    );
    const count = 1 + random.integer(MOST_OUT);
    for (const other of near.slice(0, count)) repair.takeOut(other);
    return true;
  }

  /** Puts loose parts in; seats of a visit for several that cannot all be filled stay empty together. */
  private putBack(parts: readonly number[], noise: number): void {
    const { repair, insertion } = this;
    const { problem, published, state } = repair;
    const queue = [...parts];
    for (let i = 0; i < queue.length; i++) {
      const part = queue[i];
      if (state.slotOf[part] >= 0) continue;
      const visit = problem.partVisit[part];
      const first = problem.visitParts[visit];
      const end = problem.visitParts[visit + 1];
      if (end - first > 1 && state.placed[visit] === 0) {
        insertion.insertTimed(visit);
        for (let p = first; p < end; p++) {
          if (state.slotOf[p] < 0 || published.closed[state.slotOf[p]] === 0) continue;
          for (let q = first; q < end; q++) if (state.slotOf[q] >= 0) repair.takeOut(q);
        }
        continue;
      }
      if (repair.place(part, noise) || state.placed[visit] === 0) continue;
      if (queue.length < MOST_QUEUED) {
        const first = repair.ejected.length;
        if (this.forceAnybody(part)) {
          queue.push(...repair.ejected.slice(first));
          continue;
        }
      }
      // nobody for this seat at the start the others have: all seats anew, once
      const before = repair.ejected.length;
      for (let p = first; p < end; p++) if (state.slotOf[p] >= 0) repair.takeOut(p);
      insertion.insertTimed(visit);
      for (const shed of repair.ejected.slice(before)) if (problem.partVisit[shed] !== visit) queue.push(shed);
    }
  }
}
