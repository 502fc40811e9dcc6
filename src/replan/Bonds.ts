import type { Problem } from "../problem/Problem";
import type { PublishedState } from "./PublishedState";

/** What a worker is to a visit. */
export enum Bond {
  /** She makes it in the published roster. */
  Own = 0,
  /** Every recipient of it has her. */
  Known = 1,
  Stranger = 2,
}

/** What each worker is to each visit, and the workers known to its recipients. */
export class Bonds {
  /** [visit * workers + worker] */
  readonly bond: Uint8Array;
  /** Workers whom all recipients of a visit have: `knownWorker[knownOf[visit]]` up to `knownOf[visit + 1]`. */
  readonly knownOf: Int32Array;
  readonly knownWorker: Int32Array;

  constructor(problem: Problem, published: PublishedState) {
    const { visits, workers } = problem;
    this.bond = new Uint8Array(visits * workers).fill(Bond.Stranger);
    this.knownOf = new Int32Array(visits + 1);
    const list: number[] = [];
    for (let visit = 0; visit < visits; visit++) {
      for (let worker = 0; worker < workers; worker++) {
        let known = true;
        for (let i = problem.visitRecipients[visit]; i < problem.visitRecipients[visit + 1]; i++) {
          known &&= published.known[problem.recipientOfVisit[i] * workers + worker] === 1;
        }
        if (!known) continue;
        this.bond[visit * workers + worker] = Bond.Known;
        list.push(worker);
      }
      for (let part = problem.visitParts[visit]; part < problem.visitParts[visit + 1]; part++) {
        if (published.worker[part] >= 0) this.bond[visit * workers + published.worker[part]] = Bond.Own;
      }
      this.knownOf[visit + 1] = list.length;
    }
    this.knownWorker = Int32Array.from(list);
  }
}
