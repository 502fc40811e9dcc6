import type { Certificate } from "../check/Certificate";
import { CheckContext } from "../check/CheckContext";
import { digestOf } from "../check/digestOf";
import type { LinearSolver } from "../linear/LinearSolver";
import { simplexSolver } from "../linear/simplexSolver";
import type { Instance } from "../model/Instance";
import { certifyCarers } from "./certifyCarers";
import { type CoverWeights, coverWeights } from "./coverWeights";
import { NODES_PER_MS } from "./fewestCarers";
import { searchCovers } from "./searchCovers";
import { unplacedRoutes } from "./unplacedRoutes";

export interface BoundOptions {
  /** How much work to do, as milliseconds of an ordinary machine; default 5,000. No clock is read: the answer is the same everywhere. */
  timeLimitMs?: number;
  /** Proposes weights, which are rounded and proved whatever solver they are from; default `simplexSolver`. Another one: `loadHighs`. */
  linearSolver?: LinearSolver;
}

export interface RecipientBound {
  recipient: string;
  /** No roster that keeps the hard rules and makes all of the recipient's visits that somebody could make has fewer different carers. */
  carers: number;
  /** The part of `carers` that counts already: met in the history, or pinned to a visit. */
  met: number;
  /** `carers` is also enough where the recipient is looked at alone, without routes. */
  exact: boolean;
  /** What the certificate proves, `carers` or less. */
  certified: number;
  /** Ids of the visits that too few workers could ever make; they count for nothing. */
  unmakeable: string[];
}

export interface Bound {
  recipients: RecipientBound[];
  /** Sum of `carers`: a bound for rosters that make all visits that somebody could make. */
  carers: number;
  /** Sum of what the certificate proves. */
  certifiedCarers: number;
  /** Parts of visits (one for each carer of a visit) that every roster which keeps the hard rules leaves without a carer. */
  unplaced: number;
  certificate: Certificate;
}

/**
 * Lower bounds that hold for every roster which keeps the hard rules, as `verify` understands them, with a certificate that
 * `checkCertificate` can check without this code.
 *
 * Carers: for each recipient alone, the fewest workers whose legal shifts could make all the visits (windows, lengths, skills, exclusions,
 * way to the home and back, fixed shifts, absences, rests, hours, days, weekends; routes, breaks and other recipients left out). They
 * presuppose that the recipient's visits are made: a roster that leaves visits out may have fewer carers. Contact and deputy count as two here.
 *
 * Unplaced parts: prices on visits, and the dearest routes that legal shifts could hold. They presuppose nothing.
 */
export function bound(instance: Instance, options: BoundOptions = {}): Bound {
  const nodes = (options.timeLimitMs ?? 5_000) * NODES_PER_MS;
  const { context, models, results, signatures, weights } = searchCovers(instance, Math.floor(0.3 * nodes));
  const steps = Math.min(200, Math.floor(nodes / 10_000));
  const shop = { shelf: context.shelf, known: [], solver: options.linearSolver ?? simplexSolver };
  const found = new Map<string, CoverWeights>();
  signatures.forEach((signature, r) => {
    if (found.has(signature)) return;
    const { exact, fewest } = results[r];
    found.set(signature, coverWeights(models[r], exact ? fewest : fewest + 1, weights[r], steps, shop));
  });
  const checker = new CheckContext(instance);
  const claims = certifyCarers(
    checker,
    models,
    signatures.map((signature) => found.get(signature)!),
  );
  const routes = unplacedRoutes(checker, options.timeLimitMs ?? 5_000);
  const recipients = models.map((model, r): RecipientBound => {
    const searched = model.alreadyCounted + results[r].fewest;
    return {
      recipient: instance.recipients[r].id,
      carers: Math.max(searched, claims[r].carers),
      met: model.alreadyCounted,
      exact: results[r].exact,
      certified: claims[r].carers,
      unmakeable: model.unservable.map((v) => instance.visits[v].id),
    };
  });
  const content = {
    format: "kontinuitet/certificate@1" as const,
    instance: instance.hash,
    carers: sum(claims.map(({ carers }) => carers)),
    unplaced: sum(routes.map(({ parts }) => parts)),
    recipients: claims,
    routes,
  };
  return {
    recipients,
    carers: sum(recipients.map(({ carers }) => carers)),
    certifiedCarers: content.carers,
    unplaced: content.unplaced,
    certificate: { ...content, digest: digestOf(content) },
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
