import type { Instance } from "../../src/model/Instance";
import type { Violation } from "../../src/verify/Violation";
import { verify } from "../../src/verify/verify";
import { type RosterParts, rosterOf } from "./rosterOf";

const label = ({ aspect, code }: Violation) => (aspect === undefined ? code : `${code}/${aspect}`);

/** Violations and findings of a roster as `CODE/aspect`. */
export function codesOf(instance: Instance, parts: RosterParts): { violations: string[]; findings: string[] } {
  const { findings, violations } = verify(instance, rosterOf(instance, parts));
  return { violations: violations.map(label), findings: findings.map(label) };
}

/** Codes of the violations of a roster that must have no findings. */
export function breachesOf(instance: Instance, parts: RosterParts): string[] {
  const { findings, violations } = codesOf(instance, parts);
  return [...violations, ...findings.map((code) => `finding ${code}`)];
}
