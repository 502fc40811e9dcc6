import { figuresOf } from "../../shared/figures";
import { markdownTable } from "../../shared/markdownTable";
import type { Outcome } from "./Outcome";
import type { Peer } from "./Peer";
import type { Session } from "./Session";

/**
 * Our solver at its shortest limit against every peer at its longest: worse or better by (unassigned parts, distinct carers), seed by seed medians. Empty
 * where one of the two sides has no runs.
 */
export function againstOurs({ outcomes }: Session, peers: readonly Peer[]): string {
  const ownNames = peers.filter(({ own }) => own).map(({ name }) => name);
  const own = outcomes.filter(({ peer }) => peer === ownNames[0]);
  const others = outcomes.filter(({ peer }) => !ownNames.includes(peer));
  if (own.length === 0 || others.length === 0) return "";
  const shortest = Math.min(...own.map(({ seconds }) => seconds));
  const ours = medianOf(own.filter(({ seconds }) => seconds === shortest));
  const rows = [...new Set(others.map(({ peer }) => peer))].map((name) => {
    const runs = others.filter(({ peer }) => peer === name);
    const longest = Math.max(...runs.map(({ seconds }) => seconds));
    const theirs = medianOf(runs.filter(({ seconds }) => seconds === longest));
    return [name, longest, textOf(theirs), verdict(ours, theirs)];
  });
  return [
    `Against ${ownNames[0]} at ${shortest} s (${textOf(ours)}: unassigned parts / sum of carers, medians over the seeds), by unassigned parts first, then carers:`,
    "",
    markdownTable(["peer", "s", "unassigned / carers", "is"], rows),
  ].join("\n");
}

type Value = { parts: number; carers: number } | null;

function medianOf(outcomes: readonly Outcome[]): Value {
  const solved = outcomes.flatMap(({ figures }) => figures ?? []);
  if (solved.length === 0) return null;
  const parts = figuresOf(solved.map(({ unassignedParts }) => unassignedParts)).median;
  return { parts, carers: figuresOf(solved.map(({ sumCarers }) => sumCarers)).median };
}

function textOf(value: Value): string {
  return value === null ? "no roster" : `${value.parts} / ${value.carers}`;
}

function verdict(ours: Value, theirs: Value): string {
  // a peer without an answer may only have been starved: its CPU seconds in the table tell
  if (theirs === null || ours === null) return "not compared";
  const difference = theirs.parts - ours.parts || theirs.carers - ours.carers;
  return difference > 0 ? "worse" : difference < 0 ? "better" : "equal";
}
