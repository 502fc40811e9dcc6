import { parseInstance } from "../../src/model/parseInstance";
import { compile } from "../../src/problem/compile";
import { Random } from "../../src/random";
import type { RosterState } from "../../src/search/RosterState";
import { Search } from "../../src/search/Search";

/** The first roster of a document's instance as a state, and random numbers to change it by. */
export function preparedState(document: unknown, seed: number): { state: RosterState; random: Random } {
  const { instance } = parseInstance(document);
  if (instance === null) throw new Error("invalid");
  const { state } = Search.prepared(instance, compile(instance), seed);
  return { state, random: new Random(seed) };
}
