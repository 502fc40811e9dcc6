import { fewestCarers } from "../../src/bounds/fewestCarers";
import { exhaust } from "../../src/exhaust";
import type { Instance } from "../../src/model/Instance";
import type { Roster } from "../../src/model/Roster";
import { compile } from "../../src/problem/compile";
import { ShiftPatterns } from "../../src/problem/ShiftPatterns";
import { Random } from "../../src/random";
import { construct } from "../../src/search/construction/construct";
import { appointContacts } from "../../src/search/contacts/appointContacts";
import { createInsertion, type Insertion } from "../../src/search/Insertion";
import { finishRoster } from "../../src/search/output/finishRoster";
import { createRosterState } from "../../src/search/RosterState";
import { Snapshot } from "../../src/search/Snapshot";
import { weightsOf } from "../../src/search/Weights";

const RESTARTS = 20;

/**
 * A planner who thinks of the route only: shifts where visits are uncovered most, then every visit, those of several carers and those with the narrowest
 * window first, to whoever makes it with least extra travel; of several tries the one that leaves out least, then travels least. Of the search it uses
 * what keeps the rules, and nothing that knows of carers: who knows the recipient already costs as much as who doesn't.
 */
export function naiveGreedy(instance: Instance, seed: number): Roster {
  const problem = compile(instance);
  const random = new Random(seed);
  const weights = { ...weightsOf(instance), continuity: 0, share: 0, miss: 0, missFirst: 0, missLast: 0, travel: 1 };
  let best: { loose: number; travel: number; packed: Int32Array } | null = null;
  for (let restart = 0; restart < RESTARTS; restart++) {
    const state = createRosterState(problem);
    const insertion = createInsertion(state, weights, random);
    const byTravel: Insertion = {
      ...insertion,
      insert: (part: number) => {
        if (state.slotOf[part] >= 0) return true;
        const slots = dutyOf(part);
        return insertion.insertInto(part, slots, slots.length);
      },
    };
    const dutyOf = (part: number): Int32Array => {
      const visit = problem.partVisit[part];
      const slots: number[] = [];
      const days = new Set<number>();
      for (let c = problem.visitChoices[visit]; c < problem.visitChoices[visit + 1]; c++)
        days.add(problem.choiceDay[c]);
      for (const day of days) {
        for (let i = 0; i < state.dutySize[day]; i++) {
          slots.push(state.dutyWorker[day * problem.workers + i] * problem.days + day);
        }
      }
      return Int32Array.from(slots);
    };
    exhaust(construct(state, byTravel, new ShiftPatterns(instance, problem), random));
    appointContacts(state);
    const { looseSize: loose, travelTicks: travel } = state;
    if (best !== null && (loose > best.loose || (loose === best.loose && travel >= best.travel))) continue;
    best = { loose, travel, packed: new Snapshot(state).pack() };
  }
  const run = { seed, iterations: RESTARTS, elapsedMs: 0, stopped: "iterationLimit", version: "naive" };
  return finishRoster(instance, problem, best!.packed, undefined, fewestCarers(instance), run);
}
