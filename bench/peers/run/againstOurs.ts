import { figuresOf } from "../../shared/figures";
import { markdownTable } from "../../shared/markdownTable";
import type { Outcome } from "./Outcome";
import type { Peer } from "./Peer";
import type { Session } from "./Session";

/**
 * Every peer at its longest limit against our solver at its shortest on as many cores: worse or better by (unassigned parts, distinct carers), medians over
 * the seeds. Empty where there are no two such sides.
 */
export function againstOurs({ outcomes }: Session, peers: readonly Peer[]): string {
  const ownNames = new Set(peers.filter(({ own }) => own).map(({ name }) => name));
  const own = outcomes.filter(({ peer }) => ownNames.has(peer));
  const others = outcomes.filter(({ peer }) => !ownNames.has(peer));
  const rows = [...new Set(others.map(({ cores }) => cores))]
    .sort((a, b) => b - a)
    .flatMap((cores) => {
      const here = own.filter((run) => run.cores === cores);
      if (here.length === 0) return [];
      const threads = Math.max(...here.map((run) => run.threads));
      const all = here.filter((run) => run.threads === threads);
      const shortest = Math.min(...all.map(({ seconds }) => seconds));
      const ours = medianOf(all.filter(({ seconds }) => seconds === shortest));
      const rivals = others.filter((run) => run.cores === cores);
      return [...new Set(rivals.map(({ peer }) => peer))].map((name) => {
        const runs = rivals.filter(({ peer }) => peer === name);
        const longest = Math.max(...runs.map(({ seconds }) => seconds));
        const theirs = medianOf(runs.filter(({ seconds }) => seconds === longest));
        return [name, cores, longest, textOf(theirs), verdict(ours, theirs), `${textOf(ours)} in ${shortest} s`];
      });
    });
  if (rows.length === 0) return "";
  return [
    "Every peer at its longest limit against ours at its shortest on as many cores, by unassigned parts first, then sum of carers (medians over the seeds):",
    "",
    markdownTable(["peer", "cores", "s", "unassigned / carers", "is", "ours"], rows),
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
