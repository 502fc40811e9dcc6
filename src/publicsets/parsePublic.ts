import { parseHhcrsp } from "./hhcrsp/parseHhcrsp";
import { parseIhtc } from "./ihtc/parseIhtc";
import type { ParsedPublic } from "./ParsedPublic";
import type { PublicInstance, PublicSetName } from "./PublicInstance";

/**
 * Reads an instance of a public benchmark set.
 *
 * `hhcrsp`: home health care routing and scheduling (Mankowska, Meisel and Bierwirth 2014) in the JSON of `iolab-uniud/hhcrsp`.
 * `ihtc`: the nurses' part of the Integrated Healthcare Timetabling Competition 2024 with the patients fixed ("IHTC-N").
 *
 * @param set which set the document belongs to
 * @param document parsed JSON of the instance
 * @param fixed set `ihtc` only: parsed JSON of a solution, whose `patients` are kept
 * @returns every issue at once; never throws
 */
export function parsePublic(set: PublicSetName, document: unknown, fixed?: unknown): ParsedPublic<PublicInstance> {
  if (set === "hhcrsp") {
    const { issues, value } = parseHhcrsp(document);
    const compiled = value === null ? null : { set, problem: value };
    return { value: compiled && { set, document, fixed: undefined, compiled }, issues };
  }
  const { issues, value } = parseIhtc(document, fixed);
  const compiled = value === null ? null : { set, problem: value };
  return { value: compiled && { set, document, fixed, compiled }, issues };
}
