import type { Instance } from "../model/Instance";
import { type Certificate, certificateSchema } from "./Certificate";
import { CheckContext } from "./CheckContext";
import { deriveCarers } from "./deriveCarers";
import { deriveUnplaced } from "./deriveUnplaced";
import { digestOf } from "./digestOf";

export interface CertificateCheck {
  /** Everything that the certificate claims follows from what it holds and from the instance. */
  valid: boolean;
  /** Why it is refused; empty where it is valid. */
  reasons: string[];
  /** What has been proved, in sentences; empty where it is refused. */
  proved: string[];
}

const MOST_REASONS = 50;

/**
 * Derives the bounds of a certificate anew, from the instance and the certificate alone: by weak duality, with legal sets of shifts and routes
 * that it finds itself. It shares no code with what made the certificate; only the parsed instance is common ground.
 *
 * A certificate is refused when it was changed in any way (its digest tells), belongs to another instance, or claims anything other than
 * what its own data proves.
 *
 * @param certificate Parsed JSON; any value.
 * @returns Never throws on such a value.
 */
export function checkCertificate(certificate: unknown, instance: Instance): CertificateCheck {
  const parsed = certificateSchema.safeParse(certificate);
  if (!parsed.success) {
    const places = parsed.error.issues.map(({ message, path }) => `/${path.join("/")}: ${message}`);
    return refused(["it has not the form of kontinuitet/certificate@1", ...places]);
  }
  const { data } = parsed;
  if (data.instance !== instance.hash) return refused(["it was made for another instance"]);
  if (data.digest !== digestOf(data)) return refused(["it was changed after it was made: its digest does not fit"]);
  const context = new CheckContext(instance);
  const reasons = [...checkRecipients(data, context), ...checkRoutes(data, context)];
  return reasons.length > 0 ? refused(reasons) : { valid: true, reasons: [], proved: sentences(data, instance) };
}

function refused(reasons: string[]): CertificateCheck {
  return { valid: false, reasons: reasons.slice(0, MOST_REASONS), proved: [] };
}

function checkRecipients({ carers, recipients }: Certificate, context: CheckContext): string[] {
  const { instance } = context;
  const reasons: string[] = [];
  const index = new Map(instance.recipients.map(({ id }, r) => [id, r]));
  const seen = new Set<string>();
  for (const claim of recipients) {
    const r = index.get(claim.recipient);
    const name = `recipient ${claim.recipient}`;
    if (r === undefined) reasons.push(`${name} is not in the instance`);
    else if (seen.has(claim.recipient)) reasons.push(`${name} is listed twice`);
    else {
      const derived = deriveCarers(context, r, claim.proof);
      for (const reason of derived.reasons) reasons.push(`${name}: ${reason}`);
      if (claim.met !== derived.met) reasons.push(`${name}: ${derived.met} carers count already, not ${claim.met}`);
      if (derived.reasons.length === 0 && claim.carers !== derived.carers)
        reasons.push(`${name}: the proof shows ${derived.carers} carers, the claim is ${claim.carers}`);
    }
    seen.add(claim.recipient);
  }
  for (const { id } of instance.recipients) if (!seen.has(id)) reasons.push(`recipient ${id} is missing`);
  const sum = recipients.reduce((total, claim) => total + claim.carers, 0);
  if (sum !== carers) reasons.push(`the recipients add up to ${sum} carers, the claim is ${carers}`);
  return reasons;
}

function checkRoutes({ routes, unplaced }: Certificate, context: CheckContext): string[] {
  const reasons: string[] = [];
  const seen = new Set<string>();
  routes.forEach((proof, i) => {
    const name = `routes ${i}`;
    for (const { visit } of proof.prices) {
      if (seen.has(visit)) reasons.push(`${name}: visit ${visit} has a price already`);
      seen.add(visit);
    }
    const derived = deriveUnplaced(context, proof);
    for (const reason of derived.reasons) reasons.push(`${name}: ${reason}`);
    if (derived.reasons.length === 0 && derived.parts !== proof.parts)
      reasons.push(`${name}: the prices show ${derived.parts} parts, the claim is ${proof.parts}`);
  });
  const sum = routes.reduce((total, { parts }) => total + parts, 0);
  if (sum !== unplaced) reasons.push(`the routes add up to ${sum} parts, the claim is ${unplaced}`);
  return reasons;
}

function sentences({ carers, recipients, routes, unplaced }: Certificate, { horizon }: Instance): string[] {
  const beyond = recipients.filter((claim) => claim.carers > claim.met).length;
  const met = recipients.reduce((sum, claim) => sum + claim.met, 0);
  const span = `from ${horizon.dates[0]} to ${horizon.dates[horizon.days - 1]}`;
  const lines = [
    `Any roster ${span} that keeps the hard rules and makes all visits which somebody could make has at least ${carers} pairs of a recipient and a carer: ${met} that count already, and ${carers - met} more by the weights given for ${beyond} of ${recipients.length} recipients.`,
    "For each recipient by herself: if a roster makes all her visits which somebody could make, she meets at least as many different carers as the certificate says.",
  ];
  if (routes.length > 0)
    lines.push(
      `Any roster that keeps the hard rules leaves at least ${unplaced} parts of visits without a carer: so much of the work fits into no legal shifts with real ways between the visits.`,
    );
  return lines;
}
