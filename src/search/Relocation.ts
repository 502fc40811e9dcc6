import { exponential } from "../exponential";
import type { Random } from "../random";
import { logarithms } from "./acceptance/logarithms";
import type { Insertion } from "./Insertion";
import type { RosterState } from "./RosterState";
import { Label, NEVER } from "./state/Label";
import type { Weights } from "./Weights";

/** Temperature in carers met, the same throughout a run: a detour of half an hour is often taken. */
const TEMPERATURE = 0.1;

/** Visits after which one more to the same recipient hardly counts any more. */
const FADING = 2.5;

export type Relocation = ReturnType<typeof createRelocation>;

/**
 * Gives a visit to another carer whom its recipient has, weighed before anything is changed: a hundredth of the work of a move. A carer counts the more the
 * more visits she makes, up to a whole carer, so that visits drift from carers with few of them to those with many, until some have none left. The cost of
 * the walk knows nothing of that drift; it makes room for its moves.
 */
export function createRelocation(roster: RosterState, prices: Weights, insertion: Insertion, chance: Random) {
  // constants to the compiler, unlike parameters
  const state = roster;
  const weights = prices;
  const random = chance;
  const { mayTake } = insertion;
  const { problem } = state;
  let most = 0;
  for (let r = 0; r < problem.recipients; r++) {
    most = Math.max(most, problem.recipientVisits[r + 1] - problem.recipientVisits[r]);
  }
  /** [n] what a carer with n visits counts, in carers; one more for an encounter before the horizon, and one for the visit to come. */
  const presence = Float64Array.from({ length: most + 3 }, (_, n) => 1 - exponential(-n / FADING));
  return { attempt };

  /** Tries one visit drawn by chance. Returns whether it has moved; it can then be taken back by `undo()` of the state. */
  function attempt(): boolean {
    const part = random.integer(problem.parts);
    const from = state.slotOf[part];
    const visit = problem.partVisit[part];
    const recipient = problem.soleRecipient[visit];
    if (from < 0 || recipient < 0) return false;
    const { days } = problem;
    const day = from % days;
    const giver = (from / days) | 0;
    const taker = state.crew[recipient * problem.workers + random.integer(state.crewSize[recipient])];
    if (taker === giver) return false;
    const to = taker * days + day;
    const duration = problem.partDuration[part];
    const earliest = state.earliest[visit];
    const latest = state.latest[visit];
    if (state.missesShift(to, duration, earliest, latest) || state.lacksRoom(to, duration)) return false;
    const week = problem.weekOfDay[day];
    const people = handOver(recipient, giver, taker) + contactCost(recipient, giver, taker, week);
    const most = TEMPERATURE * logarithms[random.integer(logarithms.length)];
    const choice = state.choice[visit];
    if (!mayTake(part, choice, taker, to)) return false;
    const extra = state.scan(to, problem.visitLocation[visit], duration, earliest, latest);
    if (extra >= NEVER || extra + duration > state.spare(taker, week)) return false;
    const position = state.foundPosition;
    if (people + weights.travel * (extra - detour(part, from)) >= most) return false;
    state.begin();
    state.remove(part);
    if (state.shedParts.length > 0) {
      state.undo();
      return false;
    }
    if (state.placed[visit] === 0 && state.adjustable[visit]) state.decide(visit, choice, earliest, latest);
    state.insert(part, to, position);
    return true;
  }

  /** What it costs that one carer of a recipient makes a visit less and another one more. */
  function handOver(recipient: number, giver: number, taker: number): number {
    const given = state.count[recipient * problem.workers + giver];
    const taken = state.count[recipient * problem.workers + taker];
    let change = presence[given - 1] - presence[given] + presence[taken + 1] - presence[taken];
    if (given === 1) {
      const phi = recipient * problem.phiStride + state.carers[recipient];
      change += problem.phi[phi - 1] - problem.phi[phi];
    }
    return weights.continuity * change;
  }

  /** What it costs the contact rule. */
  function contactCost(recipient: number, giver: number, taker: number, week: number): number {
    const contact = state.contact[recipient];
    if (contact !== giver && contact !== taker) return 0;
    const change = contact === taker ? 1 : -1;
    const servable = problem.contactServable[(recipient * problem.workers + contact) * problem.weeks + week];
    const owed = Math.min(problem.contactVisits, servable) - state.contactMade[recipient * problem.weeks + week];
    const visits = problem.recipientVisits[recipient + 1] - problem.recipientVisits[recipient];
    return weights.miss * (Math.max(0, owed - change) - Math.max(0, owed)) - (weights.share * change) / visits;
  }

  /** Travel that a row is spared without the part. */
  function detour(part: number, slot: number): number {
    const { labels } = state;
    let at = slot * state.stride + 1;
    while (state.row[at] !== part) at++;
    const before = (at - 1) * Label.Size;
    const legs = labels[before + Label.Leg] + labels[at * Label.Size + Label.Leg];
    if (state.length[slot] === 1) return legs;
    const matrix = problem.workerTravel[(slot / problem.days) | 0];
    const place = labels[before + Label.Place];
    return legs - problem.travel[matrix + place * problem.locations + labels[(at + 1) * Label.Size + Label.Place]];
  }
}
