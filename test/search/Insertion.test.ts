import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { generate } from "../../src/generate/generate";
import { parseInstance } from "../../src/model/parseInstance";
import { compile } from "../../src/problem/compile";
import { Random } from "../../src/random";
import { createInsertion } from "../../src/search/Insertion";
import { Pool } from "../../src/search/Pool";
import { Search } from "../../src/search/Search";
import { weightsOf } from "../../src/search/Weights";
import { arbitraryInstanceDocument } from "../support/arbitraryInstance";
import { contentsOf } from "../support/contentsOf";

const RUNS = process.env["KONTINUITET_LONG"] === undefined ? 150 : 3000;
const TRIES = 40;

/** A constructed roster, and for every try a placed part of one recipient that has just been taken out. */
function takingOut(document: unknown, seed: number, act: (taken: ReturnType<typeof prepared> & Taken) => void): void {
  const tools = prepared(document, seed);
  const { problem, random, state } = tools;
  for (let i = 0; i < TRIES && problem.parts > 0; i++) {
    const part = random.integer(problem.parts);
    const recipient = problem.soleRecipient[problem.partVisit[part]];
    const slot = state.slotOf[part];
    if (slot < 0 || recipient < 0) continue;
    const before = contentsOf(state);
    state.begin();
    state.remove(part);
    act({ ...tools, part, recipient, slot, worker: Math.floor(slot / problem.days) });
    state.undo();
    expect(contentsOf(state)).toEqual(before);
  }
}

interface Taken {
  part: number;
  recipient: number;
  slot: number;
  worker: number;
}

function prepared(document: unknown, seed: number) {
  const { instance } = parseInstance(document);
  if (instance === null) throw new Error("invalid");
  const problem = compile(instance);
  const { state } = Search.prepared(instance, problem, seed);
  const random = new Random(seed);
  return { problem, state, random, insertion: createInsertion(state, weightsOf(instance), random) };
}

function forAll(act: Parameters<typeof takingOut>[2]): void {
  fc.assert(
    fc.property(arbitraryInstanceDocument({ maxDays: 7 }), fc.integer({ min: 1, max: 1e6 }), (document, seed) =>
      takingOut(document, seed, act),
    ),
    { numRuns: RUNS },
  );
}

describe("Insertion", () => {
  it("joins no pair that is forbidden, by choice or by force", () => {
    let placed = 0;
    forAll(({ insertion, part, problem, recipient, slot, state, worker }) => {
      Object.assign(insertion.forbidden, { recipient, worker });
      expect(insertion.force(part, slot, 3, -1, new Pool(problem.parts))).toBe(false);
      if (insertion.insert(part)) {
        placed++;
        expect(Math.floor(state.slotOf[part] / problem.days)).not.toBe(worker);
      }
      Object.assign(insertion.forbidden, { recipient: -1, worker: -1 });
    });
    expect(placed).toBeGreaterThan(RUNS);
  });

  it("brings nobody new but a contact who owes a visit, where only the recipient's carers are asked", () => {
    let placed = 0;
    forAll(({ insertion, part, problem, recipient, state }) => {
      const known = new Set(
        state.crew.subarray(recipient * problem.workers, recipient * problem.workers + state.crewSize[recipient]),
      );
      if (!insertion.insertWithCrew(part)) return;
      placed++;
      const worker = Math.floor(state.slotOf[part] / problem.days);
      if (!known.has(worker)) expect(worker).toBe(state.contact[recipient]);
    });
    expect(placed).toBeGreaterThan(RUNS);
  });

  it("forces a part in at the price of others, which it names, but of none that is pinned or of the recipient to keep", () => {
    let forced = 0;
    let kept = 0;
    let pinned = 0;
    const crowded = generate({
      profile: "heavy",
      setting: "urban",
      recipients: 20,
      days: 7,
      clientTimeShare: 0.75,
      seed: 1,
    });
    const document = structuredClone(crowded.document) as {
      workers: { id: string }[];
      visits: { carers?: number; skills?: unknown[]; pinned?: { workers: string[] } }[];
    };
    document.visits.forEach((visit, i) => {
      const worker = document.workers[i % document.workers.length];
      if (i % 4 === 0 && visit.carers === 1 && visit.skills?.length === 0 && worker)
        visit.pinned = { workers: [worker.id] };
    });
    const act: Parameters<typeof takingOut>[2] = ({ insertion, part, problem, random, recipient, slot, state }) => {
      const day = slot % problem.days;
      const worker = state.dutyWorker[day * problem.workers + random.integer(state.dutySize[day])];
      const target = worker * problem.days + day;
      const loose = new Set(state.loose.subarray(0, state.looseSize));
      const ejected = new Pool(problem.parts);
      const row = [...state.row.subarray(target * state.stride + 1, target * state.stride + 1 + state.length[target])];
      const keep = row.length > 0 ? problem.soleRecipient[problem.partVisit[random.pick(row)]] : recipient;
      const stays = (other: number) => problem.soleRecipient[problem.partVisit[other]] === keep;
      if (!insertion.force(part, target, 3, keep, ejected)) return;
      if (row.some(stays)) kept++;
      if (row.some((other) => problem.partUrgency[other] > 10)) pinned++;
      const out = [...ejected.parts.subarray(0, ejected.size)];
      if (out.length > 0) forced++;
      expect(out.length).toBeLessThanOrEqual(3);
      expect(state.slotOf[part]).toBe(target);
      for (const other of out) expect(state.slotOf[other]).toBe(-1);
      expect(out.filter((other) => stays(other) || problem.partUrgency[other] > 10)).toEqual([]);
      loose.delete(part);
      expect(new Set(state.loose.subarray(0, state.looseSize))).toEqual(new Set([...loose, ...out]));
    };
    for (let seed = 1; seed <= 10; seed++) takingOut(document, seed, act);
    expect(forced).toBeGreaterThan(20);
    expect(kept).toBeGreaterThan(20);
    expect(pinned).toBeGreaterThan(20);
  });
});
