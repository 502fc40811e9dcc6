import type { Instance, Visit, Worker } from "../model/Instance";
import { LegalShifts } from "./LegalShifts";
import { leastWays, type Ways } from "./leastWays";

/** What the proofs of all recipients share, made when first asked for. */
export class CheckContext {
  readonly visitsOf: Visit[][];
  private readonly ways = new Map<string, Ways>();
  private readonly legal = new Map<string, LegalShifts>();
  private readonly shiftKeys: string[];
  private readonly skillKeys: string[];

  constructor(readonly instance: Instance) {
    this.visitsOf = instance.recipients.map(() => []);
    for (const visit of instance.visits) for (const r of visit.recipients) this.visitsOf[r].push(visit);
    const numbers = new Map<string, number>();
    const short = (text: string) => {
      const number = numbers.get(text) ?? numbers.size;
      numbers.set(text, number);
      return `${number}`;
    };
    this.shiftKeys = instance.workers.map((worker) =>
      short(
        JSON.stringify([
          worker.shiftOptions.map((day) => day.map((o) => [o.start, o.end, o.paid, o.fixed])),
          worker.contract,
          worker.dayBreaks,
        ]),
      ),
    );
    this.skillKeys = instance.workers.map((worker) => short(JSON.stringify(worker.skills)));
  }

  waysOf(worker: Worker): Ways {
    const key = `${worker.base} ${worker.mode}`;
    let ways = this.ways.get(key);
    if (ways === undefined) {
      ways = leastWays(this.instance, worker);
      this.ways.set(key, ways);
    }
    return ways;
  }

  legalShiftsOf(worker: Worker): LegalShifts {
    const key = this.shiftKeys[worker.index];
    let legal = this.legal.get(key);
    if (legal === undefined) {
      legal = new LegalShifts(this.instance, worker);
      this.legal.set(key, legal);
    }
    return legal;
  }

  /** Workers who can do the same for a recipient; equal abilities reach the same visits from equal shifts. */
  alike(visits: readonly Visit[]): { ability: string; workers: Worker[] }[] {
    const special = new Set(visits.flatMap((visit) => visit.pinned.workers));
    for (const visit of visits)
      for (const r of visit.recipients) for (const w of this.instance.recipients[r].excluded) special.add(w);
    const groups = new Map<string, { ability: string; workers: Worker[] }>();
    for (const worker of this.instance.workers) {
      const ability = special.has(worker.index)
        ? `worker ${worker.index}`
        : `${this.skillKeys[worker.index]} ${worker.base} ${worker.mode}`;
      const key = `${this.shiftKeys[worker.index]} ${ability}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { ability, workers: [worker] });
      else group.workers.push(worker);
    }
    return [...groups.values()];
  }
}
